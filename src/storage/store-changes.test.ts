import { expect, test } from 'vitest';
import { createStoreChanges } from './store-changes.ts';
import type { StoreChange } from './store-changes.ts';

const heard = (changes: ReturnType<typeof createStoreChanges>) => {
  const list: [StoreChange, boolean][] = [];
  changes.subscribe((change, isRemote) => list.push([change, isRemote]));
  return list;
};

test('this tab hears at once, another one as of a remote change; strangers are not believed', async () => {
  const [here, there] = [createStoreChanges('test-1'), createStoreChanges('test-1')];
  const [near, far] = [heard(here), heard(there)];
  const stranger = new BroadcastChannel('test-1');
  const arrived = new Promise<void>((resolve) => {
    there.subscribe(() => resolve());
  });
  const post = stranger.postMessage.bind(stranger);
  post({ of: 'encounters', ids: [1] });
  here.announce({ of: 'encounters', ids: ['e1'] });
  expect(near).toEqual([[{ of: 'encounters', ids: ['e1'] }, false]]);
  await arrived;
  expect(far).toEqual([[{ of: 'encounters', ids: ['e1'] }, true]]);
  for (const open of [here, there, stranger]) open.close();
});
