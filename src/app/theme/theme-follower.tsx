import { useEffect } from 'react';
import { useMediaQuery } from '../../ui/use-media-query.ts';
import { useThemeChoice } from '../../ui/use-theme-choice.ts';
import { earlyChoice, rememberEarlyChoice, showChoice, systemIsDark } from './early-scheme.ts';

/** Keeps the page in step with the remembered choice, also when another tab or the system changes it. */
export function ThemeFollower(): undefined {
  const { value, isLoaded } = useThemeChoice();
  const isSystemDark = useMediaQuery(systemIsDark);
  const choice = isLoaded ? value : earlyChoice();
  useEffect(() => showChoice(choice), [choice, isSystemDark]);
  useEffect(() => {
    if (isLoaded) rememberEarlyChoice(value);
  }, [value, isLoaded]);
  return undefined;
}
