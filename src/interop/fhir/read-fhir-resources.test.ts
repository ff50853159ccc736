import { describe, expect, test } from 'vitest';
import type { Administration } from '../../domain/administration.ts';
import type { ImportOptions, ImportReport } from '../import-report.ts';
import { readFhirResources } from './read-fhir-resources.ts';
import { sampleResources } from './sample-resources.ts';

const read = (values: readonly unknown[], options?: ImportOptions): ImportReport =>
  readFhirResources(
    values.map((value) => ({ value, source: { file: 'f.json' }, path: '' })),
    'f.json',
    options,
  );

const administrationsOf = (report: ImportReport): readonly Administration[] =>
  report.encounters.flatMap(({ encounter }) => encounter.administrations);

const sample = (name: string): Administration | undefined =>
  administrationsOf(read([sampleResources.get(name)]))[0];

describe('the published samples', () => {
  test('are all accounted for', () => {
    expect(read([...sampleResources.values()]).counts).toEqual({
      given: 18,
      placed: 2,
      unplaced: 7,
      notCoded: 9,
      unreadable: 0,
    });
  });

  test.each([
    ['medadmin0301', 'iv-push', 'given', 870, undefined],
    ['medadmin0302', 'iv-infusion', 'given', 270, 870],
    ['medadmin0303', 'iv-infusion', 'entered-in-error', 270, 870],
    ['medadmin0304', 'iv-infusion', 'given', 270, 870],
    ['medadmin0305', 'iv-infusion', 'given', 270, 870],
    ['medadmin0306', 'other', 'given', 270, 870],
    ['medadmin0307', 'iv-push', 'given', 270, undefined],
    ['medadmin0308', 'sc-injection', 'given', 270, undefined],
    ['medadmin0309', 'iv-infusion', 'given', 1323, 1563],
    ['medadmin0312', 'other', 'given', 1323, 1563],
    ['medadminexample03', 'other', 'not-given', 870, 870],
    ['dose-not-given', 'other', 'not-given', 420, undefined],
    ['inpatient-iv-cefazolin', 'iv-infusion', 'given', 480, 510],
    ['inprogress-vancomycin', 'iv-infusion', 'given', 870, undefined],
    ['prn-acetaminophen-given', 'other', 'given', 795, undefined],
  ])('%s', (name, route, status, start, stop) => {
    const read = sample(name);
    expect([read?.route, read?.status, read?.start, read?.stop]).toEqual([route, status, start, stop]);
  });

  test('a mix keeps its parts, and a note names the resource', () => {
    expect(sample('medadmin0302')).toEqual({
      id: 'medadmin0302',
      route: 'iv-infusion',
      components: [{ name: 'Potassium Chloride' }, { name: 'Sodium Chloride 0.9% injectable solution' }],
      start: 270,
      stop: 870,
      dose: { amount: 20, unit: 'meq' },
      rate: { amount: 100, unit: 'mL/h' },
      orderId: 'MedicationRequest/medrx0322',
      status: 'given',
      note: 'FHIR MedicationAdministration/medadmin0302; dosage: KCl 20 mEq in 1 L 0.9%NS IV at 100 ml/hr; site: Structure of ligament of left superior vena cava; method: Continuous infusion; RxNorm 204520; RxNorm 313002',
    });
  });

  test('no person’s name enters a draft', () => {
    expect(JSON.stringify(read([...sampleResources.values()]).encounters)).not.toMatch(/Donald|Baxter|Pump/);
  });
});

const cefazolin = {
  resourceType: 'MedicationAdministration',
  id: 'm1',
  status: 'completed',
  medicationReference: { reference: 'urn:uuid:med' },
  subject: { reference: 'Patient/p' },
  context: { reference: 'Encounter/e' },
  effectivePeriod: { start: '2026-03-02T15:00:00Z', end: '2026-03-02T15:31:00Z' },
  dosage: { site: { text: 'L AC 20G' }, route: { text: 'IV' }, dose: { value: 2, unit: 'g' } },
};

const bundle = {
  resourceType: 'Bundle',
  type: 'collection',
  entry: [
    {
      fullUrl: 'urn:uuid:med',
      resource: {
        resourceType: 'Medication',
        code: {
          coding: [{ system: 'urn:oid:2.16.840.1.113883.6.285', code: 'J0690', display: 'cefazolin sodium' }],
        },
      },
    },
    {
      resource: {
        resourceType: 'Encounter',
        id: 'e',
        class: { code: 'EMER' },
        period: { start: '2026-03-02T14:00:00Z', end: '2026-03-02T18:00:00Z' },
      },
    },
    { resource: { resourceType: 'Observation' } },
    { resource: cefazolin },
  ],
};

test('a Bundle: references, HCPCS, the site, the stay, the zone', () => {
  expect(read([bundle], { timeZone: 'America/New_York', setting: 'professional' })).toEqual({
    encounters: [
      {
        encounter: {
          id: 'fhir-encounter-e-2026-03-02',
          title: 'FHIR Encounter/e',
          setting: 'professional',
          dateOfService: '2026-03-02',
          timeZone: 'America/New_York',
          stays: [{ kind: 'emergency', start: 540, stop: 780 }],
          accessSites: [{ id: 's1', kind: 'peripheral-iv', label: 'L AC 20G' }],
          administrations: [
            {
              id: 'm1',
              accessSiteId: 's1',
              route: 'iv-infusion',
              drug: { name: 'cefazolin sodium', hcpcs: 'J0690' },
              start: 600,
              stop: 631,
              dose: { amount: 2, unit: 'g' },
              status: 'given',
              note: 'FHIR MedicationAdministration/m1; site: L AC 20G',
            },
          ],
        },
        source: { file: 'f.json' },
        notes: [],
      },
    ],
    problems: [],
    counts: { given: 1, placed: 1, unplaced: 0, notCoded: 0, unreadable: 0 },
    notes: ['passed over: Observation 1'],
  });
});

test('without an encounter, a night joins and a day parts', () => {
  const { context: _, ...free } = cefazolin;
  const at = (id: string, start: string) => ({
    ...free,
    id,
    medicationReference: { display: 'cefazolin' },
    effectivePeriod: { start },
  });
  const report = read([
    at('a', '2026-03-02T22:00:00-05:00'),
    at('b', '2026-03-03T02:00:00-05:00'),
    at('c', '2026-03-04T09:00:00-05:00'),
  ]);
  expect(
    report.encounters.map(({ encounter }) => [
      encounter.dateOfService,
      encounter.administrations.map(({ id }) => id),
    ]),
  ).toEqual([
    ['2026-03-02', ['a', 'b']],
    ['2026-03-04', ['c']],
  ]);
});

test('strength times volume is the dose of each part', () => {
  const report = read([
    {
      ...cefazolin,
      medicationReference: { reference: '#mix' },
      contained: [
        {
          resourceType: 'Medication',
          id: 'mix',
          ingredient: [
            {
              itemCodeableConcept: { text: 'dexamethasone' },
              strength: { numerator: { value: 12, unit: 'mg' }, denominator: { value: 50, unit: 'mL' } },
            },
            { itemCodeableConcept: { text: 'ondansetron' } },
            { itemCodeableConcept: { text: 'sodium chloride 0.9%' }, isActive: false },
          ],
        },
      ],
      dosage: { ...cefazolin.dosage, dose: { value: 25, unit: 'ml' } },
    },
  ]);
  expect(administrationsOf(report)[0]?.components).toEqual([
    { name: 'dexamethasone', dose: { amount: 6, unit: 'mg' } },
    { name: 'ondansetron' },
  ]);
});

test('what cannot be read is told, and the rest is read', () => {
  const { medicationReference: _m, ...nameless } = cefazolin;
  const { effectivePeriod: _e, context: _c, ...timeless } = cefazolin;
  const report = read([nameless, timeless, cefazolin]);
  expect([report.problems.map(({ message }) => message), report.counts]).toEqual([
    ['no medication is named', 'MedicationAdministration/m1 has no time and no encounter that tells its day'],
    { given: 3, placed: 1, unplaced: 0, notCoded: 0, unreadable: 2 },
  ]);
});
