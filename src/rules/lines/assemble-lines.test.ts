import { expect, test } from 'vitest';
import type { Certainty } from '../../base/known.ts';
import type { LosingCandidate, ServiceRole, TraceStep } from '../../domain/claim-line.ts';
import { isoDate } from '../../domain/clock-time.ts';
import { accessSiteId, administrationId, billingCode } from '../../domain/ids.ts';
import type { ServiceUnit } from '../work.ts';
import { addModifier, draftSignature, finishLines } from './assemble-lines.ts';
import type { DraftLine } from './assemble-lines.ts';

interface Unit {
  readonly of?: string;
  readonly site?: string;
  readonly role?: ServiceRole;
  readonly minutes?: number;
  readonly status?: Certainty;
  readonly trace?: readonly TraceStep[];
  readonly losers?: readonly LosingCandidate[];
}

const unit = ({
  of = 'a1',
  site,
  role = 'sequential',
  minutes,
  status = 'complete',
  trace = [],
  losers,
}: Unit): ServiceUnit => ({
  concept: 'infusion.therapeutic.sequential',
  role,
  category: 'therapeutic',
  date: isoDate('2026-03-02'),
  accessSiteId: site === undefined ? undefined : accessSiteId(site),
  status,
  ruleId: 'r',
  supports: [{ id: administrationId(of), minutesCounted: minutes, discarded: [], edges: [] }],
  trace: () => trace,
  losingCandidates: losers,
});

const draft = (
  code: string,
  units: readonly Unit[],
  modifiers: readonly string[] = [],
  date = '2026-03-02',
): DraftLine => ({
  units: units.map((one) => ({ ...unit(one), date: isoDate(date) })),
  code: billingCode(code),
  date,
  sequence: undefined,
  modifiers: modifiers.map((modifier) => ({ modifier, ruleId: 'r', reason: '' })),
  isRemoved: false,
});

const removed = (line: DraftLine): DraftLine => ({ ...line, isRemoved: true });

const modifiersAfter = (held: readonly string[], added: string): readonly string[] => {
  const line = draft('A', [{}], held);
  addModifier(line, added, { id: 'r2' }, 'why');
  return line.modifiers.map(({ modifier, ruleId }) => `${modifier} ${ruleId}`);
};

test.each([
  [[], '59', ['59 r2']],
  [['59'], '59', ['59 r']],
  [['59'], 'XS', ['59 r']],
  [['XS'], '59', ['XS r']],
  [['XU'], 'XS', ['XU r']],
  [['53'], '59', ['53 r', '59 r2']],
  [['59'], '53', ['59 r', '53 r2']],
  [['53', '59'], 'XE', ['53 r', '59 r']],
  [['53'], '53', ['53 r']],
  [['53'], '25', ['53 r', '25 r2']],
])('on a line with %s, %s is added or not', (held, added, expected) => {
  expect(modifiersAfter(held, added)).toEqual(expected);
});

test('lines in the order of a claim: date, role, code, fewer modifiers, modifiers, site', () => {
  const lines = [
    draft('A', [{ role: 'initial' }], [], '2026-03-03'),
    draft('B', [{ site: 't' }]),
    draft('B', [{ site: 's' }]),
    draft('B', [{}], ['XS']),
    draft('B', [{}], ['59']),
    draft('B', [{}], ['53', '25']),
    draft('B', [{}]),
    draft('A', [{ role: 'additional-hour' }]),
    draft('A', [{ role: 'concurrent' }]),
    draft('A', [{ role: 'standalone' }]),
    draft('A', [{ role: 'repeat-push' }]),
    draft('A', [{}]),
    draft('Z', [{ role: 'initial' }]),
    removed(draft('A', [{ role: 'initial' }])),
  ];
  const expected = [
    '2026-03-02 initial Z []',
    '2026-03-02 sequential A []',
    '2026-03-02 sequential B []',
    '2026-03-02 sequential B [] s',
    '2026-03-02 sequential B [] t',
    '2026-03-02 sequential B [59]',
    '2026-03-02 sequential B [XS]',
    '2026-03-02 sequential B [25 53]',
    '2026-03-02 concurrent A []',
    '2026-03-02 additional-hour A []',
    '2026-03-02 repeat-push A []',
    '2026-03-02 standalone A []',
    '2026-03-03 initial A []',
  ];
  const text = (drafts: readonly DraftLine[]): readonly string[] =>
    finishLines(drafts).map(({ dateOfService, role, code, modifiers, accessSiteId: site }) =>
      `${dateOfService} ${role} ${code} [${modifiers.join(' ')}] ${site ?? ''}`.trim(),
    );
  expect(text(lines)).toEqual(expected);
  expect(text(lines.toReversed())).toEqual(expected);
});

test('a line says each thing once, of each administration by its id, and is as sure as its least sure unit', () => {
  const loser = (code: string): LosingCandidate => ({
    administrationIds: [administrationId('x')],
    code: billingCode(code),
    ruleId: 'r',
    reason: '',
  });
  const [line] = finishLines([
    draft('A', [
      {
        of: 'a2',
        minutes: 30,
        trace: [
          { ruleId: 'p', says: 'one' },
          { ruleId: 'p', says: 'two' },
        ],
        losers: [loser('L1')],
      },
      {
        of: 'a1',
        site: 's',
        minutes: 20,
        status: 'assumed',
        trace: [
          { ruleId: 'p', says: 'two' },
          { ruleId: 'q', says: 'two' },
        ],
      },
      { of: 'a2', minutes: 10, losers: [loser('L2'), loser('L3')] },
    ]),
  ]);
  expect(line?.supportedBy.map(({ administrationId: id, minutesCounted }) => [id, minutesCounted])).toEqual([
    ['a1', 20],
    ['a2', 40],
  ]);
  expect(line?.trace.map(({ ruleId, says }) => `${ruleId} ${says}`)).toEqual(['p two', 'q two', 'p one']);
  expect(line?.losingCandidates.map(({ code }) => code)).toEqual(['L1', 'L2', 'L3']);
  expect([line?.units, line?.status, line?.accessSiteId]).toEqual([3, 'assumed', 's']);
});

test('minutes that were never counted stay unsaid, whatever stands beside them', () => {
  const minutes = (units: readonly Unit[]) =>
    finishLines([draft('A', units)])[0]?.supportedBy.map((one) => one.minutesCounted);
  expect(minutes([{}, {}])).toEqual([undefined]);
  expect(minutes([{}, { minutes: 5 }])).toEqual([5]);
  expect(minutes([{ minutes: 5 }, {}])).toEqual([5]);
});

test('two claims that read alike have one signature, whatever the order of their lines and modifiers', () => {
  const lines = [
    draft('A', [{ site: 's' }, {}], ['59', '53']),
    draft('B', [{}]),
    draft('A', [{}], [], '2026-03-03'),
  ];
  const signature = draftSignature(lines);
  const alike = [
    draft('A', [{}], [], '2026-03-03'),
    removed(draft('C', [{}])),
    draft('B', [{}]),
    draft('A', [{}, { site: 's' }], ['53', '59']),
  ];
  expect(draftSignature(alike)).toBe(signature);
});

test.each<[string, DraftLine]>([
  ['code', draft('B', [{ site: 's' }], ['59'])],
  ['date', draft('A', [{ site: 's' }], ['59'], '2026-03-03')],
  ['site', draft('A', [{ site: 't' }], ['59'])],
  ['no site', draft('A', [{}], ['59'])],
  ['modifier', draft('A', [{ site: 's' }], ['XS'])],
  ['no modifier', draft('A', [{ site: 's' }])],
  ['one modifier more', draft('A', [{ site: 's' }], ['59', '53'])],
  ['units', draft('A', [{ site: 's' }, { site: 's' }], ['59'])],
  ['removed', removed(draft('A', [{ site: 's' }], ['59']))],
])('a claim with another %s has another signature', (_, other) => {
  expect(draftSignature([other])).not.toBe(draftSignature([draft('A', [{ site: 's' }], ['59'])]));
});

test('where it matters, claims differ by the drugs that their units are owed to, and by how many each', () => {
  const drugs: Readonly<Record<string, string>> = { a1: 'cefazolin', a2: 'ondansetron', a3: 'cefazolin' };
  const owed = (...of: readonly string[]): string =>
    draftSignature(
      [
        draft(
          'A',
          of.map((one) => ({ of: one })),
        ),
      ],
      (id) => drugs[id] ?? '',
    );
  const claims = [
    owed('a1'),
    owed('a2'),
    owed('a1', 'a1'),
    owed('a1', 'a2'),
    owed('a2', 'a2'),
    owed('a1', 'a1', 'a2'),
    owed('a1', 'a2', 'a2'),
    owed('a2', 'a2', 'a2'),
  ];
  expect(new Set(claims).size).toBe(claims.length);
  // Two doses of one drug, whichever dose it was.
  expect(owed('a1', 'a3', 'a2')).toBe(owed('a1', 'a1', 'a2'));
  // The signature without drugs cannot tell them apart.
  expect(draftSignature([draft('A', [{ of: 'a1' }])])).toBe(draftSignature([draft('A', [{ of: 'a2' }])]));
});
