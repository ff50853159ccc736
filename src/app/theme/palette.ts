import type { ColorSystemOptions } from '@mui/material/styles';

/**
 * MUI computes hover and disabled tones from these, so they are plain colours; they equal the tokens of the same
 * name in `tokens.css`, which everything else uses.
 */
export const lightPalette: NonNullable<ColorSystemOptions['palette']> = {
  primary: { main: '#24527f', contrastText: '#ffffff' },
  secondary: { main: '#526070', contrastText: '#ffffff' },
  error: { main: '#b3261e', contrastText: '#ffffff' },
  warning: { main: '#8a5300', contrastText: '#ffffff' },
  info: { main: '#2c5f85', contrastText: '#ffffff' },
  success: { main: '#1d7040', contrastText: '#ffffff' },
  background: { default: '#f3f5f7', paper: '#ffffff' },
  text: { primary: '#16202b', secondary: '#526070' },
  divider: '#dce1e7',
};

export const darkPalette: NonNullable<ColorSystemOptions['palette']> = {
  primary: { main: '#9cc4ec', contrastText: '#0d1b29' },
  secondary: { main: '#a0acb9', contrastText: '#0d1b29' },
  error: { main: '#ff9a90', contrastText: '#2b0a07' },
  warning: { main: '#f0b551', contrastText: '#261a00' },
  info: { main: '#8cc0e6', contrastText: '#0b1c29' },
  success: { main: '#6fce95', contrastText: '#06210f' },
  background: { default: '#101418', paper: '#1e242c' },
  text: { primary: '#e6ebf0', secondary: '#a0acb9' },
  divider: '#2a323c',
};
