import { createTheme, StyledEngineProvider, ThemeProvider } from '@mui/material/styles';
import type { Theme } from '@mui/material/styles';
import type { ReactElement, ReactNode } from 'react';
import { muiPalettes } from './mui-palette.ts';
import { useScheme } from './use-scheme.ts';
import type { Scheme } from './scheme.ts';

/** A dialog leaves a small screen no margins that it needs itself. */
const onPhone = {
  '@media (width < 640px)': { margin: 8, width: 'calc(100% - 16px)', maxHeight: 'calc(100% - 16px)' },
};

const focusRing = { '&.Mui-focusVisible': { outline: '2px solid var(--dl-focus)', outlineOffset: 1 } };

/** Compact: 13 px text, 4 px grid, small controls, no ripple, visible focus. */
const themeOf = (scheme: Scheme): Theme =>
  createTheme({
    palette: muiPalettes[scheme],
    spacing: 4,
    shape: { borderRadius: 6 },
    typography: {
      fontFamily: 'var(--dl-sans)',
      fontSize: 13,
      htmlFontSize: 16,
      body1: { fontSize: 14, lineHeight: '20px' },
      body2: { fontSize: 13, lineHeight: '20px' },
      caption: { fontSize: 12, lineHeight: '16px' },
      button: { textTransform: 'none', fontWeight: 600, fontSize: 13, lineHeight: '20px' },
      h1: { fontSize: 18, fontWeight: 650, lineHeight: '24px', letterSpacing: '-0.01em' },
      h2: { fontSize: 15, fontWeight: 650, lineHeight: '20px' },
      h3: { fontSize: 13, fontWeight: 650, lineHeight: '20px' },
    },
    transitions: {
      duration: {
        enteringScreen: 120,
        leavingScreen: 80,
        shortest: 80,
        shorter: 100,
        short: 120,
        standard: 140,
      },
    },
    components: {
      MuiButtonBase: { defaultProps: { disableRipple: true }, styleOverrides: { root: focusRing } },
      MuiOutlinedInput: {
        defaultProps: { size: 'small' },
        styleOverrides: {
          root: {
            fontSize: 13,
            minHeight: 30,
            backgroundColor: 'var(--dl-surface)',
            '&.Mui-focused .MuiOutlinedInput-notchedOutline': { borderColor: 'var(--dl-focus)' },
          },
          notchedOutline: { borderColor: 'var(--dl-line-strong)' },
          input: { paddingTop: 4, paddingBottom: 4, paddingLeft: 8, paddingRight: 8, height: 22 },
        },
      },
      MuiTextField: { defaultProps: { size: 'small' } },
      MuiFormHelperText: {
        styleOverrides: { root: { margin: '2px 0 0', fontSize: 12, lineHeight: '16px' } },
      },
      MuiPaper: { styleOverrides: { root: { backgroundImage: 'none' } } },
      MuiDialog: { styleOverrides: { paper: { border: '1px solid var(--dl-line)', ...onPhone } } },
      MuiDialogTitle: {
        styleOverrides: {
          root: { fontSize: 15, fontWeight: 650, lineHeight: '20px', padding: '16px 20px 8px' },
        },
      },
      MuiDialogActions: {
        styleOverrides: { root: { flexWrap: 'wrap', rowGap: 8, padding: '8px 20px 16px' } },
      },
      MuiDialogContent: {
        styleOverrides: {
          root: {
            padding: '8px 20px 16px',
            '.MuiDialogTitle-root + &.MuiDialogContent-root': { paddingTop: 4 },
          },
        },
      },
      MuiMenuItem: {
        styleOverrides: { root: { fontSize: 13, minHeight: 30, paddingTop: 4, paddingBottom: 4 } },
      },
    },
  });

const themes: Readonly<Record<Scheme, Theme>> = { light: themeOf('light'), dark: themeOf('dark') };

/** Around each part of MUI that is opened. The screens themselves stand without it, so that it does not delay them. */
export function MuiTheme({ children }: { readonly children: ReactNode }): ReactElement {
  return (
    // At the place that `mark-place-for-mui.ts` keeps, so that a class of a part wins over MUI.
    <StyledEngineProvider injectFirst>
      <ThemeProvider theme={themes[useScheme()]}>{children}</ThemeProvider>
    </StyledEngineProvider>
  );
}
