import type { CDPSession } from '@playwright/test';
import { expect, test } from './fixtures/quiet-test.ts';
import { onOneVisit } from './fixtures/one-visit.ts';
import { TimelinePage } from './pages/timeline-page.ts';

test.use({ hasTouch: true, viewport: { width: 1024, height: 768 } });

interface Finger {
  readonly x: number;
  readonly y: number;
}

/** Fingers on the glass, as the browser itself sees them. */
async function swipe(client: CDPSession, paths: readonly (readonly [Finger, Finger])[]): Promise<void> {
  const steps = 6;
  const at = (part: number) =>
    paths.map(([from, to], id) => ({
      id,
      x: from.x + (to.x - from.x) * part,
      y: from.y + (to.y - from.y) * part,
    }));
  await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
  for (let step = 1; step <= steps; step++) {
    await client.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(step / steps) });
  }
  // At rest, as a finger that aims is: after a fling the browser takes the next tap for the one that stops it.
  for (let rest = 0; rest < 4; rest++) {
    await new Promise((resolve) => setTimeout(resolve, 40));
    await client.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(1) });
  }
  await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

onOneVisit('the timeline by touch', 'Emergency chart with six drugs', {
  'tap selects, then the bar and its handles are dragged; a swipe elsewhere pans, two fingers zoom': async (
    timeline,
  ) => {
    const { page } = timeline;
    const client = await page.context().newCDPSession(page);
    const pxPerMinute = await timeline.pxPerMinute();
    const bar = timeline.bar('ceftriaxone');
    const middle = await timeline.middleOf(bar);

    await swipe(client, [[middle, { x: middle.x + 60, y: middle.y }]]);
    await timeline.expectTimes('ceftriaxone', 'start 10:40, stop 11:15');
    await expect.poll(async () => (await timeline.middleOf(bar)).x).toBeCloseTo(middle.x + 60, -1);

    await bar.tap();
    await timeline.expectSelected(['ceftriaxone']);
    const there = await timeline.middleOf(bar);
    await swipe(client, [[there, { x: there.x + 20 * pxPerMinute, y: there.y }]]);
    await timeline.expectTimes('ceftriaxone', 'start 11:00, stop 11:35');
    const handle = await timeline.edge('ceftriaxone', 'Stop').boundingBox();
    expect(handle?.width).toBeGreaterThanOrEqual(24);
    expect(handle?.height).toBeGreaterThanOrEqual(24);
    const fold = await timeline.chart
      .getByRole('button', { name: /^Fold / })
      .first()
      .boundingBox();
    expect(Math.min(fold?.width ?? 0, fold?.height ?? 0)).toBeGreaterThanOrEqual(24);
    const grip = { x: (handle?.x ?? 0) + 14, y: (handle?.y ?? 0) + 12 };
    await swipe(client, [[grip, { x: grip.x - 10 * pxPerMinute, y: grip.y }]]);
    await timeline.expectTimes('ceftriaxone', 'start 11:00, stop 11:25');

    const track = await timeline.chart.locator('.tl-track').boundingBox();
    const y = (track?.y ?? 0) + (track?.height ?? 0) - 20;
    const centre = (track?.x ?? 0) + (track?.width ?? 0) / 2;
    const fromCentre = async (): Promise<number> => (await timeline.middleOf(bar)).x - centre;
    const [scale, away] = [await timeline.pxPerMinute(), await fromCentre()];
    await swipe(client, [
      [
        { x: centre - 40, y },
        { x: centre - 120, y },
      ],
      [
        { x: centre + 40, y },
        { x: centre + 120, y },
      ],
    ]);
    await expect.poll(() => timeline.pxPerMinute()).toBeGreaterThan(pxPerMinute * 2);
    // The time between the fingers stays between them.
    const drift = async (): Promise<number> =>
      Math.abs((await fromCentre()) - (away * (await timeline.pxPerMinute())) / scale);
    await expect.poll(drift).toBeLessThan(6);
  },
  'several bars by touch: the toolbar turns taps and swipes into a selection, and opens what can be done':
    async (timeline) => {
      const { page } = timeline;
      const client = await page.context().newCDPSession(page);
      await page.getByRole('button', { name: /^Select several/ }).tap();
      await timeline.bar('ceftriaxone').tap();
      await timeline.bar('pantoprazole').tap();
      await timeline.expectSelected(['ceftriaxone', 'pantoprazole']);
      const first = await timeline.bar('ondansetron').boundingBox();
      const corner = { x: (first?.x ?? 0) - 16, y: (first?.y ?? 0) + 2 };
      await swipe(client, [[corner, { x: corner.x + 60, y: corner.y + 80 }]]);
      await timeline.expectSelected(['hydromorphone', 'ondansetron']);
      await page.getByRole('button', { name: 'Actions for the selected bars' }).tap();
      await page.getByRole('menuitem', { name: /^Duplicate 2/ }).tap();
      await expect(timeline.bar('ondansetron')).toHaveCount(2);
    },
});

test('on a phone the lanes scroll under a finger', async ({ page }) => {
  const timeline = new TimelinePage(page);
  await page.setViewportSize({ width: 390, height: 520 });
  await page.goto('/');
  await page.getByText('Emergency chart with six drugs').first().click();
  await page.getByRole('tab', { name: 'Timeline' }).click();
  await expect(timeline.chart).toBeVisible();
  // Far out the labels need more rows than there is room for.
  for (let times = 0; times < 6; times++) await page.getByRole('button', { name: 'Zoom out' }).tap();
  const body = timeline.chart.locator('.tl-body');
  await expect
    .poll(() => body.evaluate((element) => element.scrollHeight - element.clientHeight))
    .toBeGreaterThan(40);
  const box = await body.boundingBox();
  const client = await page.context().newCDPSession(page);
  const x = (box?.x ?? 0) + 260;
  const low = (box?.y ?? 0) + (box?.height ?? 0) - 30;
  await swipe(client, [
    [
      { x, y: low },
      { x, y: low - 120 },
    ],
  ]);
  await expect.poll(() => body.evaluate((element) => element.scrollTop)).toBeGreaterThan(20);
});
