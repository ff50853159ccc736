import type { Administration, ChartedCategory } from '../../domain/administration.ts';
import { withField } from '../with-field.ts';

/** An administration with another charted category; the reason that was given for the former one goes with it. */
export const withCategory = (
  administration: Administration,
  category: ChartedCategory | undefined,
): Administration =>
  administration.category === category
    ? administration
    : withField(withField(administration, 'categoryReason', undefined), 'category', category);
