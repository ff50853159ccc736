import { describe, expect, test } from 'vitest';
import type { CodeSet, ModifierIndicator, MueLimit } from '../../code-sets/code-set.ts';
import type { ServiceRole } from '../../domain/claim-line.ts';
import { isoDate } from '../../domain/clock-time.ts';
import { administrationId, billingCode } from '../../domain/ids.ts';
import { resolvePolicy } from '../../domain/policy.ts';
import { testCodeSet } from '../../testing/test-code-set.ts';
import { day } from '../example.ts';
import type { DraftLine } from '../lines/assemble-lines.ts';
import type { Sequence, ServiceUnit, Work } from '../work.ts';
import { applyEdits } from './apply-edits.ts';

/** Tables of invented codes: `A B 0` = B is column 2 of A. */
interface Tables {
  readonly pairs?: readonly (readonly [string, string, ModifierIndicator])[];
  readonly limits?: readonly (readonly [string, MueLimit])[];
  readonly addOns?: readonly (readonly [string, readonly string[]])[];
}

function codeSetOf({ pairs = [], limits = [], addOns = [] }: Tables): CodeSet {
  const ptp = new Map<string, Map<string, ModifierIndicator>>();
  for (const [one, two, indicator] of pairs) ptp.set(one, (ptp.get(one) ?? new Map()).set(two, indicator));
  const mue = new Map(limits);
  const codeSet = testCodeSet();
  return {
    ...codeSet,
    ptp: { ...codeSet.ptp, facility: ptp },
    mue: { ...codeSet.mue, facility: mue },
    addOnPrimaries: new Map(addOns.map(([code, primaries]) => [code, new Set(primaries)])),
  };
}

const sites: readonly Sequence[] = [0, 1, 2].map((order) => ({ accessSiteIds: [], order, items: [] }));

interface Line {
  readonly code: string;
  readonly role?: ServiceRole;
  /** The access site, by order of use. */
  readonly site?: number;
  readonly date?: string;
  readonly units?: number;
}

function edited(lines: readonly Line[], tables: Tables, switches: Readonly<Record<string, string>> = {}) {
  const encounter = day().build();
  const work: Work = {
    isBrief: false,
    encounter,
    codeSet: codeSetOf(tables),
    policy: resolvePolicy('facility', { id: 'test', switches }),
    isFacility: true,
    date: encounter.dateOfService,
    findings: [],
    notReported: [],
    units: [],
  };
  const drafts = lines.map(
    ({ code, role = 'sequential', site, date = '2026-03-02', units = 1 }, index): DraftLine => {
      const sequence = site === undefined ? undefined : sites[site];
      const unit: ServiceUnit = {
        concept: 'push.therapeutic.initial',
        role,
        category: 'therapeutic',
        date: isoDate(date),
        sequence,
        status: 'complete',
        ruleId: 'x/y',
        supports: [{ id: administrationId(`a${String(index + 1)}`), discarded: [], edges: [] }],
        trace: () => [],
      };
      return {
        code: billingCode(code),
        date,
        sequence,
        units: Array.from({ length: units }, () => unit),
        modifiers: [],
        isRemoved: false,
      };
    },
  );
  applyEdits(work, drafts, true);
  return {
    lines: drafts
      .filter(({ isRemoved }) => !isRemoved)
      .map(({ code, modifiers }) => [code, ...modifiers.map(({ modifier }) => modifier)].join('-'))
      .join(' '),
    findings: work.findings.map(
      ({ ruleId, severity, facts }) => `${ruleId.replace('edits/', '')} ${severity} ${String(facts.length)}`,
    ),
    left: work.notReported.map(({ administrationId: id, code }) => `${id} ${code ?? ''}`),
  };
}

describe('never together', () => {
  const chain: Tables = {
    pairs: [
      ['A', 'B', 0],
      ['B', 'C', 0],
    ],
  };
  test.each([[['A', 'B', 'C']], [['B', 'A', 'C']], [['C', 'B', 'A']]])(
    '%s: what is left out takes nothing with it',
    (codes) => {
      const { lines, findings, left } = edited(
        codes.map((code) => ({ code })),
        chain,
      );
      expect(lines.split(' ').toSorted()).toEqual(['A', 'C']);
      expect(findings).toEqual(['ptp-never-together warning 1']);
      expect(left).toEqual([`a${String(codes.indexOf('B') + 1)} B`]);
    },
  );
  test('only on one date, and no code beside itself', () => {
    expect(edited([{ code: 'A' }, { code: 'B', date: '2026-03-03' }], chain).lines).toBe('A B');
    expect(
      edited(
        [
          { code: 'A', site: 0 },
          { code: 'A', site: 1 },
        ],
        { pairs: [['A', 'A', 0]] },
      ).lines,
    ).toBe('A A');
  });
  test('two that leave are told apart, each once', () => {
    const { lines, left } = edited([{ code: 'B' }, { code: 'A' }, { code: 'C', units: 2 }], {
      pairs: [
        ['A', 'B', 0],
        ['A', 'C', 0],
        ['B', 'C', 0],
      ],
    });
    expect(lines).toBe('A');
    expect(left).toEqual(['a1 B', 'a3 C']);
  });
});

describe('a pair that a modifier bypasses', () => {
  test('column 2 carries 59, on its date only', () => {
    const tables: Tables = { pairs: [['A', 'B', 1]] };
    expect(edited([{ code: 'B' }, { code: 'A' }], tables).lines).toBe('B-59 A');
    expect(edited([{ code: 'A' }, { code: 'B', date: '2026-03-03' }], tables).lines).toBe('A B');
    expect(edited([{ code: 'A' }, { code: 'A' }], { pairs: [['A', 'A', 1]] }).lines).toBe('A A');
  });
  test('what was left out asks for none', () => {
    expect(
      edited([{ code: 'A' }, { code: 'B' }, { code: 'C' }], {
        pairs: [
          ['A', 'B', 0],
          ['B', 'C', 1],
        ],
      }).lines,
    ).toBe('A C');
  });
});

describe('second sites', () => {
  const initial = (code: string, site?: number): Line => ({
    code,
    role: 'initial',
    ...(site === undefined ? {} : { site }),
  });
  test('the site used later carries the modifier, in whatever order the lines stand', () => {
    expect(edited([initial('A', 1), initial('B', 0)], {}).lines).toBe('A-59 B');
    expect(edited([initial('B', 0), initial('A', 1)], {}).lines).toBe('B A-59');
    expect(edited([initial('A', 2), initial('B', 0), initial('C', 1)], {}).lines).toBe('A-59 B C-59');
  });
  test('an initial without a site is none of them, nor is one that was left out', () => {
    expect(edited([initial('A', 0), initial('B')], {}).lines).toBe('A B');
    expect(edited([initial('A', 0), initial('B', 1)], { pairs: [['A', 'B', 0]] }).lines).toBe('A');
    expect(
      edited([initial('A', 0), initial('B', 1), initial('C', 2)], {
        pairs: [
          ['C', 'B', 0],
          ['C', 'A', 0],
        ],
      }).lines,
    ).toBe('C');
  });
  test('additional hours of the marked site, by policy', () => {
    const lines: readonly Line[] = [
      initial('A', 0),
      { code: 'H', role: 'additional-hour', site: 0 },
      initial('B', 1),
      { code: 'I', role: 'additional-hour', site: 1 },
      { code: 'S', role: 'sequential', site: 1 },
      { code: 'T', role: 'additional-hour' },
    ];
    expect(edited(lines, {}).lines).toBe('A H B-59 I S T');
    expect(edited(lines, {}, { Q18: 'yes' }).lines).toBe('A H B-59 I-59 S T');
    expect(edited(lines, {}, { Q18: 'yes', Q17: 'XS' }).lines).toBe('A H B-XS I-XS S T');
  });
});

describe('unit limits', () => {
  const limit = (value: number, adjudicationIndicator: 1 | 2 | 3): Tables => ({
    limits: [['A', { value, adjudicationIndicator }]],
  });
  test('the sum of a date, told once; lines of other codes do not count', () => {
    const lines: readonly Line[] = [
      { code: 'A', units: 2 },
      { code: 'A', site: 1 },
      { code: 'B', units: 5 },
    ];
    expect(edited(lines, limit(2, 3)).findings).toEqual(['mue-limit warning 2']);
    expect(edited(lines, limit(2, 2)).findings).toEqual(['mue-limit error 2']);
    expect(edited(lines, limit(3, 3)).findings).toEqual([]);
  });
  test('the longest line, where the limit is one of a line', () => {
    const lines: readonly Line[] = [{ code: 'A' }, { code: 'A', site: 1, units: 2 }];
    expect(edited(lines, limit(2, 1)).findings).toEqual([]);
    expect(edited(lines, limit(1, 1)).findings).toEqual(['mue-limit warning 2']);
  });
  test('each date of its own, and nothing that was left out', () => {
    expect(edited([{ code: 'A' }, { code: 'A', date: '2026-03-03' }], limit(1, 3)).findings).toEqual([]);
    const { findings } = edited([{ code: 'Z' }, { code: 'A', units: 2 }], {
      ...limit(1, 3),
      pairs: [['Z', 'A', 0]],
    });
    expect(findings).toEqual(['ptp-never-together warning 1']);
  });
  test('an administration is named once, however many units it earned', () => {
    const { findings } = edited([{ code: 'A', units: 9 }], limit(8, 3));
    expect(findings).toEqual(['mue-limit warning 1']);
  });
});

test('an add-on without a primary is an error, told once a code; a primary that was left out is none', () => {
  const tables: Tables = { addOns: [['P', ['A', 'B']]] };
  expect(edited([{ code: 'P' }, { code: 'P', site: 1 }], tables).findings).toEqual([
    'add-on-primary error 1',
  ]);
  expect(edited([{ code: 'P' }, { code: 'B' }], tables).findings).toEqual([]);
  expect(
    edited([{ code: 'P' }, { code: 'B' }, { code: 'C' }], {
      ...tables,
      pairs: [['C', 'B', 0]],
    }).findings.toSorted(),
  ).toEqual(['add-on-primary error 1', 'ptp-never-together warning 1'].toSorted());
});
