import { expect, test } from 'vitest';
import { createMemoryPreferencesRepository } from './memory-preferences-repository.ts';
import { profileNameKey } from './profile-name.ts';
import { noteSecurityEvent, securityEvents } from './security-log.ts';

const start = Date.parse('2026-11-29T10:00:00.000Z');

test('an event tells who, when and what, newest first; the same one again at once is one', async () => {
  const preferences = createMemoryPreferencesRepository({ [profileNameKey]: 'Ada' });
  await noteSecurityEvent(preferences, 'locked', '', start);
  await noteSecurityEvent(preferences, 'error', 'TypeError', start + 1000);
  await noteSecurityEvent(preferences, 'error', 'TypeError', start + 2000);
  await noteSecurityEvent(preferences, 'error', 'TypeError', start + 20_000);
  // Each wrong passphrase counts.
  await noteSecurityEvent(preferences, 'unlock-refused', '', start + 30_000);
  await noteSecurityEvent(preferences, 'unlock-refused', '', start + 31_000);
  const events = await securityEvents(preferences);
  expect(events.map(({ kind }) => kind)).toEqual([
    'unlock-refused',
    'unlock-refused',
    'error',
    'error',
    'locked',
  ]);
  expect(events.at(-1)).toEqual({
    at: '2026-11-29T10:00:00.000Z',
    offsetMinutes: -new Date(start).getTimezoneOffset(),
    by: 'Ada',
    kind: 'locked',
    detail: '',
  });
});

test('only the last 500 stay, and what does not read is left out', async () => {
  const preferences = createMemoryPreferencesRepository({ 'security-event:0000': { odd: true } });
  for (let n = 0; n < 510; n++) await noteSecurityEvent(preferences, 'error', String(n), start + n * 1000);
  const events = await securityEvents(preferences);
  expect(events).toHaveLength(500);
  expect([events.at(0)?.detail, events.at(-1)?.detail]).toEqual(['509', '10']);
});

test('a place that cannot be written to keeps nobody from working', async () => {
  const broken = { ...createMemoryPreferencesRepository(), set: () => Promise.reject(new Error('full')) };
  await expect(noteSecurityEvent(broken, 'locked', 'x', start)).resolves.toBeUndefined();
});
