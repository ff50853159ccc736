import { expect, test } from 'vitest';
import { applyCommand } from '../../../document/apply-command.ts';
import { isoDate } from '../../../domain/clock-time.ts';
import type { Encounter } from '../../../domain/encounter.ts';
import { accessSiteId, administrationId, encounterId } from '../../../domain/ids.ts';
import { decodeClip } from './decode-clip.ts';
import { encodeClip } from './encode-clip.ts';
import { pasteCommand } from './paste-command.ts';

const s1 = accessSiteId('s1');
const s2 = accessSiteId('s2');
const chart: Encounter = {
  id: encounterId('e1'),
  title: 'Jane Roe',
  setting: 'facility',
  dateOfService: isoDate('2026-03-02'),
  stays: [],
  accessSites: [
    { id: s1, kind: 'peripheral-iv', label: 'L AC' },
    { id: s2, kind: 'port', separateSite: { reason: 'protocol' } },
  ],
  administrations: [
    {
      id: administrationId('a1'),
      route: 'iv-infusion',
      accessSiteId: s1,
      drug: { name: 'vancomycin' },
      start: 600,
      stop: 720,
      pauses: [{ start: 630, stop: 640 }],
    },
    {
      id: administrationId('a2'),
      route: 'iv-push',
      accessSiteId: s2,
      drug: { name: 'morphine' },
      start: 1500,
    },
    { id: administrationId('a3'), route: 'im-injection', drug: { name: 'ketorolac' } },
  ],
};
const all = chart.administrations.map(({ id }) => id);

function pasted(text: string, into: Encounter): Encounter {
  const clip = decodeClip(text, into.dateOfService);
  if (!clip.ok) throw new Error(clip.error);
  const result = applyCommand(into, pasteCommand(clip.value, into));
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

test('the text is an encounter of the interchange format without the name of the visit', () => {
  const text = encodeClip(chart, all.slice(0, 1));
  expect(JSON.parse(text)).toEqual({
    dripline: 'administrations',
    schemaVersion: 1,
    id: 'e1',
    setting: 'facility',
    dateOfService: '2026-03-02',
    accessSites: [{ id: 's1', kind: 'peripheral-iv', label: 'L AC' }],
    administrations: [
      {
        id: 'a1',
        route: 'iv-infusion',
        accessSiteId: 's1',
        drug: { name: 'vancomycin' },
        start: '2026-03-02T10:00',
        stop: '2026-03-02T12:00',
        pauses: [{ start: '2026-03-02T10:30', stop: '2026-03-02T10:40' }],
      },
    ],
  });
  expect(text).not.toContain('Jane');
});

test('pasted where they come from: new ids, the same lines, everything else equal', () => {
  const next = pasted(encodeClip(chart, all), chart);
  expect(next.accessSites).toEqual(chart.accessSites);
  expect(next.administrations.slice(3)).toEqual(
    chart.administrations.map((one, index) => ({ ...one, id: `a${String(index + 4)}` })),
  );
});

test('pasted into another encounter: times of day stay on its own date, lines are found by name or come along', () => {
  const other: Encounter = {
    ...chart,
    id: encounterId('e2'),
    dateOfService: isoDate('2026-07-09'),
    accessSites: [
      { id: s1, kind: 'picc' },
      { id: accessSiteId('s7'), kind: 'peripheral-iv', label: ' l  ac ' },
    ],
    administrations: [],
  };
  const next = pasted(encodeClip(chart, all), other);
  expect(next.accessSites.slice(2)).toEqual([{ id: 's8', kind: 'port' }]);
  expect(next.administrations.map(({ id, accessSiteId: site, start }) => [id, site, start])).toEqual([
    ['a1', 's7', 600],
    ['a2', 's8', 1500],
    ['a3', undefined, undefined],
  ]);
});

test('a line without a name is the only one of its kind without a name', () => {
  const unnamed: Encounter = {
    ...chart,
    id: encounterId('e3'),
    accessSites: [{ id: s1, kind: 'port' }],
    administrations: [],
  };
  expect(pasted(encodeClip(chart, all.slice(1, 2)), unnamed).administrations[0]?.accessSiteId).toBe(s1);
});

test('takes a whole encounter, a bare list, fields it does not know, and lines that are not there', () => {
  const list = [
    {
      route: 'iv-push',
      drug: { name: 'morphine', colour: 'clear' },
      start: '2026-03-02T10:00',
      accessSiteId: 'gone',
      nurse: 'x',
    },
  ];
  const clip = decodeClip(JSON.stringify(list), chart.dateOfService);
  expect(clip).toMatchObject({
    ok: true,
    value: {
      from: undefined,
      accessSites: [],
      ignored: ['administrations[0].drug.colour', 'administrations[0].nurse'],
      administrations: [{ route: 'iv-push', drug: { name: 'morphine' }, start: 600 }],
    },
  });
  expect(
    decodeClip(JSON.stringify({ title: 'x', visit: {}, administrations: list }), chart.dateOfService).ok,
  ).toBe(true);
});

test.each([
  ['not JSON at all', 'The clipboard holds no administrations'],
  ['{"a":1}', 'The clipboard holds no administrations'],
  ['{"administrations":[]}', 'The clipboard holds no administrations'],
  ['null', 'The clipboard holds no administrations'],
  [
    '[{"route":"iv-push","drug":{"name":"x"},"start":"10 o\'clock"}]',
    'The copied text cannot be pasted. administrations[0].start: ',
  ],
])('%s is told and changes nothing', (text, message) => {
  const clip = decodeClip(text, chart.dateOfService);
  expect(clip.ok ? '' : clip.error).toContain(message);
});
