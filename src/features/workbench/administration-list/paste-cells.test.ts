import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Administration } from '../../../domain/administration.ts';
import { isoDate } from '../../../domain/clock-time.ts';
import type { Encounter } from '../../../domain/encounter.ts';
import { accessSiteId, administrationId, billingCode, encounterId } from '../../../domain/ids.ts';
import { applyCommand } from '../../../document/apply-command.ts';
import { sampleDrugs } from '../quick-entry/sample-drugs.ts';
import { editableColumns, listColumns } from './cell-request.ts';
import type { ListColumn } from './cell-request.ts';
import { cellText, withCell } from './cell-values.ts';
import { listClip } from './list-clip.ts';
import { listRows } from './list-row-model.ts';
import { newRow } from './new-row.ts';
import { pasteCells, readBlock } from './paste-cells.ts';

const a1 = administrationId('a1');
const a2 = administrationId('a2');
const s1 = accessSiteId('s1');
const s2 = accessSiteId('s2');
const ceftriaxone: Administration = {
  id: a1,
  route: 'iv-infusion',
  accessSiteId: s1,
  drug: { name: 'ceftriaxone sodium', hcpcs: billingCode('J0696') },
  dose: { amount: 1, unit: 'g' },
  start: 612,
  stop: 647,
  pauses: [{ start: 620, stop: 630 }],
};
const ketorolac: Administration = {
  id: a2,
  route: 'im-injection',
  drug: { name: 'ketorolac tromethamine' },
  start: 665,
};
const encounter: Encounter = {
  id: encounterId('e1'),
  setting: 'facility',
  dateOfService: isoDate('2026-03-02'),
  stays: [],
  accessSites: [
    { id: s1, kind: 'peripheral-iv', label: 'L AC 20G' },
    { id: s2, kind: 'picc', label: 'R arm' },
  ],
  administrations: [ceftriaxone, ketorolac],
};
const context = { encounter, drugs: sampleDrugs };
const paste = (text: string, id = a1, column: ListColumn = 'drug') =>
  pasteCells(readBlock(text), { id, column }, [a1, a2], listColumns, context);

test('a block of times goes into the cells from the active one on', () => {
  expect(paste('1015\t1100\n1110\t', a1, 'start')).toEqual({
    changed: [
      { ...ceftriaxone, start: 615, stop: 660 },
      { ...ketorolac, start: 670 },
    ],
    added: [],
    cells: 4,
    problems: [],
  });
});

test('rows below the last are new; a first row that names columns says where each goes', () => {
  expect(
    paste(
      'Start\tDrug\tRoute\tStop\tDose\n1200\trocephin\tIVPB\t1230\t1 g\n1300\tmorphine J2270\tIV push\t\t4 mg',
      newRow,
    ),
  ).toEqual({
    changed: [],
    added: [
      {
        id: 'a3',
        route: 'iv-infusion',
        drug: { name: 'ceftriaxone sodium', hcpcs: 'J0696' },
        start: 720,
        stop: 750,
        dose: { amount: 1, unit: 'g' },
      },
      {
        id: 'a4',
        route: 'iv-push',
        drug: { name: 'morphine', hcpcs: 'J2270' },
        start: 780,
        dose: { amount: 4, unit: 'mg' },
      },
    ],
    cells: 9,
    problems: [],
  });
});

test('each cell that cannot be read is named; the others of the row are taken', () => {
  const read = paste('1075\t1100\n1110\t1050\tx', a1, 'start');
  expect([read.changed.map(({ id, start, stop }) => ({ id, start, stop })), read.problems]).toEqual([
    [{ id: 'a1', start: 612, stop: 660 }],
    [
      {
        row: 1,
        column: 'start',
        text: '1075',
        message: 'There are no 75 minutes past the hour; type 00 to 59',
      },
      {
        row: 2,
        column: 'stop',
        text: '',
        message: 'The stop 10:50 would lie before the start 11:10; add +1 for the next day',
      },
    ],
  ]);
});

test('a new row without a drug is a problem, and so is a cell beyond the last column', () => {
  expect(paste('\tIVPB\t\t1000', newRow).problems.map(({ message }) => message)).toEqual([
    'A new row needs a drug',
  ]);
  expect(paste('no\tyes', a1, 'finding').problems).toEqual([
    { row: 1, column: undefined, text: 'yes', message: 'There is no column for it' },
  ]);
});

test('a heading may name what the list shows in the form only; times are those of a spreadsheet', () => {
  const { added, problems } = paste(
    [
      'Medication\tRoute\tStart\tStop\tRate\tVolume\tPauses\tComment',
      '"ceftriaxone"\tIVPB\t10:12 AM\t3/2/2026 10:47\t100 mL/h\t50 mL\t1020-1025; 10:30–10:35\t"two ""bags"""',
      'ketorolac\tIM\t11:05\t?\t\t\t\t',
    ].join('\r\n'),
    newRow,
  );
  expect(problems).toEqual([]);
  expect(added).toEqual([
    expect.objectContaining({
      route: 'iv-infusion',
      start: 612,
      stop: 647,
      rate: { amount: 100, unit: 'mL/h' },
      volume: { amount: 50, unit: 'mL' },
      pauses: [
        { start: 620, stop: 625 },
        { start: 630, stop: 635 },
      ],
      note: 'two "bags"',
    }),
    expect.objectContaining({ route: 'im-injection', start: 665 }),
  ]);
  expect(added[1]).not.toHaveProperty('stop');
});

test('what a column of a pasted block cannot say is told: two of one name, minutes for a stop, pauses of an injection', () => {
  const said = (...lines: readonly string[]) =>
    paste(lines.join('\n'), newRow).problems.map(({ row, column, message }) => [row, column, message]);
  expect(said('Drug\tStart\tStart time', 'ns\t0900\t0930')).toEqual([
    [2, undefined, 'There is no column for it'],
  ]);
  expect(said('Drug\tStart\tMin', 'ns\t0900\t30')).toEqual([
    [2, 'minutes', 'Minutes are worked out of start and stop; write the stop'],
  ]);
  expect(said('Drug\tRoute\tPauses\tRate', 'toradol\tIM\t1020-1030\t5 mL/h')).toEqual([
    [2, 'rate', 'Only an infusion has a rate'],
    [2, 'pauses', 'Only an infusion pauses'],
  ]);
  expect(said('Drug\tStart\tPauses', 'ns\t0900\t1030-1020')).toEqual([
    [2, 'pauses', '“1030-1020” ends before it begins; add +1 for the next day'],
  ]);
});

test('a route that does not run takes pauses and rate away', () => {
  const read = withCell('route', 'IV push', ceftriaxone, context);
  const { pauses: _pauses, ...bare } = ceftriaxone;
  expect(read.ok && read.value).toEqual({ ...bare, route: 'iv-push' });
});

test('what a cell shows reads back to the same administration', () => {
  for (const administration of encounter.administrations)
    for (const column of editableColumns) {
      const read = withCell(column, cellText(column, administration, encounter), administration, context);
      expect([column, read.ok && read.value]).toEqual([column, administration]);
    }
});

test('copied rows paste back onto themselves without a change', () => {
  const text = listClip(listRows(encounter, undefined, undefined), listColumns, encounter);
  expect(paste(text)).toEqual({ changed: [], added: [], cells: 14, problems: [] });
});

test('no block makes it throw, and what it gives can always be put on the chart', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '1012',
      '1075',
      'ceftriaxone',
      'IV push',
      'IM',
      'L AC',
      '1 g',
      'Hydration',
      '',
      '"',
      '2300+1',
    ),
    fc.string({ maxLength: 8 }),
  );
  const block = fc
    .array(
      fc.array(cell, { maxLength: 11 }).map((cells) => cells.join('\t')),
      { maxLength: 5 },
    )
    .map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(
      block,
      fc.constantFrom(a1, a2, newRow),
      fc.constantFrom(...listColumns),
      (text, id, column) => {
        const { changed, added } = paste(text, id, column);
        const done = applyCommand(encounter, {
          type: 'put-administrations',
          administrations: [...changed, ...added],
        });
        expect(done.ok).toBe(true);
      },
    ),
    { numRuns: 150 },
  );
});
