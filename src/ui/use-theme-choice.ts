import * as z from 'zod/mini';
import { usePreference } from '../storage/use-preference.ts';
import type { Preference } from '../storage/use-preference.ts';

const themeChoiceSchema = z.enum(['system', 'light', 'dark']);

/** How the page is coloured: as the system says, or always one way. */
export type ThemeChoice = z.infer<typeof themeChoiceSchema>;

/** The remembered choice of colours. Setting it recolours the page at once. */
export const useThemeChoice = (): Preference<ThemeChoice> =>
  usePreference('theme', themeChoiceSchema, 'system');
