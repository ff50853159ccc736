import { describe, expect, test } from 'vitest';
import type { Setting } from '../domain/setting.ts';
import { testCodeSet } from '../testing/test-code-set.ts';
import { concepts } from './concepts.ts';

const codeSet = testCodeSet();
const edit = (setting: Setting, columnOne: string, columnTwo: string) =>
  codeSet.ptp[setting].get(columnOne)?.get(columnTwo);

describe('the published code set', () => {
  test('every concept has one code, a label and its way back', () => {
    for (const concept of concepts) {
      const code = codeSet.codeOf[concept];
      expect([concept, codeSet.conceptOf.get(code), codeSet.labelOf.has(code)]).toEqual([
        concept,
        concept,
        true,
      ]);
    }
    expect(codeSet.conceptOf.size).toBe(concepts.length);
  });

  test('covers the year 2026', () => {
    expect([codeSet.release, codeSet.from, codeSet.to]).toEqual(['2026Q4', '2026-01-01', '2026-12-31']);
  });

  test.each([
    ['facility', '96360', 2, 3],
    ['professional', '96360', 1, 3],
    ['facility', '96361', 24, 3],
    ['facility', '96368', 1, 2],
    ['professional', '96368', 1, 2],
    ['facility', '96376', 10, 3],
    ['professional', '96376', 0, 3],
    ['facility', '96413', 1, 3],
    ['facility', 'G0498', 1, 2],
  ] as const)('unit limit of %s %s is %i, adjudication %i', (setting, code, value, adjudicationIndicator) => {
    expect(codeSet.mue[setting].get(code)).toEqual({ value, adjudicationIndicator });
  });

  test.each([
    ['96360', '96372', 1],
    ['96365', '96372', 1],
    ['96365', '96360', 1],
    ['96365', '96523', 0],
    ['96413', '96409', 1],
    ['96416', 'G0498', 0],
    ['C8957', '96415', 0],
    ['96425', '96375', 1],
    ['96406', '96405', 0],
    ['96369', '96401', 1],
    ['96365', '96375', undefined],
    ['96365', '96367', undefined],
    ['96413', '96416', undefined],
    ['96413', 'G0498', undefined],
    ['96401', '96413', undefined],
    ['96413', '96401', undefined],
  ] as const)('pair %s > %s is %s in both settings', (columnOne, columnTwo, indicator) => {
    expect([edit('facility', columnOne, columnTwo), edit('professional', columnOne, columnTwo)]).toEqual([
      indicator,
      indicator,
    ]);
  });

  test('no add-on needs a modifier against an initial code', () => {
    const addOns = ['96361', '96366', '96367', '96368', '96375', '96376', '96411', '96415', '96417'];
    const initials = ['96360', '96365', '96374', '96409', '96413'];
    const edits = addOns.flatMap((addOn) =>
      initials.map((initial) => edit('facility', initial, addOn) ?? edit('facility', addOn, initial)),
    );
    expect(new Set(edits)).toEqual(new Set([undefined]));
  });

  test('the settings differ where CMS has them differ', () => {
    expect({
      nurseVisit: [edit('facility', '96365', '99211'), edit('professional', '96365', '99211')],
      emergencyVisit: [edit('facility', '99284', '96365'), edit('professional', '99284', '96365')],
      portDraw: [edit('facility', '96365', '36591'), edit('professional', '96365', '36591')],
    }).toEqual({ nurseVisit: [1, 0], emergencyVisit: [undefined, 1], portDraw: [undefined, 0] });
  });

  test('add-on codes have the primaries of the add-on table', () => {
    const primaries = (code: string) => [...(codeSet.addOnPrimaries.get(code) ?? [])].sort();
    expect({
      hydration: primaries('96361'),
      concurrent: primaries('96368'),
      chemoHour: primaries('96415'),
      initial: primaries('96365'),
    }).toEqual({
      hydration: ['96360', '96365', '96374', '96409', '96413'],
      concurrent: ['96360', '96365', '96366', '96413', '96415', '96416', 'C8957'],
      chemoHour: ['96413'],
      initial: [],
    });
  });

  test('national rates know packaged and paid codes', () => {
    expect([codeSet.opps.get('96368'), codeSet.opps.get('96365')]).toEqual([
      { statusIndicator: 'N' },
      { statusIndicator: 'S', apc: '5693', rate: 217.31 },
    ]);
  });

  test('no label is long enough to be a descriptor', () => {
    const longest = Math.max(...[...codeSet.labelOf.values()].map((label) => label.split(' ').length));
    expect(longest).toBeLessThanOrEqual(6);
  });
});
