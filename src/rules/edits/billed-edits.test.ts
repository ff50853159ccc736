import { describe, expect, test } from 'vitest';
import type { BilledLine } from '../../domain/encounter.ts';
import { isoDate } from '../../domain/clock-time.ts';
import { formatFactPath } from '../../domain/fact-path.ts';
import { billingCode } from '../../domain/ids.ts';
import { resolvePolicy } from '../../domain/policy.ts';
import { testCodeSet } from '../../testing/test-code-set.ts';
import { codeEncounter } from '../code-encounter.ts';
import { day } from '../example.ts';
import { billedPair } from './billed-pair.ts';
import { bypassingModifiers, visitModifiers } from './modifier-sets.ts';
import { limitRemedy, limitText, mueLimit } from './mue-limit.ts';
import { newerPairText, pairsNotHeld } from './pairs-not-held.ts';

/** `96372-59 x2`, `96372@2026-03-03`. */
function billed(notation: string): BilledLine {
  const [, code = '', modifiers = '', date, units] =
    /^(\w{5})((?:-\w\w)*)(?:@([\d-]+))?(?: x(\d+))?$/.exec(notation) ?? [];
  return {
    code: billingCode(code),
    modifiers: modifiers.split('-').filter((modifier) => modifier !== ''),
    units: Number(units ?? 1),
    ...(date === undefined ? {} : { dateOfService: isoDate(date) }),
  };
}

/** What is said of billed lines, beginning with the rule. */
function said(setting: 'facility' | 'professional', ...lines: readonly string[]): readonly string[] {
  const encounter = day()
    .push('A', '8:00')
    .with({ setting, billed: lines.map(billed) })
    .build();
  return codeEncounter(encounter, testCodeSet(), resolvePolicy(setting, undefined))
    .findings.filter(({ ruleId }) => ruleId.startsWith('edits/'))
    .map(({ ruleId, message }) => `${ruleId.replace('edits/', '')}: ${message}`);
}

const pair = (two: string, one: string): string =>
  `billed-pair: ${two} is billed beside ${one} on 2026-03-02: an edit pair`;
const indistinct = 'with indicator 1, and no modifier says that they are distinct.';
const waysOf = (code: string): string =>
  `Ways out: on ${code}, when it was truly distinct: XE for a separate encounter, XS or 59 for a separate site, XP for another practitioner, XU or 59 for a service that does not overlap; else ${code} is not reported.`;

describe('pairs', () => {
  test('a drug beside a drug', () => {
    expect(said('facility', '96365', '96372')).toEqual([
      `${pair('96372', '96365')} ${indistinct} ${waysOf('96372')}`,
    ]);
  });
  test.each(['59', 'XE', 'XS', 'XP', 'XU'])('%s says that they are distinct, on either code', (modifier) => {
    expect(said('facility', '96365', `96372-${modifier}`)).toEqual([]);
    expect(said('facility', `96365-${modifier}`, '96372')).toEqual([]);
  });
  test.each(['22', '76', '77'])('%s does not, and it is said', (modifier) => {
    expect(said('facility', '96365', `96372-${modifier}`)).toEqual([
      `${pair('96372', '96365')} ${indistinct} ${modifier} does not bypass it. ${waysOf('96372')}`,
    ]);
  });
  test('another modifier is not remarked on', () => {
    expect(said('facility', '96365', '96372-GA')).toEqual([
      `${pair('96372', '96365')} ${indistinct} ${waysOf('96372')}`,
    ]);
  });
  test('a visit that the drug is part of, and one that is part of the drug', () => {
    expect(said('facility', '96365', '99213')).toEqual([
      `${pair('99213', '96365')} ${indistinct} Ways out: 25 on 99213 when the visit was significant and separate from it, 27 when it was another encounter of that date; else 99213 is not reported.`,
    ]);
    expect(said('professional', '96365', '99213')).toEqual([
      `${pair('99213', '96365')} ${indistinct} Ways out: 25 on 99213 when the visit was significant and separate from it; else 99213 is not reported.`,
    ]);
    expect(said('facility', '96365', '99213-25')).toEqual([]);
  });
  test('a visit in column 1: the drug may be the distinct one', () => {
    expect(said('professional', '99221', '96372')).toEqual([
      `${pair('96372', '99221')} ${indistinct} Ways out: 25 on 99221 when the visit was significant and separate from it; or 59 on 96372 when that service was distinct from it; else 96372 is not reported.`,
    ]);
  });
  test('two visits: 59 is no way out', () => {
    expect(said('professional', '99213', '99211')).toEqual([
      `${pair('99211', '99213')} ${indistinct} Ways out: 25 on 99213 when the visit was significant and separate from it; else 99211 is not reported.`,
    ]);
  });
  test('indicator 0: what was tried does not help', () => {
    expect(said('professional', '96365', '99211')).toEqual([
      `${pair('99211', '96365')} with indicator 0, no modifier bypasses it. Leave 99211 out.`,
    ]);
    expect(said('professional', '96365-GA', '99211-25')).toEqual([
      `${pair('99211', '96365')} with indicator 0, no modifier bypasses it; 25 does not help. Leave 99211 out.`,
    ]);
  });
  test('a pair is told once, on its date only, and not of lines without units', () => {
    expect(
      said('facility', '96365', '96372', '96372').filter((sentence) => sentence.includes('edit pair')),
    ).toHaveLength(1);
    expect(said('facility', '96365', '96372@2026-03-03')).toEqual([]);
    expect(said('facility', '96365@2026-03-03', '96372@2026-03-03')[0]).toContain('on 2026-03-03');
    expect(said('facility', '96365', '96372 x0')).toEqual([]);
    expect(said('facility')).toEqual([]);
  });
  test('the decision', () => {
    expect(billedPair.decide(undefined, [], false)).toBeUndefined();
    expect(billedPair.decide(0, ['59'], false)).toBe('never-together');
    expect(billedPair.decide(1, [], false)).toBe('needs-modifier');
    expect(billedPair.decide(1, ['25'], false)).toBe('needs-modifier');
    expect(billedPair.decide(1, ['25'], true)).toBeUndefined();
    expect(billedPair.decide(1, ['27'], true)).toBeUndefined();
    expect(billedPair.decide(1, ['59'], true)).toBeUndefined();
  });
});

test('the modifiers', () => {
  expect(bypassingModifiers).toEqual(['59', 'XE', 'XS', 'XP', 'XU']);
  expect(visitModifiers).toEqual(['25', '27']);
});

describe('codes of which the release holds no pair', () => {
  test('are named once a date, beside what they were not held against', () => {
    expect(said('facility', '96413', '96372-59', '79101', '77750')).toEqual([
      'pairs-not-held: 77750, 79101 beside 96372, 96413 on 2026-03-02: release 2026Q4 holds the pair edits of drug administration and its nearest neighbours, and none of these codes. Whether they may stand together was not checked; look it up in the NCCI tables.',
    ]);
    expect(said('professional', '96413', '77750')).toEqual([expect.stringContaining('none of this code.')]);
  });
  test('say nothing where no drug administration is billed, or where one column holds them', () => {
    expect(said('facility', '77750', '79101')).toEqual([]);
    expect(said('facility', '96365', '36591')).toEqual([]);
  });
});

describe('a pair that only the newer table of the other setting holds', () => {
  const words = (other: string) =>
    `the ${other} table has them as a pair with indicator 0; the table of this setting is older and lacks it. Whether they may stand together was not checked; look it up in the NCCI tables.`;
  test('is told of billed lines, once a date', () => {
    expect(said('professional', '96380', '96381')).toEqual([
      `pairs-not-held: 96381 is billed beside 96380 on 2026-03-02: ${words('hospital')}`,
    ]);
    expect(said('professional', '96380', '96381@2026-03-03')).toEqual([]);
    expect(said('professional', '96380', '96372-59')).toEqual([]);
  });
  const tables = (facility: 0 | 1 | undefined, professional: 0 | 1 | undefined) => {
    const { codeOf } = testCodeSet();
    const [one, two] = [codeOf['rsv-antibody.counselled'], codeOf['rsv-antibody']];
    const table = (indicator: 0 | 1 | undefined) =>
      new Map(indicator === undefined ? [] : [[one, new Map([[two, indicator]])]]);
    return { codeOf, ptp: { facility: table(facility), professional: table(professional) } };
  };
  const both = ['96380', '96381'];
  const pairOfBoth = { columnOne: '96380', columnTwo: '96381' };
  test.each([
    [0, undefined, 'professional', pairOfBoth],
    [0, undefined, 'facility', undefined],
    [undefined, 0, 'facility', pairOfBoth],
    [undefined, undefined, 'professional', undefined],
    [0, 0, 'professional', undefined],
    [0, 1, 'professional', undefined],
    [1, undefined, 'professional', undefined],
  ] as const)('hospital %s, practitioner %s, asked for %s', (facility, professional, setting, expected) => {
    expect(pairsNotHeld.newerElsewhere(both, tables(facility, professional), setting)).toEqual(expected);
  });
  test('speaks of two codes only', () => {
    expect(pairsNotHeld.newerElsewhere(['96380'], tables(0, undefined), 'professional')).toBeUndefined();
    expect(pairsNotHeld.newerElsewhere(['96381'], tables(0, undefined), 'professional')).toBeUndefined();
  });
  test('is told of coded lines, of the two doses alone', () => {
    const encounter = day()
      .im('A', '7:00')
      .im('nirsevimab', '8:00', { counselled: true })
      .im('clesrovimab', '8:05', { counselled: false })
      .im('B', '9:00')
      .professional()
      .build();
    const { findings } = codeEncounter(encounter, testCodeSet(), resolvePolicy('professional', undefined));
    expect(
      findings
        .filter(({ ruleId }) => ruleId === pairsNotHeld.id)
        .map(({ severity, message, facts }) => [severity, message, facts.map(formatFactPath)]),
    ).toEqual([
      [
        'warning',
        `96381 stands beside 96380 on 2026-03-02: ${words('hospital')}`,
        ['administrations.a2.start', 'administrations.a3.start'],
      ],
    ]);
  });
  test('each setting calls the other by its name', () => {
    expect(newerPairText('professional')).toBe(words('hospital'));
    expect(newerPairText('facility')).toBe(words('practitioner'));
  });
});

describe('codes of a date and a setting', () => {
  test('an ended drug code names its successor, once a date', () => {
    const encounter = day()
      .push('A', '8:00')
      .with({ billed: ['J3370', 'J3370-JW', '96374'].map(billed) })
      .build();
    const { findings } = codeEncounter(encounter, testCodeSet(), resolvePolicy('facility', undefined));
    expect(
      findings
        .filter(({ ruleId }) => ruleId === 'drugs/drug-code')
        .map(({ severity, message }) => [severity, message]),
    ).toEqual([
      [
        'error',
        expect.stringMatching(/^J3370 is billed on 2026-03-02: J3370 ended on 2025-06-30; use .*J3373/),
      ],
    ]);
  });
  test('a C code is told as an error', () => {
    const encounter = day()
      .push('A', '8:00')
      .professional('a1')
      .with({ billed: [billed('C8957')] })
      .build();
    const { findings } = codeEncounter(encounter, testCodeSet(), resolvePolicy('professional', undefined));
    expect(findings.map(({ ruleId, severity }) => [ruleId, severity])).toContainEqual([
      'edits/facility-code',
      'error',
    ]);
  });
  test('a C code is for facilities', () => {
    expect(said('professional', 'C8957')).toEqual([
      'facility-code: C8957 is billed on 2026-03-02: C8957 is for facilities only.',
    ]);
    expect(said('professional', 'C9145')).toEqual([
      'facility-code: C9145 is billed on 2026-03-02: C9145 is for facilities only.',
    ]);
    expect(said('facility', 'C8957')).toEqual([]);
  });
});

describe('units', () => {
  test('of a date, told once a code', () => {
    expect(said('facility', '96372 x3', '96372-59 x3')).toEqual([
      'mue-limit: 96372 ×6 is billed on 2026-03-02; the limit is 5 a date (indicator 3): a clinical limit. Check the units against the record; where they are right, bill them all and appeal a denial with the record.',
    ]);
    expect(said('facility', '96372 x3', '96372-59 x2')).toEqual([]);
  });
  test('a limit of 0', () => {
    expect(said('professional', '96374', '96376')).toEqual([
      'mue-limit: 96376 ×1 is billed on 2026-03-02; the limit is 0: not payable in this setting. Leave it off a claim to a payer that holds to these limits.',
    ]);
  });
  test('what a limit means', () => {
    expect(limitText({ value: 0, adjudicationIndicator: 3 })).toBe(
      'the limit is 0: not payable in this setting',
    );
    expect(limitText({ value: 2, adjudicationIndicator: 1 })).toContain('2 a line (indicator 1)');
    expect(limitText({ value: 2, adjudicationIndicator: 2 })).toContain('2 a date (indicator 2): absolute');
    expect(limitText({ value: 2, adjudicationIndicator: 3 })).toContain(
      '2 a date (indicator 3): a clinical limit',
    );
  });
  test.each([
    [0, 3, 'Leave it off'],
    [2, 1, 'lines of their own'],
    [2, 2, 'no more than 2 are paid'],
    [2, 3, 'appeal a denial'],
  ] as const)('what to do beyond a limit of %i, indicator %i', (value, adjudicationIndicator, words) => {
    expect(limitRemedy({ value, adjudicationIndicator })).toContain(words);
  });
  test.each([
    [2, 2, 3, undefined],
    [3, 2, 3, 'warning'],
    [3, 2, 1, 'warning'],
    [2, 2, 2, undefined],
    [3, 2, 2, 'error'],
    [1, 0, 3, 'error'],
    [0, 0, 3, undefined],
  ] as const)('%i units under %i with indicator %i: %s', (units, value, adjudicationIndicator, severity) => {
    expect(mueLimit.decide(units, { value, adjudicationIndicator })).toBe(severity);
    expect(mueLimit.decide(units, undefined)).toBeUndefined();
  });
  test.each([
    ['additional-hour', 'therapeutic', 'a', true],
    ['additional-hour', 'therapeutic', 'b', false],
    ['additional-hour', 'chemotherapy', 'a', false],
    ['sequential', 'therapeutic', 'a', false],
  ] as const)('%s of %s %s goes with a blocked drug: %s', (role, category, drugKey, expected) => {
    expect(
      mueLimit.isFurtherHourOf({ category: 'therapeutic', drugKey: 'a' }, { role, category, drugKey }),
    ).toBe(expected);
  });
  test('hours of hydration go with their initial whatever the fluid', () => {
    const hour = { role: 'additional-hour', category: 'hydration', drugKey: 'b' } as const;
    expect(mueLimit.isFurtherHourOf({ category: 'hydration', drugKey: 'a' }, hour)).toBe(true);
  });
  test('of two sites whose second initial is blocked, its hours are listed as not reported and its minutes are lost to no line', () => {
    const encounter = day()
      .site('l')
      .infusion('A', '8:00', '10:00')
      .site('r', 'protocol')
      .infusion('B', '8:00', '11:00')
      .infusion('C', '11:00', '13:00')
      .professional('a1')
      .build();
    const policy = resolvePolicy('professional', { id: 'test', switches: { Q21: 'block' } });
    const { lines, notReported, findings } = codeEncounter(encounter, testCodeSet(), policy);
    expect(
      lines.map(({ code, units, accessSiteId, supportedBy }) => [
        code,
        units,
        accessSiteId,
        supportedBy.map(({ administrationId }) => administrationId),
      ]),
    ).toEqual([
      ['96365', 1, 'l', ['a1']],
      ['96367', 1, 'r', ['a3']],
      ['96366', 1, 'l', ['a1']],
      ['96366', 1, 'r', ['a3']],
    ]);
    expect(
      notReported.map(({ administrationId, ruleId, code, reason }) => [
        administrationId,
        ruleId,
        code,
        reason,
      ]),
    ).toEqual([
      ['a2', 'edits/mue-limit', '96366', 'a further hour of an initial that the policy blocks'],
      ['a2', 'edits/mue-limit', '96365', 'a second initial beyond the unit limit; the policy blocks it'],
    ]);
    expect(findings.find(({ ruleId }) => ruleId === mueLimit.id)?.message).toContain(
      'The policy leaves out the initials beyond it, and their further hours.',
    );
  });
  test('a limit a line is held against the longest line, one a date against the sum', () => {
    const codeSet = testCodeSet();
    const limited = (adjudicationIndicator: 1 | 2) => ({
      ...codeSet,
      mue: {
        ...codeSet.mue,
        facility: new Map(codeSet.mue.facility).set(billingCode('96372'), {
          value: 2,
          adjudicationIndicator,
        }),
      },
    });
    const told = (indicator: 1 | 2, ...lines: readonly string[]): number => {
      const encounter = day()
        .push('A', '8:00')
        .with({ billed: lines.map(billed) })
        .build();
      return codeEncounter(
        encounter,
        limited(indicator),
        resolvePolicy('facility', undefined),
      ).findings.filter(({ ruleId }) => ruleId === 'edits/mue-limit').length;
    };
    expect(told(1, '96372 x2', '96372-59 x2')).toBe(0);
    expect(told(1, '96372 x1', '96372-59 x3')).toBe(1);
    expect(told(2, '96372 x1', '96372-59 x2')).toBe(1);
  });
});
