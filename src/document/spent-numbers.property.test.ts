import fc from 'fast-check';
import { expect, test } from 'vitest';
import { administrationId } from '../domain/ids.ts';
import { dayInTheEd, ketorolac } from './commands/day-in-the-ed.ts';
import { createEditorStore } from './create-editor-store.ts';
import { newAccessSiteId } from './new-access-site-id.ts';
import { newAdministrationId, newAdministrationIds } from './new-administration-id.ts';
import { spentNumbers, withSpent } from './spent-numbers.ts';

test('an id that was deleted, undone or seen in the journal is not given again', () => {
  const { getState } = createEditorStore({ ...dayInTheEd });
  const present = () => getState().history.present.document;
  const add = (): string => {
    const id = newAdministrationId(present());
    getState().run({ type: 'add-administrations', administrations: [{ ...ketorolac, id }] });
    return id;
  };
  expect(add()).toBe('a4');
  getState().run({ type: 'remove-administrations', ids: [administrationId('a4')] });
  expect(add()).toBe('a5');
  getState().undo();
  expect(add()).toBe('a6');
  withSpent(present(), { a: 11, s: 7 });
  expect(newAdministrationIds(present(), 2)).toEqual(['a12', 'a13']);
  expect(newAccessSiteId(present())).toBe('s8');
  expect(newAccessSiteId(present(), [{ id: newAccessSiteId(present()), kind: 'port' }])).toBe('s9');
});

test('whatever is added, deleted, undone and redone, each addition has an id of its own', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(fc.constantFrom('add', 'add-line', 'remove', 'remove-line', 'undo', 'redo'), fc.nat(50)),
        {
          maxLength: 60,
        },
      ),
      (steps) => {
        const { getState } = createEditorStore({ ...dayInTheEd });
        const given = new Set<string>(
          [...dayInTheEd.administrations, ...dayInTheEd.accessSites].map(({ id }) => id),
        );
        for (const [step, pick] of steps) {
          const { history, run, undo, redo } = getState();
          const { document } = history.present;
          if (step === 'undo') undo();
          else if (step === 'redo') redo();
          else if (step === 'remove') {
            run({
              type: 'remove-administrations',
              ids: document.administrations.slice(-1 - (pick % 2)).map(({ id }) => id),
            });
          } else if (step === 'remove-line') {
            const site = document.accessSites.at(-1);
            if (site !== undefined) run({ type: 'remove-access-site', accessSiteId: site.id });
          } else if (step === 'add-line') {
            const id = newAccessSiteId(document);
            expect(given).not.toContain(id);
            given.add(id);
            run({ type: 'add-access-site', accessSite: { id, kind: 'port', label: `line ${String(pick)}` } });
          } else {
            const id = newAdministrationId(document);
            expect(given).not.toContain(id);
            given.add(id);
            expect(
              run({
                type: 'add-administrations',
                administrations: [{ route: 'im-injection', drug: { name: 'ketorolac' }, id }],
              }).ok,
            ).toBe(true);
          }
        }
        expect(spentNumbers(getState().history.present.document).a).toBeGreaterThanOrEqual(3);
      },
    ),
  );
});
