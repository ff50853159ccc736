import { showScheme } from '../../ui/scheme.ts';
import type { ThemeChoice } from '../../ui/use-theme-choice.ts';

const key = 'dripline.theme';

/**
 * The choice as last shown. The store answers only after the first paint, and a page that begins light and turns dark
 * hurts the eyes, so a copy lies where it can be read at once.
 */
export function earlyChoice(): ThemeChoice {
  try {
    const remembered = localStorage.getItem(key);
    return remembered === 'light' || remembered === 'dark' ? remembered : 'system';
  } catch {
    return 'system';
  }
}

export const systemIsDark = '(prefers-color-scheme: dark)';

/** Colours the page; to be called before anything is drawn, and with each change. */
export function showChoice(choice: ThemeChoice): void {
  const isDark = choice === 'system' ? matchMedia(systemIsDark).matches : choice === 'dark';
  showScheme(isDark ? 'dark' : 'light');
}

export function rememberEarlyChoice(choice: ThemeChoice): void {
  try {
    localStorage.setItem(key, choice);
  } catch {
    // Without it the page may begin in the other scheme for a moment; nothing else is lost.
  }
}
