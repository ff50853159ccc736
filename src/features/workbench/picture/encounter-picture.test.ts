import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { decodeEncounter } from '../../../domain/decode-encounter.ts';
import type { Encounter } from '../../../domain/encounter.ts';
import { chart } from '../../../testing/encounter-builder.ts';
import { testCodeSet } from '../../../testing/test-code-set.ts';
import { overrideId } from '../../../domain/ids.ts';
import { computedLineOf } from '../../../domain/reported-claim.ts';
import { siteName } from '../../../domain/site-name.ts';
import { codingOf } from '../coding-of.ts';
import { coveredCoding } from '../covered-coding.ts';
import { timelineModel } from '../encounter-timeline/timeline-model.ts';
import { encounterPicture, timelinePictures } from './encounter-picture.ts';
import { svgText } from './svg-node.ts';

const draw = (encounter: Encounter): string => svgText(encounterPicture(encounter, testCodeSet()).node);

const count = (words: string, picture: string): number => picture.split(`>${words}<`).length - 1;

const samples = readdirSync('public/scenarios')
  .filter((name) => name !== 'index.json')
  .map((name) => {
    const decoded = decodeEncounter(JSON.parse(readFileSync(`public/scenarios/${name}`, 'utf8')));
    if (!decoded.ok) throw new Error(`${name} does not decode`);
    return [name, decoded.value] as const;
  });

test.each(samples)('%s: every line of the claim is on the picture, and two drawings are equal', (_, encounter) => {
  const picture = draw(encounter);
  expect(draw(structuredClone(encounter))).toBe(picture);
  expect(picture).not.toMatch(/NaN|undefined|Infinity/);
  for (const administration of encounter.administrations)
    if (administration.start !== undefined) expect(picture).toContain('<title>');
});

test('a missing stop is an open hatched edge, and minutes that do not count are hatched with their reason', () => {
  const open = draw(chart().site('s1').infusion('A', '08:00').build());
  const lost = draw(chart().site('s1').hydration('08:00', '10:00').infusion('A', '09:00', '09:30').build());
  const whole = draw(chart().site('s1').infusion('A', '08:00', '09:00').build());
  expect([open, lost, whole].map((picture) => picture.includes('fill="url(#dl-open)"'))).toEqual([true, false, false]);
  expect([open, lost, whole].map((picture) => picture.includes('fill="url(#dl-discarded)"'))).toEqual([false, true, false]);
  // Words beside a bar cross the lines of the hours, those on hatching its lines.
  expect([open, lost, whole].map((picture) => picture.includes('paint-order="stroke"'))).toEqual([true, true, false]);
});

const named = (picture: string): readonly string[] =>
  [...picture.matchAll(/<text[^>]* font-weight="600"[^>]*>([^<]*)</g)].map(([, words = '']) => words);

test.each(samples)('%s: every name is whole, in the picture and on paper, with the minutes of its bar', (_, encounter) => {
  const model = timelineModel(encounter, coveredCoding(encounter, testCodeSet()));
  const bars = model.lanes.flatMap((lane) => lane.bars).filter(({ start, stop }) => (start ?? stop) !== undefined);
  for (const picture of [draw(encounter), timelinePictures(encounter, testCodeSet()).map(({ node }) => svgText(node)).join('')]) {
    for (const { label, figures = [] } of bars) {
      expect(named(picture).some((words) => words.endsWith(label)), label).toBe(true);
      for (const { text } of figures) expect(picture).toContain(`>${text}<`);
    }
    expect(named(picture).filter((words) => words.includes('…'))).toEqual([]);
  }
});

test('names that stand close are put in rows of their own', () => {
  const drawn = draw(
    chart().site('s1').push('hydromorphone', '08:00').push('ondansetron', '08:02').infusion('piperacillin-tazobactam', '08:04', '08:12').push('ketorolac tromethamine', '08:30').build(),
  );
  for (const name of ['hydromorphone', 'ondansetron', 'piperacillin-tazobactam', 'ketorolac tromethamine']) expect(drawn).toContain(`${name}<`);
});

test('the key says what is on the bars and nothing else, in the picture and below the last strip on paper', () => {
  const encounter = chart().site('s1').hydration('08:00', '10:00').infusion('A', '09:00', '09:30').push('B', '+1 11:00').build();
  const pictures = timelinePictures(encounter, testCodeSet()).map(({ node }) => svgText(node));
  expect(pictures.length).toBeGreaterThan(1);
  for (const picture of [draw(encounter), pictures.at(-1) ?? '']) {
    for (const words of ['Therapeutic', 'Hydration', 'Minutes not counted', 'initial service', 'further hours']) expect(count(words, picture)).toBe(1);
    for (const words of ['Chemotherapy', 'Time not charted', 'concurrent']) expect(count(words, picture)).toBe(0);
  }
  expect(pictures[0]).not.toContain('initial service');
});

test('a stay of three days is drawn in strips, so that a quarter of an hour can still be seen', () => {
  const short = encounterPicture(chart().infusion('A', '08:00', '09:00').build(), testCodeSet());
  const long = encounterPicture(chart().infusion('A', '08:00', '09:00').infusion('A', '+2 08:00', '+2 09:00').build(), testCodeSet());
  expect(long.height).toBeGreaterThan(short.height);
  for (const day of ['Mon, Mar 2', 'Wed, Mar 4']) expect(svgText(long.node)).toContain(day);
});

test('a strip has the lanes in which something is given there; what has no time stands once; each strip is a picture for paper', () => {
  const encounter = chart()
    .site('s1')
    .infusion('A', '08:00', '09:00')
    .push('A')
    .site('s2')
    .infusion('B', '08:00', '20:00')
    .infusion('B', '+2 08:00', '+2 09:00')
    .build();
  const drawn = draw(encounter);
  const pictures = timelinePictures(encounter, testCodeSet()).map(({ node }) => svgText(node));
  const lanes = (picture: string): readonly number[] => encounter.accessSites.map((site) => count(siteName(site), picture));
  expect(lanes(drawn)).toEqual([1, pictures.length]);
  expect(pictures.map(lanes)).toEqual([[1, 1], ...pictures.slice(1).map(() => [0, 1])]);
  expect(drawn.match(/No time: /g)?.length).toBe(1);
});

test('a long title, a long name of a lane and the name of what is given last have their room', () => {
  const encounter = chart().site('s1').infusion('A', '08:00', '19:00').push('ondansetron', '19:05').build();
  const [site] = encounter.accessSites;
  if (site === undefined) throw new Error('a site is expected');
  const drawn = draw({
    ...encounter,
    title: 'A title that goes on and on '.repeat(9),
    accessSites: [{ ...site, label: 'R forearm, upper third' }],
  });
  expect(drawn).toMatch(/>A title that goes on and on [^<]*…</);
  expect([count('R forearm, upper', drawn), count('third', drawn)]).toEqual([1, 1]);
  expect(drawn).toMatch(/[> ]ondansetron</);
});

test('what a chart says stays text, whatever it holds', () => {
  const picture = draw(chart().infusion('A"><script>&\u0000\uD800', '08:00', '09:00').build());
  expect(picture).toContain('&lt;script&gt;&amp;');
  expect(picture).not.toContain('<script>');
  expect(picture).not.toMatch(/[\u0000\uD800]/);
});

test('an override stands below the line that it strikes out, and says when it is stale', () => {
  const encounter = chart().site('s1').infusion('A', '08:00', '09:00').build();
  const [line] = codingOf(encounter, testCodeSet()).lines;
  if (line === undefined) throw new Error('a line is expected');
  const drawn = (units: number): string =>
    draw({
      ...encounter,
      overrides: [
        { id: overrideId('o1'), computed: { ...computedLineOf(line), units }, reason: 'not ordered', by: 'Dana', at: '2026-03-02T15:12:00Z' },
      ],
    });
  expect(drawn(line.units)).toContain('is taken off by override (“not ordered”, Dana).');
  expect(drawn(line.units)).not.toContain('Stale');
  expect(drawn(line.units + 1)).toContain('Stale: computed was ×2 when overridden, now ×1; it must be confirmed anew.');
  expect(draw(encounter)).not.toContain('override');
});
