import { infusion, onOneLine } from './fixtures/encounters.ts';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/coder-test.ts';
import type { Workbench } from './pages/workbench.ts';

const short = onOneLine('A short infusion', [infusion('a1', 'ceftriaxone', 'J0696', '10:00', '10:20')]);
const long = onOneLine('A long infusion', [infusion('a1', 'vancomycin', 'J3373', '10:00', '11:40')]);

const nothingDone = (page: Page) => page.getByRole('button', { name: 'Nothing to undo' });

/** The claim changes while the edge is still held, and Escape restores it. */
async function acrossFifteen({ timeline, claim, page }: Workbench): Promise<void> {
  await claim.expectServices(['96365 ×1']);
  const stop = await timeline.hold('ceftriaxone', 'Stop');
  await stop.to('10:16');
  await expect(timeline.region.getByText('10:00–10:16 · 16 min')).toBeVisible();
  await claim.expectServices(['96365 ×1']);
  await stop.to('10:15');
  await claim.expectServices(['96374 ×1']);
  await expect(claim.row('96374')).toContainText('new');
  await stop.to('10:16');
  await claim.expectServices(['96365 ×1']);
  await stop.to('10:12');
  await claim.expectServices(['96374 ×1']);
  await stop.escape();
  await claim.expectServices(['96365 ×1']);
  await timeline.expectBar('ceftriaxone', /stop 10:20/);
  await expect(nothingDone(page)).toBeVisible();
}

/** A further hour comes and goes during the drag, and letting go is one step. */
async function acrossNinety({ timeline, claim, page }: Workbench): Promise<void> {
  const stop = await timeline.hold('vancomycin', 'Stop');
  await stop.to('11:30');
  await claim.expectServices(['96365 ×1']);
  await stop.to('11:31');
  await claim.expectServices(['96365 ×1', '96366 ×1']);
  await stop.to('11:30');
  await claim.expectServices(['96365 ×1']);
  await stop.release();
  await timeline.expectBar('vancomycin', /stop 11:30, 90 min/);
  await claim.expectServices(['96365 ×1']);
  await page.keyboard.press('Control+z');
  await timeline.expectBar('vancomycin', /stop 11:40/);
  await expect(nothingDone(page)).toBeVisible();
}

test('a claim follows an edge across 15/16 and across 90/91 minutes while it is held', async ({
  worklist,
}) => {
  await acrossFifteen(await worklist.openFile(short));
  await acrossNinety(await worklist.openFile(long));
});
