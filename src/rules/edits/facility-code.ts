import type { Setting } from '../../domain/setting.ts';
import { HCPCS_TABLE, NCCI_MUE, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

export const facilityCode = defineRule({
  id: 'edits/facility-code',
  statement:
    'A C code belongs to the outpatient payment system of hospitals: billed on a professional claim it is flagged, though a unit limit for practitioners may stand in the tables. The start of a prolonged infusion that is no chemotherapy has no other code; a professional reports the hours.',
  covers: ['R23', 'R73'],
  cites: [cite(HCPCS_TABLE, 'C codes: outpatient departments of hospitals'), cite(NCCI_MUE, 'a practitioner value that has no use')],
  decide: (code: string, setting: Setting): boolean => setting === 'professional' && code.startsWith('C'),
  examples: () => {
    const id = 'edits/facility-code';
    const chart = () => day().infusion('A', '8:00', '16:01', { pump: 'portable' });
    return [
      example('the start of a prolonged infusion, billed by a professional', chart().professional('a1').billed('C8957'), ['96365', '96366 x7'], [id]),
      example('by a hospital', chart().billed('C8957'), ['C8957'], [`!${id}`]),
      example('a professional who bills the hours', chart().professional('a1').billed('96365', '96366'), ['96365', '96366 x7'], [`!${id}`]),
      example('an unclassified drug of hospitals', day().push('A', '8:00').professional('a1').billed('96374', 'C9399'), ['96374'], [id]),
    ];
  },
});
