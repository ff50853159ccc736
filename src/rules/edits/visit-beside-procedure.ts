import { INFERENCE, OPPS_ADDENDUM_B, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';
import { visitModifiers } from './modifier-sets.ts';

export const visitBesideProcedure = defineRule({
  id: 'edits/visit-beside-procedure',
  statement:
    'A facility’s visit on the date of a service that Medicare pays by itself (status S or T) carries 25 when it was significant and separate, also where no edit pair asks for it.',
  covers: ['R70'],
  settings: ['facility'],
  cites: [cite(OPPS_ADDENDUM_B, 'status indicators'), cite(INFERENCE, 'standard practice that no source read here states')],
  /**
   * Whether a visit lacks its modifier.
   * @param statuses status indicators of what is billed beside it on that date and is in no edit pair with it
   */
  decide: (modifiers: readonly string[], statuses: readonly (string | undefined)[]): boolean =>
    !modifiers.some((modifier) => visitModifiers.includes(modifier)) && statuses.some((status) => status === 'S' || status === 'T'),
  examples: () => {
    const chart = (...lines: readonly string[]) =>
      day()
        .infusion('A', '8:00', '9:00')
        .billed(...lines);
    const id = 'edits/visit-beside-procedure';
    return [
      example('an emergency visit beside an infusion', chart('96365', '99284'), ['96365'], [id]),
      example('with 25', chart('96365', '99284-25'), ['96365'], [`!${id}`]),
      example('with 27: another encounter of that date', chart('96365', '99284-27'), ['96365'], [`!${id}`]),
      example('a clinic visit is in an edit pair, which asks for 25 itself', chart('96365', 'G0463'), ['96365'], [`!${id}`, 'edits/billed-pair']),
      example('beside what is packaged', chart('96368', '99284'), ['96365'], [`!${id}`]),
      example('a payer who is not Medicare', chart('96365', '99284').with({ payer: 'other' }), ['96365'], [`!${id}`]),
      example('a professional’s visit', chart('96365', '99284').professional('a1'), ['96365'], [`!${id}`]),
    ];
  },
});
