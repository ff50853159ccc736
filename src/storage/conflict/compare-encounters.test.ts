import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyCommand } from '../../document/apply-command.ts';
import type { Command } from '../../document/command.ts';
import { newAccessSiteId } from '../../document/new-access-site-id.ts';
import { newAdministrationId } from '../../document/new-administration-id.ts';
import { isoDate } from '../../domain/clock-time.ts';
import { decodeEncounter } from '../../domain/decode-encounter.ts';
import { encodeEncounter } from '../../domain/encode-encounter.ts';
import type { Encounter } from '../../domain/encounter.ts';
import { encounterId } from '../../domain/ids.ts';
import { compareEncounters } from './compare-encounters.ts';

const empty: Encounter = {
  id: encounterId('e1'),
  setting: 'facility',
  dateOfService: isoDate('2026-03-02'),
  stays: [],
  accessSites: [],
  administrations: [],
};

function done(encounter: Encounter, command: Command): Encounter {
  const result = applyCommand(encounter, command);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

/** Adds a line and a drug on it, names the drug initial there and the reason for the visit. */
function withSiteAndDrug(encounter: Encounter, name: string): Encounter {
  const site = newAccessSiteId(encounter);
  const id = newAdministrationId(encounter);
  const placed = done(encounter, {
    type: 'add-administrations',
    administrations: [{ id, accessSiteId: site, route: 'iv-push', drug: { name } }],
    accessSites: [{ id: site, kind: 'port', label: `line of ${name}` }],
  });
  const designated = done(placed, { type: 'designate-initial', accessSiteId: site, administrationId: id });
  return done(designated, { type: 'set-encounter', patch: { primaryReason: id } });
}

/** What is charted, without ids: each drug with its line, and whether it is initial there. */
const charted = ({ administrations, accessSites, designations }: Encounter) =>
  administrations.map(({ id, drug, accessSiteId }) => ({
    drug: drug?.name,
    line: accessSites.find((site) => site.id === accessSiteId)?.label,
    isInitial: accessSiteId !== undefined && designations?.initial[accessSiteId] === id,
  }));

function merge(before: Encounter, mine: Encounter, theirs: Encounter, isMine = false): Encounter {
  const compared = compareEncounters(encodeEncounter(before), encodeEncounter(mine), encodeEncounter(theirs));
  const read = decodeEncounter(compared.merged(() => isMine));
  if (!read.ok) throw new Error(`${read.error.path}: ${read.error.message}`);
  return read.value;
}

test('the first line of each side is kept with its drug and what was said of it, though both took the same ids', () => {
  const mine = withSiteAndDrug(empty, 'cefazolin');
  const theirs = withSiteAndDrug(empty, 'ondansetron');
  expect(mine.administrations[0]?.id).toBe(theirs.administrations[0]?.id);
  for (const isMine of [true, false]) {
    const merged = merge(empty, mine, theirs, isMine);
    expect(charted(merged)).toEqual([
      { drug: 'ondansetron', line: 'line of ondansetron', isInitial: true },
      { drug: 'cefazolin', line: 'line of cefazolin', isInitial: true },
    ]);
    // The reason for the visit is one: whoever is chosen, it names the drug that this side meant.
    const reason = merged.administrations.find(({ id }) => id === merged.primaryReason);
    expect(reason?.drug?.name).toBe(isMine ? 'cefazolin' : 'ondansetron');
  }
});

test('what both sides added alike stays one, and an emptied chart says nothing of lists', () => {
  const both = withSiteAndDrug(empty, 'cefazolin');
  expect(merge(empty, both, both)).toEqual(both);
  expect(merge(both, empty, both)).toEqual(empty);
});

test('an id that the other side has given and taken back goes to nothing else', () => {
  const mine = withSiteAndDrug(empty, 'cefazolin');
  const file = encodeEncounter(empty);
  const compared = compareEncounters(file, encodeEncounter(mine), file, { a: 4, s: 2 });
  expect(compared.mine.administrations.map(({ id, accessSiteId }) => [id, accessSiteId])).toEqual([
    ['a5', 's3'],
  ]);
  expect(compared.mine.primaryReason).toBe('a5');
  const read = decodeEncounter(compared.merged(() => false));
  expect(read.ok && charted(read.value)).toEqual(charted(mine));
});

/** What a coder in one of two tabs does next. `save` meets the store; a conflict is put together and saved. */
type Step = 'add-line' | 'add-drug' | 'edit' | 'save';

interface TabState {
  readonly base: Encounter;
  readonly mine: Encounter;
}

test('however two tabs take turns, nothing that either added or wrote is lost', () => {
  const step = fc.record({
    tab: fc.constantFrom(0, 1),
    step: fc.constantFrom<Step[]>('add-line', 'add-drug', 'add-drug', 'edit', 'save'),
    pick: fc.nat(100),
    isMine: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const start = withSiteAndDrug(empty, 'first');
      let stored = start;
      const tabs: [TabState, TabState] = [
        { base: start, mine: start },
        { base: start, mine: start },
      ];
      const save = (tab: 0 | 1, isMine: boolean): void => {
        const { base, mine } = tabs[tab];
        if (mine !== base) stored = base === stored ? mine : merge(base, mine, stored, isMine);
        tabs[tab] = { base: stored, mine: stored };
      };
      const expected = new Map([['first', 'line of first']]);
      // One tab writes notes, the other orders: by drug, what was written last.
      const notes = new Map<string, string>();
      const orders = new Map<string, string>();
      for (const [count, { tab: number, step: kind, pick, isMine }] of steps.entries()) {
        const tab = number === 0 ? 0 : 1;
        const { base, mine } = tabs[tab];
        const name = `drug ${String(count)}`;
        let next = mine;
        if (kind === 'save') {
          save(tab, isMine);
          continue;
        }
        if (kind === 'add-line') {
          next = withSiteAndDrug(mine, name);
          expected.set(name, `line of ${name}`);
        } else if (kind === 'add-drug') {
          const site = mine.accessSites[pick % mine.accessSites.length];
          if (site === undefined) throw new Error('no line');
          next = done(mine, {
            type: 'add-administrations',
            administrations: [
              { id: newAdministrationId(mine), accessSiteId: site.id, route: 'iv-push', drug: { name } },
            ],
          });
          expected.set(name, site.label ?? '');
        } else {
          const one = mine.administrations[pick % mine.administrations.length];
          if (one === undefined) throw new Error('no drug');
          const text = `word ${String(count)}`;
          (tab === 0 ? notes : orders).set(one.drug?.name ?? '', text);
          next = done(mine, {
            type: 'replace-administration',
            administration: tab === 0 ? { ...one, note: text } : { ...one, orderId: text },
          });
        }
        tabs[tab] = { base, mine: next };
      }
      save(0, false);
      save(1, true);
      expect(new Map(charted(stored).map(({ drug, line }) => [drug, line]))).toEqual(expected);
      expect(stored.administrations).toHaveLength(expected.size);
      for (const { drug, note, orderId } of stored.administrations) {
        expect([note, orderId]).toEqual([notes.get(drug?.name ?? ''), orders.get(drug?.name ?? '')]);
      }
    }),
    { numRuns: process.env['NIGHTLY'] === undefined ? 200 : 5000 },
  );
});
