import type { PaletteOptions } from '@mui/material/styles';
import type { Scheme } from './scheme.ts';

/**
 * MUI computes hover and disabled tones from these, so they are plain colours; they equal the tokens of the same
 * name in `tokens.css`, which everything else uses.
 */
export const muiPalettes: Readonly<Record<Scheme, PaletteOptions>> = {
  light: {
    mode: 'light',
    primary: { main: '#24527f', contrastText: '#ffffff' },
    error: { main: '#b3261e', contrastText: '#ffffff' },
    background: { default: '#f3f5f7', paper: '#ffffff' },
    text: { primary: '#16202b', secondary: '#526070' },
    divider: '#dce1e7',
  },
  dark: {
    mode: 'dark',
    primary: { main: '#9cc4ec', contrastText: '#0d1b29' },
    error: { main: '#ff9a90', contrastText: '#2b0a07' },
    background: { default: '#101418', paper: '#1e242c' },
    text: { primary: '#e6ebf0', secondary: '#a0acb9' },
    divider: '#2a323c',
  },
};
