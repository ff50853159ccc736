import { expect, test } from 'vitest';
import type { NamedPolicy } from '../domain/named-policy.ts';
import { createMemoryPreferencesRepository } from './memory-preferences-repository.ts';
import { createPolicyRepository } from './policy-repository.ts';

const policy: NamedPolicy = { id: 'b', name: 'Beta', version: 1, switches: { Q1: 'query' } };

test('policies are kept, replaced and taken away; one that does not read is told and stays', async () => {
  const preferences = createMemoryPreferencesRepository({ 'policy/old': { id: 'old', name: 'Old', version: 1, switches: { Q7: 'never' } }, theme: 'dark' });
  const repository = createPolicyRepository(preferences);
  await repository.put(policy);
  await repository.put({ ...policy, id: 'a', name: 'Alpha' });
  await repository.put({ ...policy, version: 2 });
  expect(await repository.list()).toEqual({
    policies: [
      { ...policy, id: 'a', name: 'Alpha' },
      { ...policy, version: 2 },
    ],
    unreadable: [{ id: 'old', path: 'switches.Q7', message: 'never is no value of Q7; there are sum, repeat-hour, short-repeat-push' }],
  });
  await repository.remove('b');
  expect((await repository.list()).policies.map((one) => one.id)).toEqual(['a']);
  expect(await preferences.get('policy/old')).toBeDefined();
});
