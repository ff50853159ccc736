import type { IsoDate } from '../../domain/clock-time.ts';
import { HCPCS_TABLE, INFERENCE, cite } from '../citations.ts';
import { day, example } from '../example.ts';
import { defineRule } from '../define-rule.ts';

export const outsideTheRelease = defineRule({
  id: 'documentation/outside-the-release',
  statement:
    'An encounter is coded by the release of its date of service, and so are its lines of later dates. A line of a date that this release does not cover stands and is flagged: codes, edits and limits of that date were not looked at, and a date years away is a slip.',
  covers: ['R74'],
  cites: [cite(HCPCS_TABLE, 'codes begin and end by date'), cite(INFERENCE, 'that the line stands')],
  /** Whether a date of a line lies outside the dates that a release covers. */
  decide: (date: IsoDate, { from, to }: { readonly from: IsoDate; readonly to: IsoDate }): boolean => date < from || date > to,
  examples: () => {
    const id = 'documentation/outside-the-release';
    const atNewYear = { dateOfService: '2026-12-31' as never };
    return [
      example('on the last day of the release', day().push('A', '23:00').with(atNewYear), ['96374'], [`!${id}`]),
      example('after midnight of its last day', day().push('A', '23:00').push('B', '+1 1:00').with(atNewYear), ['96374@2026-12-31', '96375@2027-01-01'], [id]),
      example('on its first day', day().push('A', '8:00').with({ dateOfService: '2026-01-01' as never }), ['96374'], [`!${id}`]),
      example('before its first day', day().push('A', '-1 23:00').with({ dateOfService: '2026-01-01' as never }), ['96374'], [id]),
    ];
  },
});
