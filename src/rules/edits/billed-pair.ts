import type { ModifierIndicator } from '../../code-sets/code-set.ts';
import { CMS_CLAIMS_CH12, NCCI_MANUAL_I, NCCI_PTP, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';
import { bypassingModifiers, otherBypassingModifiers, visitModifiers } from './modifier-sets.ts';

export const billedPair = defineRule({
  id: 'edits/billed-pair',
  statement:
    'Two billed codes of one date that are an edit pair: with indicator 0 column 2 is not reported; with indicator 1 both stand only when the services are truly distinct and a modifier says so, 25 or 27 on a visit, 59 or one of XE, XS, XP, XU on any other code. A modifier that names a place of the body, a repeated test or the days after an operation lets a pair pass too. 22, 76 and 77 never bypass an edit.',
  covers: ['R67', 'R70', 'R78'],
  cites: [cite(NCCI_PTP), cite(NCCI_MANUAL_I, 'a modifier on either code of the pair is read'), cite(CMS_CLAIMS_CH12, '25 on a significant, separate visit')],
  /** What is wrong with a pair, undefined when nothing is. */
  decide: (indicator: ModifierIndicator | undefined, modifiers: readonly string[], isVisitInIt: boolean): 'never-together' | 'needs-modifier' | undefined => {
    if (indicator === undefined) return undefined;
    if (indicator === 0) return 'never-together';
    const bypasses = (modifier: string): boolean => bypassingModifiers.includes(modifier) || otherBypassingModifiers.test(modifier) || (isVisitInIt && visitModifiers.includes(modifier));
    return modifiers.some(bypasses) ? undefined : 'needs-modifier';
  },
  examples: () => {
    const chart = () => day().infusion('A', '8:00', '9:00').im('B', '8:30');
    const claim = ['96365', '96372-59'];
    const id = 'edits/billed-pair';
    return [
      example('an injection beside an infusion without a modifier', chart().billed('96365', '96372'), claim, [id]),
      example('with 59', chart().billed('96365', '96372-59'), claim, [`!${id}`]),
      example('with 76, which does not bypass', chart().billed('96365', '96372-76'), claim, [id]),
      example('with the side of the body, which lets the pair pass', chart().billed('96365', '36000-LT', '96372-59'), claim, [`!${id}`]),
      example('the same without', chart().billed('96365', '36000', '96372-59'), claim, [id]),
      example('a visit within the days of an operation that it has nothing to do with', chart().professional('a1').billed('96365', '96372-59', '99213-24'), claim, [`!${id}`]),
      example('an office visit without 25', chart().professional('a1').billed('96365', '96372-59', '99213'), claim, [id]),
      example('an office visit with 25', chart().professional('a1').billed('96365', '96372-59', '99213-25'), claim, [`!${id}`]),
      example('the nurse visit is never beside it for a professional', chart().professional('a1').billed('96365', '96372-59', '99211-25'), claim, [id]),
      example('for a facility it is with 25', chart().billed('96365', '96372-59', '99211-25'), claim, [`!${id}`]),
      example('an emergency visit has no edit in a facility', chart().billed('96365', '96372-59', '99284'), claim, [`!${id}`]),
      example('blood drawn from the port, professional', chart().professional('a1').billed('96365', '96372-59', '36591'), claim, [id]),
      example('blood drawn from the port, facility', chart().billed('96365', '96372-59', '36591'), claim, [`!${id}`]),
      example('the IV start is part of the infusion', chart().billed('96365', '96372-59', '36000'), claim, [id]),
      example('clearing a clotted line has no edit', chart().billed('96365', '96372-59', '36593'), claim, [`!${id}`]),
      example('a transfusion has no edit', chart().billed('96365', '96372-59', '36430'), claim, [`!${id}`]),
    ];
  },
});
