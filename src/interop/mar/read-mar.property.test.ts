import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isInfusionRoute } from '../../domain/administration.ts';
import { isoDate } from '../../domain/clock-time.ts';
import { marActionKinds } from './mar-field.ts';
import { actionWords, genericPreset, marPresets } from './mar-presets.ts';
import { countMarRows, readMar } from './read-mar.ts';

const dateOfService = isoDate('2026-10-06');
const actions = [...actionWords(genericPreset).keys()];

const time = fc.oneof(
  fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map(([hour, minute]) => `${String(hour)}:${String(minute).padStart(2, '0')}`),
  fc.constantFrom('', '9999', 'noon', '10/06/2026 10:12', '13/40/2026 10:12', '2026-10-07T00:30:00Z', '0030'),
);
const cell = fc.oneof(
  fc.constantFrom(
    'ceftriaxone',
    'NS 1000 mL',
    'morphine 4 mg',
    'IV',
    'IM',
    'Oral',
    'IVPB',
    '1 g',
    '100 mL/hr',
    'L AC',
    'Y',
    'N',
    '',
    '12',
    '__proto__',
    'constructor',
  ),
  fc.string({ maxLength: 12 }),
);
const separator = fc.constantFrom('\t', ',', ';', '|', '   ', ' ');
const line = fc.tuple(
  fc.oneof(time, cell),
  fc.constantFrom(...actions, 'Frobnicated', ''),
  fc.array(cell, { maxLength: 5 }),
);
const headingLine = fc.constantFrom(
  ['Time', 'Action', 'Medication', 'Dose', 'Route', 'Site', 'Order ID'],
  ['Medication', 'Start', 'Stop', 'Route', 'Dose'],
  ['emar_id', 'charttime', 'event_txt', 'medication', 'infusion_complete'],
);
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .tuple(separator, fc.option(headingLine, { nil: undefined }), fc.array(line, { maxLength: 14 }))
    .map(([between, heading, lines]) =>
      [
        ...(heading === undefined ? [] : [heading]),
        ...lines.map(([at, action, rest]) => [at, action, ...rest]),
      ]
        .map((cells) => cells.join(between))
        .join('\n'),
    ),
);
const options = fc.record({
  isNextDay: fc.boolean(),
  dateOrder: fc.constantFrom('mdy' as const, 'dmy' as const),
  ownBags: fc.uniqueArray(fc.integer({ min: 1, max: 14 })).map((rows) => new Set(rows)),
});

test('no text makes it throw, and every row that is not blank is used, not coded or unreadable, once', () => {
  fc.assert(
    fc.property(text, options, fc.func(fc.boolean()), (pasted, given, isTaken) => {
      const reading = readMar(pasted, { dateOfService, ...given });
      const counts = countMarRows(reading.rows, isTaken);
      expect(counts.used + counts.notCoded + counts.unreadable).toBe(counts.rows);
      expect(counts.rows).toBe(reading.table.rows.length);
      const used = reading.rows.flatMap(({ row, fate }) => (fate.kind === 'used' ? [row.row] : []));
      expect(reading.administrations.flatMap(({ rows }) => rows).toSorted((a, b) => a - b)).toEqual(used);
      const lines = pasted.replace(/\r\n?|[\u2028\u2029]/g, '\n').split('\n').length;
      expect(reading.rows.every(({ row }) => row.row <= lines)).toBe(true);
    }),
    { numRuns: 150 },
  );
});

const event = fc.record({
  minute: fc.integer({ min: 0, max: 1439 }),
  action: fc.constantFrom(
    'New Bag',
    'Restarted',
    'Paused',
    'Stopped',
    'Rate Change',
    'Rate Verify',
    'Given',
    'Bolus',
    'Canceled Entry',
    'Held',
  ),
  drug: fc.constantFrom('ceftriaxone 1 g', 'NS 1000 mL'),
});
const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
const table = (
  events: readonly { readonly minute: number; readonly action: string; readonly drug: string }[],
): string =>
  [
    'Time\tAction\tMedication\tRoute',
    ...events.map(({ minute, action, drug }) => `10/06/2026 ${clock(minute)}\t${action}\t${drug}\tIV`),
  ].join('\n');

test('every end stands in the record, none is invented: starts, stops and pauses are minutes of its own rows', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 16 }), (events) => {
      const { administrations } = readMar(table(events), { dateOfService });
      for (const { rows, start, stop, pauses, flags, route } of administrations) {
        const minutes = new Set(rows.map((row) => events[row - 2]?.minute));
        const ends = [start, stop, ...pauses.flatMap((pause) => [pause.start, pause.stop])].filter(
          (end) => end !== undefined,
        );
        expect(ends.every((end) => minutes.has(end))).toBe(true);
        if (start !== undefined && stop !== undefined) expect(start <= stop).toBe(true);
        for (const pause of pauses)
          expect(
            (start ?? 0) <= pause.start && pause.start < pause.stop && pause.stop <= (stop ?? 1440),
          ).toBe(true);
        const codes: readonly string[] = flags.map(({ code }) => code);
        if (start === undefined) expect(codes).toContain('no-start');
        if (stop === undefined && isInfusionRoute(route))
          expect(codes.includes('no-stop') || codes.includes('next-bag')).toBe(true);
      }
    }),
    { numRuns: 150 },
  );
});

test('the order in which rows of different minutes stand does not matter', () => {
  const spread = fc.uniqueArray(event, { maxLength: 10, selector: ({ minute }) => minute });
  const facts = (pasted: string): readonly unknown[] =>
    readMar(pasted, { dateOfService }).administrations.map(
      ({ start, stop, pauses, route, drugText, isProposed }) => ({
        start,
        stop,
        pauses,
        route,
        drugText,
        isProposed,
      }),
    );
  fc.assert(
    fc.property(
      spread.chain((events) =>
        fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
      ),
      ([events, shuffled]) => {
        expect(facts(table(shuffled))).toEqual(facts(table(events)));
      },
    ),
    { numRuns: 100 },
  );
});

test('an administration without start or stop stands at its first minute, wherever its rows stand', () => {
  const rows = [
    { minute: 1, action: 'New Bag', drug: 'NS 1000 mL' },
    { minute: 0, action: 'New Bag', drug: 'NS 1000 mL' },
    { minute: 2, action: 'Stopped', drug: 'ceftriaxone 1 g' },
    { minute: 3, action: 'Restarted', drug: 'ceftriaxone 1 g' },
  ];
  const drugsOf = (events: typeof rows): readonly string[] =>
    readMar(table(events), { dateOfService }).administrations.map(({ drugText }) => drugText);
  expect(drugsOf(rows)).toEqual(['NS 1000 mL', 'ceftriaxone 1 g']);
  expect(drugsOf([...rows].reverse())).toEqual(['NS 1000 mL', 'ceftriaxone 1 g']);
});

test('each preset says for each of its words one thing', () => {
  for (const preset of marPresets) {
    const words = marActionKinds.flatMap((kind) => preset.actions[kind] ?? []);
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
    const names = Object.values(preset.columns).flat();
    if (preset === genericPreset)
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  }
});
