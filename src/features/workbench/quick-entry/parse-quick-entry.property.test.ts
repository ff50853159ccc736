import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chartedCategories, infusionRoutes, pointRoutes } from '../../../domain/administration.ts';
import type { Administration } from '../../../domain/administration.ts';
import { isoDate } from '../../../domain/clock-time.ts';
import type { Encounter } from '../../../domain/encounter.ts';
import { accessSiteId, administrationId, billingCode, encounterId } from '../../../domain/ids.ts';
import { parseQuickEntry } from './parse-quick-entry.ts';
import { printQuickEntry } from './print-quick-entry.ts';
import { sampleDrugs } from './sample-drugs.ts';

const encounter: Encounter = {
  id: encounterId('e1'),
  setting: 'facility',
  dateOfService: isoDate('2026-03-02'),
  stays: [],
  accessSites: [
    { id: accessSiteId('s1'), kind: 'peripheral-iv', label: 'L AC 20G' },
    { id: accessSiteId('s2'), kind: 'port', label: 'ivpb "odd" 1012' },
    { id: accessSiteId('third one'), kind: 'midline' },
    { id: accessSiteId('s4'), kind: 'arterial' },
  ],
  administrations: [],
};
const context = { encounter, drugs: sampleDrugs };

const word = fc.constantFrom(
  'ceftriaxone',
  'ns',
  'morphine',
  '1g',
  '60',
  '1000',
  '4x100mg',
  'sdv',
  'ivpb',
  'ivp',
  'ivf',
  'hyd',
  'ia',
  'chemo',
  '1012-1047',
  '1020',
  '0030+1',
  '+1',
  '+',
  '2300-',
  '-1047',
  'over',
  '45m',
  'no',
  'stop',
  'site',
  'q6h',
  'x3',
  'x',
  'new:',
  'new',
  'port:',
  '@s1',
  '@"',
  '"',
  'L',
  'AC',
  '//',
  'in',
  '50ml',
  '100ml/h',
  'pause',
  'dose',
  '9999',
  '24:00',
  '-',
  '?',
  '1e9',
  'q',
  '1,000',
  '1015, 1115',
  'and',
  'again',
  'at',
  'start',
  'stopped',
  'time:',
  'between',
  'am-no',
  'a.m.',
  '1g/250ml',
  '(2ml)',
  '5mcg/min',
  '18units/kg/h',
  'every',
  '20',
  'gauge',
  'left',
  'ongoing',
  'still running',
  'noon',
  '11/2',
  'given',
  '|',
  '“L',
  '•',
  '1020:',
  '0916,1016',
  'million',
  'units',
  'per',
  'hour',
  'rate',
  '@1012-1047',
  '\u200b',
  'AC”',
  '1:15',
  '1:45 pm',
  '->',
  '\u2212',
  '2-4',
  'mg',
  '4,5mg',
  '1mg/kg',
  '1:1000',
  '5',
  'vials',
  'not',
  'morphine',
);
const line = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(fc.oneof({ weight: 6, arbitrary: word }, fc.string({ maxLength: 6 })), { maxLength: 14 })
    .map((words) => words.join(' ')),
);

test('no text makes it throw, and every stretch it speaks of lies within the line', () => {
  fc.assert(
    fc.property(line, (text) => {
      const result = parseQuickEntry(text, context);
      const spans = result.ok ? result.value.reading : [result.error, ...result.error.reading];
      for (const { from, to } of spans)
        expect([0 <= from, from <= to, to <= text.length]).toEqual([true, true, true]);
    }),
    { numRuns: 1000 },
  );
});

test('whatever is read as one administration at a known site prints, and reads back the same', () => {
  fc.assert(
    fc.property(line, (text) => {
      const result = parseQuickEntry(text, context);
      if (!result.ok || result.value.accessSites.length > 0 || result.value.administrations.length !== 1)
        return;
      const [administration] = result.value.administrations;
      const printed = administration === undefined ? undefined : printQuickEntry(administration, context);
      expect(printed).toBeTypeOf('string');
      const again = parseQuickEntry(printed ?? '', context);
      expect(again.ok && again.value.administrations).toEqual([administration]);
    }),
    { numRuns: 1000 },
  );
});

/** Without what stands between words: a message names words as they are read, `1047am` for `1047 A.M.`. */
const squeezed = (text: string): string => text.toLowerCase().replace(/["“”(),.;\s\u200b]/g, '');

test('the message about a word that is wrong names the word, or a part of it', () => {
  fc.assert(
    fc.property(line, (text) => {
      const result = parseQuickEntry(text, context);
      if (result.ok || result.error.isUnfinished) return;
      const { message, from, to } = result.error;
      const word = squeezed(text.slice(from, to));
      const named = [...message.matchAll(/“([^”]*)”/g)].map((match) => squeezed(match[1] ?? ''));
      expect(named.length === 0 || named.some((one) => word.includes(one) || one.includes(word))).toBe(true);
    }),
    {
      numRuns: 1000,
      examples: [['! chemo ceftriaxone , ceftriaxone'], ['ceftriaxone 0030+1 1012-1047 a.m.']],
    },
  );
});

test('a repeat is so many administrations, each so much later, alike in all else', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1439 }),
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 1, max: 12 }),
      (start, hours, count) => {
        const clock = `${String(Math.floor(start / 60)).padStart(2, '0')}${String(start % 60).padStart(2, '0')}`;
        const read = parseQuickEntry(
          `ondansetron 4mg ivp ${clock} q${String(hours)}h x${String(count)} L AC`,
          context,
        );
        const one = parseQuickEntry(`ondansetron 4mg ivp ${clock} L AC`, context);
        const [first] = one.ok ? one.value.administrations : [];
        expect(read.ok && read.value.administrations).toEqual(
          Array.from({ length: count }, (_, n) => ({
            ...first,
            id: `a${String(n + 1)}`,
            start: start + n * hours * 60,
          })),
        );
      },
    ),
    { numRuns: 60 },
  );
});

const quantity = fc.record({
  amount: fc.oneof(
    fc.integer({ min: 1, max: 100_000 }),
    fc.integer({ min: 1, max: 9999 }).map((n) => n / 100),
  ),
  unit: fc.constantFrom('mg', 'g', 'mcg', 'mL', 'units', 'meq'),
});
const text = fc
  .string({ minLength: 1, maxLength: 20 })
  .map((one) => one.trim())
  .filter((one) => one !== '');
const drug = fc.oneof(
  fc.record({
    name: fc.oneof(text, fc.constantFrom('ceftriaxone', 'normal saline', 'push', '1012', 'morphine sulfate')),
  }),
  fc.record({ name: text, hcpcs: fc.constantFrom('J0696', 'J2270', 'J9999').map(billingCode) }),
);
const definedOnly = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as T;
const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });

const administration: fc.Arbitrary<Administration> = fc
  .record({
    drug,
    dose: optional(quantity),
    volume: optional(
      fc.record({ amount: fc.integer({ min: 1, max: 3000 }), unit: fc.constantFrom('mL', 'L') }),
    ),
    category: optional(fc.constantFrom(...chartedCategories)),
    purpose: optional(fc.constantFrom('keep-vein-open' as const, 'flush' as const, 'premedication' as const)),
    containers: optional(
      fc.array(
        fc.record({
          amount: fc.integer({ min: 1, max: 1000 }),
          unit: fc.constantFrom('mg', 'mL'),
          count: fc.integer({ min: 1, max: 20 }),
          singleDose: fc.boolean(),
        }),
        { minLength: 1, maxLength: 2 },
      ),
    ),
    start: optional(fc.integer({ min: 0, max: 3 * 1440 })),
    lasts: optional(fc.integer({ min: 0, max: 2000 })),
    route: fc.constantFrom(...infusionRoutes, ...pointRoutes),
    site: optional(fc.constantFrom(...encounter.accessSites.map((site) => site.id))),
    rate: optional(fc.integer({ min: 1, max: 999 })),
    note: optional(text),
  })
  .map(({ lasts, rate, site, start, route, ...rest }) => {
    const common = {
      ...rest,
      id: administrationId('a1'),
      accessSiteId: site,
      start,
      stop: start !== undefined && lasts !== undefined ? start + lasts : undefined,
    };
    if (route === 'iv-infusion' || route === 'sc-infusion' || route === 'intra-arterial-infusion') {
      return definedOnly({
        ...common,
        route,
        rate: rate === undefined ? undefined : { amount: rate, unit: 'mL/h' },
      }) as Administration;
    }
    return definedOnly({ ...common, route }) as Administration;
  });

test('what can be said is printed, and what is printed reads back as the same administration', () => {
  fc.assert(
    fc.property(administration, (given) => {
      const printed = printQuickEntry(given, context);
      expect(printed).toBeTypeOf('string');
      const read = parseQuickEntry(printed ?? '', context);
      expect(read.ok && read.value.administrations).toEqual([given]);
    }),
    { numRuns: 400 },
  );
});
