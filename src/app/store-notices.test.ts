import { expect, it } from 'vitest';
import { createStoreNotices } from './store-notices.ts';

it('shows the latest notice and passes over what mends itself', () => {
  const notices = createStoreNotices();
  const seen: (string | undefined)[] = [];
  notices.subscribe(() => seen.push(notices.current()?.message.split('.')[0]));
  notices.add({ kind: 'cut' });
  notices.add({ kind: 'superseded' });
  notices.add({ kind: 'cut' });
  notices.add({ kind: 'data-loss', extent: 'total' });
  expect(seen).toEqual([
    undefined,
    'Another tab runs a newer version of Dripline',
    'Another tab runs a newer version of Dripline',
    'The browser reports that it lost encounters stored before',
  ]);
});
