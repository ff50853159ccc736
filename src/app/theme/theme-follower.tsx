import { useColorScheme } from '@mui/material/styles';
import { useEffect } from 'react';
import { useThemeChoice } from '../../ui/use-theme-choice.ts';
import { rememberEarlyChoice } from './early-scheme.ts';

/** Keeps MUI's scheme, and with it the page's, in step with the remembered choice, also when another tab changes it. */
export function ThemeFollower(): undefined {
  const { value, isLoaded } = useThemeChoice();
  const { setMode } = useColorScheme();
  useEffect(() => {
    if (!isLoaded) return;
    setMode(value);
    rememberEarlyChoice(value);
  }, [value, isLoaded, setMode]);
  return undefined;
}
