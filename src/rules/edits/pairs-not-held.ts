import type { CodeSet } from '../../code-sets/code-set.ts';
import type { Setting } from '../../domain/setting.ts';
import { NCCI_PTP, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

/** As `pairsNotHeld.newerElsewhere` names them. */
export interface NewerPair {
  readonly columnOne: string;
  readonly columnTwo: string;
}

/** What is said of both. */
export const newerPairText = (setting: Setting): string =>
  `the ${setting === 'facility' ? 'practitioner' : 'hospital'} table has them as a pair with indicator 0; the table of this setting is older and lacks it. Whether they may stand together was not checked; look it up in the NCCI tables.`;

type Held = Pick<CodeSet, 'ptp' | 'conceptOf' | 'drugs'>;

export const pairsNotHeld = defineRule({
  id: 'edits/pairs-not-held',
  statement:
    'A release holds the pair edits of drug administration with itself and with its nearest neighbours, not those of every procedure. A code billed beside drug administration of which it holds no pair, in neither setting, is named: that nothing was found says nothing there. So it is with sources of radiation beside chemotherapy, of which it is known that they never stand together; and with an RSV antibody given with counselling beside one without, a pair of indicator 0 that the hospital table took up after the practitioner table held here was made: both stay on a professional claim, and that is said.',
  covers: ['R68', 'R78'],
  cites: [cite(NCCI_PTP, 'July 2024, known and not held: 77750 and 79101 over 96413, 0602T and 0603T over 96365, 96374 and 96376, all of indicator 0'), cite(NCCI_PTP, 'hospital table of October 2026: 96381 in column 2 of 96380, indicator 0; in no table of July 2024')],
  /** Codes of one date that nothing is held of, when drug administration is billed beside them; drugs are no part of it. */
  decide: (codes: readonly string[], { ptp, conceptOf, drugs }: Held): readonly string[] => {
    if (!codes.some((code) => conceptOf.has(code))) return [];
    // A neighbour is one in both settings: where only one of the two tables names it, the other has no pair of it.
    const tables = [ptp.facility, ptp.professional];
    const isHeld = (code: string): boolean => tables.some((table) => table.has(code) || [...table.values()].some((pairs) => pairs.has(code)));
    return [...new Set(codes)].filter((code) => !conceptOf.has(code) && !drugs.byCode.has(code) && !isHeld(code)).sort();
  },
  /** The two RSV codes where only the other setting's table never lets both stand; undefined where this setting's table says so too, or none does. */
  newerElsewhere: (codes: readonly string[], { ptp, codeOf }: Pick<CodeSet, 'ptp' | 'codeOf'>, setting: Setting): NewerPair | undefined => {
    const columnOne = codeOf['rsv-antibody.counselled'];
    const columnTwo = codeOf['rsv-antibody'];
    if (!codes.includes(columnOne) || !codes.includes(columnTwo)) return undefined;
    const isOfOther = ptp[setting === 'facility' ? 'professional' : 'facility'].get(columnOne)?.get(columnTwo) === 0;
    return isOfOther && ptp[setting].get(columnOne)?.get(columnTwo) === undefined ? { columnOne, columnTwo } : undefined;
  },
  examples: () => {
    const id = 'edits/pairs-not-held';
    const chart = () => day().chemo('A', '8:00', '9:00');
    return [
      example('a radiation source beside chemotherapy', chart().billed('96413', '77750'), ['96413'], [id, '!edits/billed-pair']),
      example('a radionuclide infusion, professional', chart().professional('a1').billed('96413', '79101'), ['96413'], [id]),
      example('a procedure of category III beside an infusion', day().infusion('A', '8:00', '9:00').billed('96365', '0602T'), ['96365'], [id]),
      example('a visit, whose pairs are held', chart().billed('96413', '99213'), ['96413'], [`!${id}`]),
      example('an access start, whose pairs are held', chart().billed('96413', '36000'), ['96413'], [`!${id}`]),
      example('clearing a clotted line, which has pairs in one of the two settings only', chart().billed('96413', '36593'), ['96413'], [`!${id}`]),
      example(
        'an RSV antibody with counselling and one without, professional: the practitioner table is older than the pair',
        day().im('nirsevimab', '8:00', { counselled: true }).im('clesrovimab', '8:05', { counselled: false }).professional(),
        ['96380', '96381'],
        [id, '!edits/ptp-never-together'],
      ),
      example(
        'the same in a hospital, whose table holds it',
        day().im('nirsevimab', '8:00', { counselled: true }).im('clesrovimab', '8:05', { counselled: false }),
        ['96380'],
        [`!${id}`, 'edits/ptp-never-together'],
      ),
      example('both billed by a professional', day().im('nirsevimab', '8:00', { counselled: true }).professional().billed('96380', '96381'), ['96380'], [id]),
      example('a drug', day().infusion('ceftriaxone', '8:00', '9:00').billed('96365', 'J0696'), ['96365'], [`!${id}`]),
      example('a procedure without drug administration of that date', chart().billed('96413', '77750@2026-03-03'), ['96413'], [`!${id}`]),
    ];
  },
});
