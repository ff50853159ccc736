import { expect, test } from 'vitest';
import { administrationId } from '../../domain/ids.ts';
import { formatFactPath } from '../../domain/fact-path.ts';
import { day } from '../example.ts';
import type { Day } from '../example.ts';
import { missingRecords } from './missing-records.ts';
import { namedIn } from './named-in.ts';
import { edgesOf } from './time-moves.ts';

const said = (chart: Day): readonly string[] =>
  missingRecords(chart.build()).map(({ words, fact }) => `${words} [${formatFactPath(fact)}]`);

const complete = { purpose: 'dehydration', pump: 'portable' };

test('nothing is open where everything is charted', () => {
  const chart = day()
    .site('l', 'protocol')
    .infusion('A', '8:00', '9:00', complete)
    .site('r', 'protocol')
    .infusion('B', '8:00', '9:00', complete);
  expect(said(chart.with({ payer: 'medicare' }))).toEqual([]);
});

test('what a facility’s chart leaves open', () => {
  const chart = day()
    .site('l')
    .infusion('A', '8:00', '16:01')
    .site('c', undefined, 'arterial')
    .site('r', 'protocol')
    .infusion('B', '8:00', '16:00', { purpose: 'dehydration' })
    .push('C', '8:00')
    .infusion('D', undefined, '23:00', { purpose: 'dehydration' })
    .infusion('E', '0:01', '8:02', { purpose: 'dehydration', pump: 'implanted' });
  expect(said(chart)).toEqual([
    'the record said why the site Peripheral IV (l) was needed [accessSites.l.separateSite]',
    'the record said that A was given for dehydration [administrations.a1.purpose]',
    'the record said that A was given for an electrolyte deficit [administrations.a1.purpose]',
    'the record said that A ran on a portable pump [administrations.a1.rate]',
    'the record said that A ran on a portable pump of the facility [administrations.a1.rate]',
    'the record said that D ran on a portable pump [administrations.a4.rate]',
    'the record said that D ran on a portable pump of the facility [administrations.a4.rate]',
    'the payer were recorded as Medicare [payer]',
  ]);
});

test('one vein needs no reason, however many arteries there are', () => {
  const chart = day()
    .site('l')
    .push('A', '8:00')
    .site('c', undefined, 'arterial')
    .site('s', undefined, 'subcutaneous')
    .with({ payer: 'medicare' });
  expect(said(chart)).toEqual([]);
});

test('what a visit was for is asked of a professional only', () => {
  const chart = day().push('A', '8:00').im('B', '8:00').with({ payer: 'medicare' });
  expect(said(chart)).toEqual([]);
  expect(said(chart.professional())).toEqual([
    'A were recorded as the reason for the visit [primaryReason]',
    'B were recorded as the reason for the visit [primaryReason]',
  ]);
  expect(said(chart.professional('a1'))).toEqual([]);
});

test('each record is stated in an encounter that differs in nothing else', () => {
  const encounter = day()
    .site('l')
    .infusion('A', '8:00', '17:00')
    .site('r', 'protocol')
    .push('B', '8:00')
    .professional()
    .build();
  const [site, dehydration, deficit, pump, own, payer, first, second] = missingRecords(encounter).map(
    (record) => record.encounter,
  );
  const [l, r] = encounter.accessSites;
  const [a, b] = encounter.administrations;
  expect(site).toEqual({ ...encounter, accessSites: [{ ...l, separateSite: { reason: 'protocol' } }, r] });
  expect(dehydration).toEqual({ ...encounter, administrations: [{ ...a, purpose: 'dehydration' }, b] });
  expect(deficit).toEqual({ ...encounter, administrations: [{ ...a, purpose: 'electrolyte-deficit' }, b] });
  expect(pump).toEqual({ ...encounter, administrations: [{ ...a, pump: 'portable' }, b] });
  expect(own).toEqual({ ...encounter, administrations: [{ ...a, pump: 'facility-owned-portable' }, b] });
  expect(payer).toEqual({ ...encounter, payer: 'medicare' });
  expect([first?.primaryReason, second?.primaryReason]).toEqual([
    administrationId('a1'),
    administrationId('a2'),
  ]);
});

const edges = (chart: Day): readonly string[] =>
  chart
    .build()
    .administrations.flatMap(edgesOf)
    .map(({ edge, at, least, most }) => `${edge} ${String(at)}: ${String(least)}–${String(most)}`);

test.each([
  ['a push', day().push('A', '8:00'), ['start 480: 240–720']],
  ['a push with a stop', day().push('A', '8:00', { stop: 490 }), ['start 480: 240–720']],
  ['a push without a start', day().push('A'), []],
  ['a bag', day().infusion('A', '8:00', '9:00'), ['stop 540: 481–780', 'start 480: 240–539']],
  ['a long bag', day().infusion('A', '8:00', '14:00'), ['stop 840: 481–1080', 'start 480: 240–720']],
  ['a bag without a stop', day().infusion('A', '8:00'), []],
  ['a bag without a start', day().infusion('A', undefined, '9:00'), []],
  ['a bag of no minutes', day().infusion('A', '8:00', '8:00'), []],
  ['a bag of one minute', day().infusion('A', '8:00', '8:01'), ['stop 481: 481–721', 'start 480: 240–480']],
  [
    'a pump',
    day().chemo('A', '8:00', '9:00', { pump: 'portable' }),
    ['stop 540: 481–1980', 'start 480: 240–539'],
  ],
  [
    'a bag with pauses',
    day().infusion('A', '8:00', '9:00', {
      pauses: [
        { start: 490, stop: 500 },
        { start: 510, stop: 520 },
      ],
    }),
    ['stop 540: 520–780', 'start 480: 240–490'],
  ],
])('how far the times of %s may move', (_, chart, expected) => {
  expect(edges(chart)).toEqual(expected);
});

test.each([
  ['times', day().push('A', '8:05').push('B', '8:10').push('A'), ['A of 08:05', 'B', 'A']],
  ['dates', day().push('A', '8:05').push('A', '+1 8:05'), ['A of 08:05', 'A of 08:05 on 2026-03-03']],
  [
    'sites of one minute, by label or id',
    day().site('l').push('A', '8:05').site('r').push('A', '8:05'),
    ['A of 08:05 (l)', 'A of 08:05 (r)'],
  ],
  ['routes of one minute', day().push('A', '8:05').im('A', '8:05'), ['A of 08:05 (iv push)', 'A of 08:05 (im injection)']],
  [
    'nothing but their place in the list',
    day().im('A', '8:05').im('A', '8:05').im('B', '8:05').im('A', '8:05'),
    ['A of 08:05 (no. 1 of 3 in the list)', 'A of 08:05 (no. 2 of 3 in the list)', 'B', 'A of 08:05 (no. 3 of 3 in the list)'],
  ],
  ['neither has a start', day().im('A').im('A').im('A', '8:05'), ['A (no. 1 of 2 in the list)', 'A (no. 2 of 2 in the list)', 'A of 08:05']],
  [
    'a site that two of three share',
    day().site('l').push('A', '8:05').push('A', '8:05').site('r').push('A', '8:05'),
    ['A of 08:05 (no. 1 of 3 in the list)', 'A of 08:05 (no. 2 of 3 in the list)', 'A of 08:05 (r)'],
  ],
])('a name is told with what sets it apart where the chart has it twice: %s', (_, chart, expected) => {
  const encounter = chart.build();
  expect(encounter.administrations.map((one) => namedIn(encounter, one))).toEqual(expected);
});

test('a site is called by its label', () => {
  const encounter = day().site('l').push('A', '8:05').site('r').push('A', '8:05').build();
  const accessSites = encounter.accessSites.map((site) => ({ ...site, label: `vein ${site.id}` }));
  expect(encounter.administrations.map((one) => namedIn({ ...encounter, accessSites }, one))).toEqual(['A of 08:05 (vein l)', 'A of 08:05 (vein r)']);
});
