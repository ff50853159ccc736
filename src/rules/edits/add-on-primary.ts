import { NCCI_ADD_ON, NORIDIAN_CHEMO, SETTLED, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

export const addOnPrimary = defineRule({
  id: 'edits/add-on-primary',
  statement: 'An add-on code, coded or billed, needs one of its permitted primaries on the claim; without one it stays, flagged.',
  covers: ['S5'],
  policy: { Q24: 'forbid | allow' },
  cites: [cite(NCCI_ADD_ON), cite(NORIDIAN_CHEMO), cite(SETTLED, 'S5')],
  decide: (primaries: ReadonlySet<string> | undefined, codes: ReadonlySet<string>): boolean => {
    if (primaries === undefined) return true;
    for (const code of primaries) if (codes.has(code)) return true;
    return false;
  },
  examples: () => [
    example('infusion and push', day().infusion('A', '8:00', '9:00').push('B', '8:10'), ['96365', '96375'], ['!edits/add-on-primary']),
    example(
      'a further hour billed without its first',
      day().infusion('A', '8:00', '10:00').billed('96366'),
      ['96365', '96366'],
      ['edits/add-on-primary'],
    ),
    example(
      'billed with it',
      day().infusion('A', '8:00', '10:00').billed('96365', '96366'),
      ['96365', '96366'],
      ['!edits/add-on-primary'],
    ),
    example('a repeat push under hydration has no permitted primary', day().hydration('8:00', '9:00').push('A', '9:00').professional('a1'), ['96360', '96375'], ['!edits/add-on-primary']),
    example(
      'hydration under a chemotherapy pump only, told as initial',
      day().hydration('8:00', '9:00').chemo('5-FU', '9:00', '+1 8:00', { pump: 'portable' }),
      ['96360-59', '96416'],
      ['!edits/add-on-primary'],
    ),
  ],
});
