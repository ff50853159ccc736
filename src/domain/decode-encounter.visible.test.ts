import { expect, test } from 'vitest';
import { decodeEncounter } from './decode-encounter.ts';
import { decodeFreshEncounter } from './decode-fresh-encounter.ts';

const turned = (text: string): string => `\u202E${text}\u2066`;
const file = {
  schemaVersion: 1,
  id: 'e1',
  title: turned('title'),
  setting: 'facility',
  dateOfService: '2026-03-02',
  accessSites: [{ id: 's1', kind: 'port', label: turned('label') }],
  administrations: [
    {
      id: 'a1',
      route: 'iv-push',
      drug: { name: turned('drug') },
      categoryReason: turned('reason'),
      orderId: turned('order'),
      note: turned('note'),
    },
    { id: 'a2', route: 'iv-push', components: [{ name: turned('part') }] },
  ],
};

test.each([decodeEncounter, decodeFreshEncounter])(
  'no name of a file is drawn in another order than it stands',
  (decode) => {
    const read = decode(structuredClone(file));
    if (!read.ok) throw new Error(read.error.message);
    expect(read.value.title).toBe('\uFFFDtitle\uFFFD');
    expect(JSON.stringify(read.value)).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
  },
);

test('what is decoded by the schema stays as it was', () => {
  const given = {
    ...file,
    administrations: [
      { id: 'a1', route: 'iv-infusion', drug: { name: 'A' }, start: '2026-03-02T08:00', stop: '2026-03-02T09:00', pauses: [{ start: '2026-03-02T08:10', stop: '2026-03-02T08:20' }] },
    ],
  };
  const before = structuredClone(given);
  const read = decodeEncounter(given);
  expect(read.ok && read.value.administrations[0]?.start).toBe(480);
  expect(given).toEqual(before);
});
