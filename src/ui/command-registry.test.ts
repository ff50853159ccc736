import { expect, it } from 'vitest';
import { commandForKey } from './command-for-key.ts';
import { createCommandRegistry } from './command-registry.ts';
import type { AppCommand } from './command-registry.ts';

const command = (id: string, rest: Partial<AppCommand> = {}): AppCommand => ({
  id,
  title: id,
  group: 'Test',
  run: () => undefined,
  ...rest,
});

const press = (key: string, held: { ctrlKey?: boolean; altKey?: boolean } = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

it('lists what is registered and takes it away again', () => {
  const registry = createCommandRegistry();
  let changes = 0;
  registry.subscribe(() => void changes++);
  const remove = registry.register([command('a'), command('b')]);
  registry.register([command('c')]);
  expect(registry.list().map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  remove();
  expect(registry.list().map(({ id }) => id)).toEqual(['c']);
  expect(changes).toBe(3);
});

it('refuses an id that is taken, and changes nothing', () => {
  const registry = createCommandRegistry();
  registry.register([command('a')]);
  expect(() => registry.register([command('b'), command('a')])).toThrow('the command a is registered twice');
  expect(registry.list().map(({ id }) => id)).toEqual(['a']);
});

it('refuses a shortcut that is taken', () => {
  const registry = createCommandRegistry();
  registry.register([command('a', { shortcut: 'n' })]);
  expect(() => registry.register([command('b', { shortcut: 'n' })])).toThrow('b and a want the same keys n');
});

it('finds the command of a key, and in a field only with Ctrl, or with Alt where that writes nothing', () => {
  const registry = createCommandRegistry();
  registry.register([
    command('new', { shortcut: 'n' }),
    command('palette', { shortcut: 'mod+k' }),
    command('undo', { shortcut: 'mod+z' }),
    command('policy', { shortcut: 'alt+p' }),
    command('off', { shortcut: 'x', isEnabled: () => false }),
  ]);
  const find = (key: string, ctrlKey: boolean, isTyping: boolean) =>
    commandForKey(registry.list(), press(key, { ctrlKey }), { isTyping, isMac: false })?.id;
  expect([find('n', false, false), find('n', false, true)]).toEqual(['new', undefined]);
  expect([find('k', true, false), find('k', true, true)]).toEqual(['palette', 'palette']);
  expect([find('z', true, false), find('z', true, true)]).toEqual(['undo', undefined]);
  expect(find('x', false, false)).toBe(undefined);
  const withAlt = (isMac: boolean) =>
    commandForKey(registry.list(), press('p', { altKey: true }), { isTyping: true, isMac })?.id;
  expect([withAlt(false), withAlt(true)]).toEqual(['policy', undefined]);
});
