import type { BilledLine } from '../../domain/encounter.ts';
import { HCPRO, NCCI_MANUAL_I, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';
import { bypassingModifiers, visitModifiers } from './modifier-sets.ts';

export const billedTwice = defineRule({
  id: 'edits/billed-twice',
  statement:
    'A service that stands on two billed lines of one date, neither with a modifier that sets it apart, reads as sent twice: the units of one access site are one line, and the line of another site or encounter carries its modifier. Add-ons and drugs may stand on several lines.',
  covers: ['R11'],
  cites: [cite(NCCI_MANUAL_I, 'units a line and units a date'), cite(HCPRO, 'multiple initials, 2009')],
  /** Codes that the lines of one date repeat without a modifier that sets them apart, in order. */
  decide: (lines: readonly BilledLine[]): readonly string[] => {
    const seen = new Set<string>();
    const twice = new Set<string>();
    for (const { code, modifiers } of lines) {
      if (modifiers.some((modifier) => bypassingModifiers.includes(modifier) || visitModifiers.includes(modifier))) continue;
      if (seen.has(code)) twice.add(code);
      seen.add(code);
    }
    return [...twice];
  },
  examples: () => {
    const chart = (...lines: readonly string[]) =>
      day()
        .site('l')
        .infusion('A', '8:00', '9:00')
        .site('r', 'protocol')
        .infusion('B', '8:00', '9:00')
        .billed(...lines);
    const claim = ['96365', '96365-59'];
    const id = 'edits/billed-twice';
    return [
      example('two sites on two lines alike', chart('96365', '96365'), claim, [id]),
      example('the second with its modifier', chart('96365', '96365-59'), claim, [`!${id}`]),
      example('both with it: a second and a third site', chart('96365-59', '96365-59'), claim, [`!${id}`]),
      example('with 76, which does not set it apart', chart('96365', '96365-76'), claim, [id]),
      example('the hours of two sites', chart('96365', '96365-59', '96366', '96366'), claim, [`!${id}`]),
      example('on two dates', chart('96365@2026-03-02', '96365@2026-03-03'), claim, [`!${id}`]),
      example('drug given and drug discarded', chart('96365', '96365-59', 'J0696', 'J0696-JW', 'J0696'), claim, [`!${id}`]),
    ];
  },
});
