import { describe, expect, test } from 'vitest';
import type { ChartBuilder } from '../encounter-builder.ts';
import { chart } from '../encounter-builder.ts';
import { codedText } from './coded-text.ts';

const clock = (minutes: number): string =>
  `${minutes >= 1440 ? `+${String(Math.floor(minutes / 1440))} ` : ''}${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const line = (): ChartBuilder => chart().site('s1');

describe('worked vectors V1–V20', () => {
  test.each([
    [15, '96374'],
    [16, '96365'],
    [90, '96365'],
    [91, '96365 96366'],
    [150, '96365 96366'],
    [151, '96365 96366x2'],
    [210, '96365 96366x2'],
    [211, '96365 96366x3'],
    [480, '96365 96366x7'],
    [1440, '96365 96366x23'],
  ])('V1: one drug for %i minutes', (minutes, expected) => {
    expect(
      codedText(
        line()
          .infusion('A', '08:00', clock(480 + minutes))
          .build(),
      ),
    ).toBe(expected);
  });

  test.each([
    [30, ''],
    [31, '96360'],
    [90, '96360'],
    [91, '96360 96361'],
    [150, '96360 96361'],
    [151, '96360 96361x2'],
  ])('V2: hydration alone for %i minutes', (minutes, expected) => {
    expect(
      codedText(
        line()
          .hydration('08:00', clock(480 + minutes))
          .build(),
      ),
    ).toBe(expected);
  });

  test.each<readonly [string, ChartBuilder, string]>([
    [
      'V3 two pushes during hydration',
      line().hydration('08:00', '11:00').push('A', '09:00', '09:03').push('B', '10:00', '10:02'),
      '96361x3 96374 96375',
    ],
    [
      'V4 drug inside fluid',
      line().hydration('16:00', '19:00').infusion('A', '17:00', '18:00'),
      '96361x2 96365',
    ],
    [
      'V5 partial overlap',
      line().infusion('A', '06:00', '07:30').infusion('B', '07:00', '16:00'),
      '96365 96366x8 96367',
    ],
    [
      'V6 chemotherapy beside a therapeutic drug',
      line().chemoInfusion('oxaliplatin', '09:33', '12:15').infusion('leucovorin', '09:33', '12:15'),
      '96368 96413 96415x2',
    ],
    [
      'V7 premedication, levoleucovorin and a chemotherapy push',
      line()
        .infusion('premeds', '08:00', '08:15', { mix: ['Decadron', 'Zofran'] })
        .infusion('levoleucovorin', '08:15', '10:20')
        .chemoPush('5-FU', '10:20'),
      '96366 96367 96375 96409',
    ],
    [
      'V8 pause',
      line().chemoInfusion('rituximab', '11:20', '16:40', { pauses: [['12:40', '13:55']] }),
      '96413 96415x3',
    ],
    [
      'V9 chemotherapy push, then hydration',
      line().chemoPush('A', '08:00').hydration('08:05', '09:40'),
      '96361x2 96409',
    ],
    [
      'V10 the same drug three times',
      line()
        .infusion('ceftriaxone', '08:00', '08:23')
        .infusion('ceftriaxone', '20:00', '20:30')
        .infusion('ceftriaxone', '+1 08:00', '+1 08:30'),
      '96365',
    ],
    [
      'V10 with short repeats as pushes',
      line()
        .infusion('ceftriaxone', '08:00', '08:23')
        .infusion('ceftriaxone', '20:00', '20:30')
        .infusion('ceftriaxone', '+1 08:00', '+1 08:30')
        .policy({ Q7: 'short-repeat-push' }),
      '96365 96376x2',
    ],
    [
      'V11 repeated pushes',
      line()
        .push('morphine', '22:00')
        .push('morphine', '22:30')
        .push('morphine', '22:31')
        .push('morphine', '+1 02:00'),
      '96374 96376',
    ],
    [
      'V11 counted from the push that counted',
      line()
        .push('morphine', '22:00')
        .push('morphine', '22:30')
        .push('morphine', '22:31')
        .push('morphine', '+1 02:00')
        .policy({ Q8: 'previous-counted' }),
      '96374 96376x2',
    ],
    [
      'V12 repeated pushes in an office',
      line().push('morphine', '22:00').push('morphine', '+1 02:00').professional(),
      '96374',
    ],
    [
      'V13 IM beside an infusion',
      line().injection('im', 'ketorolac', '08:00').infusion('A', '08:10', '09:00'),
      '96365 96372-59',
    ],
    [
      'V14 IM beside hydration',
      line().injection('im', 'ketorolac', '08:00').hydration('08:10', '09:10'),
      '96360 96372-59',
    ],
    [
      'V15 two documented sites',
      line()
        .infusion('A', '08:00', '09:00')
        .site('s2', { reason: 'incompatible-drugs' })
        .infusion('B', '08:00', '09:00'),
      '96365 96365-59',
    ],
    [
      'V16 two lumens',
      chart()
        .site('s1', { kind: 'picc', lumens: 2 })
        .infusion('A', '08:00', '09:00')
        .infusion('B', '08:00', '09:00'),
      '96365 96368',
    ],
    [
      'V17 three drugs at once',
      line().infusion('A', '08:00', '09:00').infusion('B', '08:00', '09:00').infusion('C', '08:00', '09:00'),
      '96365 96368',
    ],
    [
      'V18 hydration in pieces',
      line().hydration('08:00', '08:29').chemoInfusion('A', '08:29', '09:29').hydration('09:29', '09:49'),
      '96361 96413',
    ],
    [
      'V18 strict',
      line()
        .hydration('08:00', '08:29')
        .chemoInfusion('A', '08:29', '09:29')
        .hydration('09:29', '09:49')
        .policy({ Q10: 'segments' }),
      '96413',
    ],
    ['V19 infusion without a stop', line().infusion('A', '08:00'), '96374'],
    ['V19 hydration without a stop', line().hydration('08:00'), ''],
    [
      'V20 clinic pump, Medicare',
      line()
        .chemoInfusion('oxaliplatin', '08:00', '10:00')
        .chemoInfusion('5-FU', '10:00', '+2 08:00', { pump: 'facility-owned-portable' })
        .payer('medicare'),
      '96413 96415 G0498',
    ],
    [
      'V20 other pump',
      line()
        .chemoInfusion('oxaliplatin', '08:00', '10:00')
        .chemoInfusion('5-FU', '10:00', '+2 08:00', { pump: 'portable' }),
      '96413 96415 96416',
    ],
  ])('%s', (_name, built, expected) => {
    expect(codedText(built.build())).toBe(expected);
  });
});
