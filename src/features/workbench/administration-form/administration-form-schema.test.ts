import { expect, test } from 'vitest';
import { isoDate } from '../../../domain/clock-time.ts';
import { accessSiteId, administrationId } from '../../../domain/ids.ts';
import { administrationFormSchema, newSite } from './administration-form-schema.ts';
import type { AdministrationFormValues } from './administration-form-schema.ts';
import { newForm } from './administration-to-form.ts';
import { formToAdministration } from './form-to-administration.ts';

const dateOfService = isoDate('2026-03-02');
const named: AdministrationFormValues = { ...newForm({ route: 'iv-infusion' }), contents: [{ name: 'ceftriaxone', hcpcs: '', ndc: '', dose: '' }] };

const problems = (patch: Partial<AdministrationFormValues>): readonly string[] => {
  const read = administrationFormSchema(dateOfService).safeParse({ ...named, ...patch });
  return read.success ? [] : read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
};

test.each<[Partial<AdministrationFormValues>, readonly string[]]>([
  [{}, []],
  [{ contents: [{ name: ' ', hcpcs: '', ndc: '', dose: '' }] }, ['contents.0.name: Name the drug']],
  [{ start: '1261' }, ['start: There are no 61 minutes past the hour; type 00 to 59']],
  [{ start: '2330', stop: '0010' }, ['stop: The stop lies before the start; add +1 for the next day']],
  [{ start: '2330', stop: '0010+1' }, []],
  [{ dose: 'some' }, ['dose: Type an amount and its unit, such as 1 g or 500 mL']],
  [{ pauses: [{ start: '1010', stop: '' }] }, ['pauses.0.stop: A pause needs its end']],
  [{ containers: [{ size: '500 mg', count: '0', isSingleDose: '' }] }, ['containers.0.count: Type a whole number from 1 to 10,000']],
])('%o', (patch, expected) => {
  expect(problems(patch)).toEqual(expected);
});

test('a new site comes with the administration that needs it; an injection has no rate and no pauses', () => {
  const values: AdministrationFormValues = {
    ...named,
    route: 'iv-push',
    site: newSite,
    newSiteLabel: ' R hand ',
    start: '1020',
    rate: '70 mL/h',
    pauses: [{ start: '1021', stop: '1022' }],
  };
  const newSiteId = accessSiteId('s2');
  expect(formToAdministration(values, { id: administrationId('a4'), dateOfService, newSiteId })).toEqual({
    administration: { id: 'a4', route: 'iv-push', accessSiteId: 's2', drug: { name: 'ceftriaxone' }, start: 620 },
    accessSites: [{ id: 's2', kind: 'peripheral-iv', label: 'R hand' }],
  });
});
