import { describe, expect, test } from 'vitest';
import type { ChartBuilder } from '../encounter-builder.ts';
import { chart } from '../encounter-builder.ts';
import { codedByReference, codedText, datedText } from './coded-text.ts';

const line = (): ChartBuilder => chart().site('s1');

describe('settled readings', () => {
  test.each<readonly [string, ChartBuilder, string]>([
    [
      'S1 an undocumented second site merges',
      line().infusion('A', '08:00', '09:00').site('s2').infusion('B', '08:00', '09:00'),
      '96365 96368',
    ],
    [
      'S1 with three sites each needs its own reason',
      line()
        .infusion('A', '08:00', '09:00')
        .site('s2', { reason: 'protocol' })
        .infusion('B', '09:00', '10:00')
        .site('s3')
        .infusion('C', '10:00', '11:00'),
      '96365 96365-59 96367',
    ],
    [
      'S2 the modifier goes on column 2, though it is the first site',
      line()
        .push('A', '08:00')
        .site('s2', { reason: 'protocol' })
        .infusion('B', '09:00', '10:00')
        .policy({ Q17: 'XS' }),
      '96365 96374-XS',
    ],
    [
      'S5 a drug pump leaves no further chemotherapy hours',
      line().chemoInfusion('A', '08:00', '10:00').infusion('B', '10:00', '20:00', { pump: 'portable' }),
      '96413 C8957',
    ],
    [
      'S8 touching bags are one dose',
      line().infusion('A', '08:00', '08:10').infusion('A', '08:10', '08:20'),
      '96365',
    ],
    [
      'S8 bags a minute apart are not',
      line().infusion('A', '08:00', '08:10').infusion('A', '08:11', '08:20'),
      '96374',
    ],
    [
      'S9 30 minutes after the end belongs',
      line().infusion('A', '08:00', '09:00').push('A', '09:30'),
      '96365',
    ],
    [
      'S9 31 minutes after does not',
      line().infusion('A', '08:00', '09:00').push('A', '09:31'),
      '96365 96376',
    ],
    [
      'S12 little overlap stays sequential, its hours on the rest',
      line().infusion('A', '08:00', '10:00').infusion('B', '09:45', '11:16'),
      '96365 96366 96367',
    ],
    [
      'S12 16 shared and 15 left',
      line().infusion('A', '08:00', '09:00').infusion('B', '08:44', '09:15'),
      '96365 96368',
    ],
    [
      'S12 16 shared and 16 left',
      line().infusion('A', '08:00', '09:00').infusion('B', '08:44', '09:16'),
      '96365 96367',
    ],
    [
      'S13 overlap with all higher drugs together',
      line().infusion('A', '08:00', '10:00').infusion('B', '10:00', '11:30').infusion('C', '09:50', '10:10'),
      '96365 96366 96367 96368',
    ],
    [
      'S16 a drug at any site stops hydration',
      line().hydration('08:00', '09:00').site('s2', { reason: 'protocol' }).infusion('A', '08:00', '08:30'),
      '96365',
    ],
    [
      'Q12 unless the policy allows it',
      line()
        .hydration('08:00', '09:00')
        .site('s2', { reason: 'protocol' })
        .infusion('A', '08:00', '08:30')
        .policy({ Q12: 'allow' }),
      '96360-59 96365',
    ],
    [
      'S17 chemotherapy is the initial all the same',
      line()
        .infusion('A', '08:00', '09:00')
        .chemoInfusion('B', '09:00', '10:00')
        .professional({ primary: 'a1' }),
      '96367 96413',
    ],
    [
      'R3 hydration as the reason for the visit',
      line().hydration('08:00', '09:00').push('A', '09:00').professional({ primary: 'a1' }),
      '96360 96375',
    ],
    [
      'R14 no lines in an emergency department',
      line().infusion('A', '08:00', '09:00').professional().stay('emergency', '07:00'),
      '',
    ],
    ['R9 return visit', line().infusion('A', '08:00', '09:00').returnVisit(), '96365-59'],
    [
      'R13 only minutes before admission',
      line().infusion('A', '08:00', '12:00').stay('inpatient', '09:00'),
      '96365',
    ],
    [
      'R75 only minutes from arrival',
      line().infusion('A', '08:00', '09:00').push('B', '08:10').stay('emergency', '08:31', '12:00'),
      '96365',
    ],
    [
      'S22 a push beside a pump',
      line().push('A', '08:00').chemoInfusion('B', '08:10', '+1 08:10', { pump: 'portable' }),
      '96374-59 96416',
    ],
    [
      'Q23 hydration beside a pump',
      line().hydration('07:00', '08:00').chemoInfusion('B', '08:10', '+1 08:10', { pump: 'portable' }),
      '96360-59 96416',
    ],
    [
      'S22 no office code for a drug pump',
      line().infusion('B', '08:00', '16:01', { pump: 'portable' }).professional(),
      '96365 96366x7',
    ],
    [
      'S23 two subcutaneous sites',
      chart()
        .site('a', { kind: 'subcutaneous' })
        .give('sc-infusion', 'IG', '08:00', '09:31')
        .site('b', { kind: 'subcutaneous' })
        .give('sc-infusion', 'IG', '08:00', '09:31'),
      '96369 96370 96371',
    ],
    ['S23 a short one is an injection', line().give('sc-infusion', 'IG', '08:00', '08:15'), '96372'],
    [
      'S24 into an artery',
      chart()
        .site('a', { kind: 'arterial' })
        .give('intra-arterial-infusion', 'A', '08:00', '08:16')
        .give('intra-arterial-push', 'B', '09:00'),
      '96373 96379',
    ],
    [
      'S24 chemotherapy into an artery',
      chart().give('intra-arterial-infusion', 'A', '08:00', '09:31', { category: 'chemotherapy' }),
      '96422 96423',
    ],
    [
      'S24 on-body injector',
      chart().give('on-body-injector', 'pegfilgrastim', '08:00').injection('sc', 'pegfilgrastim', '08:00'),
      '96377',
    ],
    [
      'S25 a split dose',
      chart().injection('im', 'A', '08:00').injection('im', 'A', '08:00'),
      '96372 96372-59',
    ],
    [
      'S25 separate injections',
      chart().injection('im', 'A', '08:00').injection('im', 'A', '12:00'),
      '96372x2',
    ],
    [
      'S26 potassium for dehydration',
      line().uncategorised('iv-infusion', 'bag', '08:00', '09:00', {
        mix: ['normal saline 0.9%', 'potassium chloride'],
        purpose: 'dehydration',
      }),
      '96360',
    ],
    [
      'S26 magnesium without a purpose',
      line().uncategorised('iv-infusion', 'bag', '08:00', '09:00', {
        mix: ['normal saline 0.9%', 'magnesium sulfate'],
      }),
      '96365',
    ],
    [
      'S20 a derived stop',
      line().infusion('A', '08:00', undefined, {
        rate: { amount: 100, unit: 'mL/h' },
        volume: { amount: 50, unit: 'mL' },
        evidence: { stop: 'derived-from-volume' },
      }),
      '96365',
    ],
    [
      'R65 a flush is the only service',
      line().give('port-flush', 'heparin flush', '08:00').injection('im', 'A', '08:00'),
      '96372',
    ],
    [
      'R66 refill and pump start',
      line().give('pump-refill', '5-FU', '08:00', undefined, { category: 'chemotherapy' }),
      '96521',
    ],
    [
      'Q6 two chemotherapy drugs at once',
      line().chemoInfusion('A', '08:00', '10:00').chemoInfusion('B', '08:00', '09:00'),
      '96413 96415 96549',
    ],
  ])('%s', (_name, built, expected) => {
    expect(codedText(built.build())).toBe(expected);
  });

  test.each<readonly [string, ChartBuilder, string]>([
    ['Q15 hours by their start', line().hydration('23:45', '+1 01:20'), '03-02 96360x1; 03-03 96361x1'],
    [
      'Q15 office: start date',
      line().hydration('23:45', '+1 01:20').professional(),
      '03-02 96360x1; 03-02 96361x1',
    ],
    [
      'R74 hydration over night with pushes',
      line().hydration('22:00', '+1 06:30').push('morphine', '22:20').push('morphine', '+1 02:00'),
      '03-02 96361x2; 03-02 96374x1; 03-03 96361x6; 03-03 96376x1',
    ],
    [
      'S18 summed pieces in an office',
      line().infusion('A', '22:00', '23:00').infusion('A', '+1 07:00', '+1 08:00').professional(),
      '03-02 96365x1; 03-03 96366x1',
    ],
  ])('%s', (_name, built, expected) => {
    expect(datedText(built.build())).toBe(expected);
  });

  test('R72 waste of a single-dose vial', () => {
    const container = { amount: 100, unit: 'mg', count: 1, singleDose: true };
    const built = line()
      .infusion('infliximab', '08:00', '10:00', {
        hcpcs: 'J1745',
        dose: { amount: 77, unit: 'mg' },
        containers: [container],
      })
      .build();
    expect(codedByReference(built).drugLines).toEqual([
      { dateOfService: '2026-03-02', hcpcs: 'J1745', modifiers: [], units: 8 },
      { dateOfService: '2026-03-02', hcpcs: 'J1745', modifiers: ['JW'], units: 2 },
    ]);
  });
});
