import type { ReactElement } from 'react';
import { IconButton } from '../../ui/icon-button.tsx';
import { ContrastIcon, DarkModeIcon, LightModeIcon } from '../../ui/icons.tsx';
import { useThemeChoice } from '../../ui/use-theme-choice.ts';
import type { ThemeChoice } from '../../ui/use-theme-choice.ts';
import { useRegisterCommands } from '../../ui/use-register-commands.ts';

const icons = { system: ContrastIcon, light: LightModeIcon, dark: DarkModeIcon } as const;
const names = { system: 'as the system', light: 'light', dark: 'dark' } as const;
const following: Readonly<Record<ThemeChoice, ThemeChoice>> = {
  system: 'light',
  light: 'dark',
  dark: 'system',
};

/** Goes round system, light and dark; also offers each as a command. */
export function ThemeToggle(): ReactElement {
  const { value, set } = useThemeChoice();
  useRegisterCommands([
    { id: 'app.theme-light', title: 'Light colours', group: 'Everywhere', run: () => set('light') },
    { id: 'app.theme-dark', title: 'Dark colours', group: 'Everywhere', run: () => set('dark') },
    {
      id: 'app.theme-system',
      title: 'Colours as the system has them',
      group: 'Everywhere',
      run: () => set('system'),
    },
  ]);
  const Icon = icons[value];
  const label = `Colours: ${names[value]}. Change to ${names[following[value]]}`;
  return (
    <IconButton aria-label={label} title={label} onClick={() => set(following[value])}>
      <Icon />
    </IconButton>
  );
}
