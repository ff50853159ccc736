import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures/quiet-test.ts';
import { onOneVisit } from './fixtures/one-visit.ts';
import { swipe } from './fixtures/swipe.ts';
import { TimelinePage } from './pages/timeline-page.ts';

test.use({
  hasTouch: true,
  viewport: { width: 1024, height: 768 },
  permissions: ['clipboard-read', 'clipboard-write'],
});

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
  'several bars are moved together by touch; Undo puts both back': async (timeline) => {
    const { page } = timeline;
    const client = await page.context().newCDPSession(page);
    const several = page.getByRole('button', { name: /^Select several/ });
    // It is still on from the visit's last part.
    await expect(several).toHaveAttribute('aria-pressed', 'true');
    await timeline.bar('ceftriaxone').tap();
    await timeline.bar('pantoprazole').tap();
    await several.tap();
    await timeline.expectSelected(['ceftriaxone', 'pantoprazole']);
    const middles = () =>
      Promise.all(['ceftriaxone', 'pantoprazole'].map((name) => timeline.middleOf(timeline.bar(name))));
    const before = await middles();
    const by = 20 * (await timeline.pxPerMinute());
    const [held = { x: 0, y: 0 }] = before;
    await swipe(client, [[held, { x: held.x + by, y: held.y }]]);
    await timeline.expectTimes('ceftriaxone', 'start 11:00, stop 11:35');
    const moved = async (): Promise<readonly number[]> =>
      (await middles()).map(({ x }, at) => Math.round(Math.abs(x - (before[at]?.x ?? 0) - by)));
    await expect.poll(moved).toEqual([0, 0]);
    await page.getByRole('button', { name: /^Undo/ }).tap();
    await timeline.expectTimes('ceftriaxone', 'start 10:40, stop 11:15');
  },
  'the start is dragged; what has no handle is in the menu: pause, split, an unknown stop, which is dragged shut, cut and paste':
    async (timeline) => {
      const { page } = timeline;
      const client = await page.context().newCDPSession(page);
      const choose = async (item: RegExp): Promise<void> => {
        await page.getByRole('button', { name: 'Actions for the selected bars' }).tap();
        await page.getByRole('menuitem', { name: item }).tap();
      };
      const dragEdge = async (edge: Locator, minutes: number): Promise<void> => {
        const box = await edge.boundingBox();
        const grip = { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + 12 };
        const by = minutes * (await timeline.pxPerMinute());
        await swipe(client, [[grip, { x: grip.x + by, y: grip.y }]]);
      };
      await timeline.bar('ceftriaxone').tap();
      await dragEdge(timeline.edge('ceftriaxone', 'Start'), -10);
      await timeline.expectTimes('ceftriaxone', 'start 10:30, stop 11:15, 45 min');
      await choose(/^Add a pause/);
      await page.getByRole('textbox', { name: 'Paused at' }).fill('1040');
      await page.getByRole('textbox', { name: 'Restarted at' }).fill('1045');
      await page.getByRole('button', { name: 'Add the pause' }).tap();
      await timeline.expectTimes('ceftriaxone', 'start 10:30, stop 11:15, 40 min');
      await choose(/^Stop is not charted/);
      await timeline.expectTimes('ceftriaxone', 'start 10:30, stop not charted');
      await dragEdge(timeline.unknownEdge('ceftriaxone', 'Stop'), 6);
      await expect(timeline.bar('ceftriaxone')).toHaveAccessibleName(/start 10:30, stop 1\d:\d\d, \d+ min/);
      await choose(/^Split…/);
      await page.getByRole('textbox', { name: 'Split at' }).fill('1036');
      await page.getByRole('button', { name: 'Split', exact: true }).tap();
      await expect(timeline.bar('ceftriaxone')).toHaveCount(2);
      await choose(/^Cut/);
      await expect(timeline.bar('ceftriaxone')).toHaveCount(1);
      await timeline.bar('ceftriaxone').tap();
      await choose(/^Paste/);
      await expect(timeline.bar('ceftriaxone')).toHaveCount(2);
    },
  'a second finger, and a touch that the system takes, put a drag back': async (timeline) => {
    const { page } = timeline;
    const client = await page.context().newCDPSession(page);
    const bar = timeline.bar('ceftriaxone');
    await bar.tap();
    const { x, y } = await timeline.middleOf(bar);
    const touch = (
      type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel',
      ...xs: number[]
    ): Promise<unknown> =>
      client.send('Input.dispatchTouchEvent', { type, touchPoints: xs.map((at, id) => ({ id, x: at, y })) });
    const drag = async (): Promise<void> => {
      await touch('touchStart', x);
      for (const by of [20, 40, 60]) await touch('touchMove', x + by);
      await expect(bar).not.toHaveAccessibleName(/start 10:40/);
    };
    await drag();
    await touch('touchStart', x + 60, x - 200);
    await timeline.expectTimes('ceftriaxone', 'start 10:40, stop 11:15');
    await touch('touchEnd');
    await drag();
    await touch('touchCancel');
    await timeline.expectTimes('ceftriaxone', 'start 10:40, stop 11:15');
    // One finger drags again: none of those that went is counted any more.
    await swipe(client, [
      [
        { x, y },
        { x: x + 10 * (await timeline.pxPerMinute()), y },
      ],
    ]);
    await timeline.expectTimes('ceftriaxone', 'start 10:50, stop 11:25');
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
