import type { Purpose } from '../../domain/administration.ts';
import { CGS_HYDRATION, HCPRO, NCCI_MANUAL_XI, NORIDIAN_HYDRATION, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

/** Needs of the patient's own, which make fluid necessary whatever drug is given beside it. */
const ownNeeds: ReadonlySet<Purpose | undefined> = new Set<Purpose | undefined>(['dehydration', 'electrolyte-deficit']);

export const hydrationAroundChemotherapy = defineRule({
  id: 'service-role/hydration-around-chemotherapy',
  statement:
    'Hydration before or after chemotherapy is reported when it was ordered, was needed and did not run at the same time. One contractor holds fluid that the label of the drug asks for to be part of giving it, and local policies have denied a bag that merely hung just before: unless the record states a need of its own, that is said.',
  covers: ['R51'],
  cites: [cite(CGS_HYDRATION), cite(NCCI_MANUAL_XI), cite(NORIDIAN_HYDRATION, 'fluid by the drug’s label'), cite(HCPRO, 'volume, 2012')],
  /** Whether the need for the fluid still has to be told apart from the chemotherapy beside it. */
  decide: (isBesideChemotherapy: boolean, purposes: readonly (Purpose | undefined)[]): boolean => isBesideChemotherapy && purposes.some((purpose) => !ownNeeds.has(purpose)),
  examples: () => {
    const id = 'service-role/hydration-around-chemotherapy';
    const after = (purpose?: Purpose) => day().chemo('cisplatin', '8:00', '9:00').hydration('9:00', '10:00', { purpose });
    return [
      example('fluid after chemotherapy', after(), ['96413', '96361'], [id]),
      example('as a preventive measure', after('prophylaxis'), ['96413', '96361'], [id]),
      example('for dehydration', after('dehydration'), ['96413', '96361'], [`!${id}`]),
      example('for an electrolyte deficit', after('electrolyte-deficit'), ['96413', '96361'], [`!${id}`]),
      example('too short to be reported', day().chemo('cisplatin', '8:00', '9:00').hydration('9:00', '9:30'), ['96413'], [`!${id}`]),
      example('before chemotherapy', day().hydration('8:00', '9:00').chemo('cisplatin', '9:00', '10:00'), ['96413', '96361'], [id]),
      example('beside another drug', day().infusion('A', '8:00', '9:00').hydration('9:00', '10:00'), ['96365', '96361'], [`!${id}`]),
    ];
  },
});
