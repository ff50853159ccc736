import { expect, it } from 'vitest';
import type { AppCommand } from '../../ui/command-registry.ts';
import { filterCommands } from './filter-commands.ts';

const command = (title: string, group: string): AppCommand => ({
  id: title,
  title,
  group,
  run: () => undefined,
});
const commands = [
  command('Go to settings', 'Dripline'),
  command('New encounter', 'Worklist'),
  command('Go to worklist', 'Dripline'),
];
const titles = (typed: string) => filterCommands(commands, typed).map(({ title }) => title);

it('offers everything before anything is typed', () => {
  expect(titles(' ')).toEqual(['Go to settings', 'New encounter', 'Go to worklist']);
});

it('finds words in any order, in title and group', () => {
  expect(titles('set go')).toEqual(['Go to settings']);
  expect(titles('worklist')).toEqual(['New encounter', 'Go to worklist']);
});

it('puts a title that begins with the text first', () => {
  expect(
    filterCommands([command('Add new site', 'A'), command('New encounter', 'B')], 'new').map(
      ({ title }) => title,
    ),
  ).toEqual(['New encounter', 'Add new site']);
});

it('finds nothing for a word that no command has', () => {
  expect(titles('xyz')).toEqual([]);
});

it('puts the title that is the text before one that goes on, whichever was there first', () => {
  const both = [command('Duplicate the rows', 'Administration list'), command('Duplicate', 'Selected bars')];
  expect(filterCommands(both, 'duplicate').map(({ title }) => title)).toEqual([
    'Duplicate',
    'Duplicate the rows',
  ]);
});

it('shows what cannot be done now only to who looks for it, last, and only with what it lacks', () => {
  const off = { isEnabled: () => false };
  const rows = { ...command('Duplicate the rows', 'List'), ...off, lacks: 'Select a row first' };
  const silent = { ...command('Duplicate in silence', 'List'), ...off };
  const duplicate = command('A duplicate', 'Bars');
  expect(filterCommands([rows, silent, duplicate], '')).toEqual([duplicate]);
  expect(filterCommands([rows, silent, duplicate], 'duplicate')).toEqual([duplicate, rows]);
});

it('begins with what was used last, then with what coders do most, and exports come behind', () => {
  const named = (id: string): AppCommand => ({ ...command(id, 'Workbench'), id });
  const ids = [
    'workbench.export',
    'workbench.print',
    'workbench.undo',
    'workbench.quick-entry',
    'app.theme-dark',
    'app.worklist',
  ];
  const listed = (recent: readonly string[]) =>
    filterCommands(ids.map(named), '', recent).map(({ id }) => id);
  expect(listed([])).toEqual([
    'workbench.quick-entry',
    'workbench.undo',
    'app.worklist',
    'workbench.export',
    'workbench.print',
    'app.theme-dark',
  ]);
  expect(listed(['app.theme-dark', 'workbench.print']).slice(0, 3)).toEqual([
    'app.theme-dark',
    'workbench.print',
    'workbench.quick-entry',
  ]);
});
