import { expect, test } from './fixtures/quiet-test.ts';
import { onOneVisit } from './fixtures/one-visit.ts';
import { TimelinePage } from './pages/timeline-page.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const edChart = 'Emergency chart with six drugs';

onOneVisit('the timeline by mouse', edChart, {
  'a bar is moved, snaps to a neighbour, and its edges are dragged; ticks and minutes only look': async (
    timeline,
  ) => {
    const { page } = timeline;
    await timeline.drag(timeline.bar('ceftriaxone'), { minutes: 20 });
    await timeline.expectTimes('ceftriaxone', 'start 11:00, stop 11:35, 35 min');

    // The stop goes 14 minutes to the left: 21 minutes remain; the tick at 16 is passed and does not hold it.
    await timeline.drag(timeline.edge('ceftriaxone', 'Stop'), { minutes: -14 }, { hold: true });
    await expect(page.getByText('11:00–11:21 · 21 min')).toBeVisible();
    await expect(page.getByText('16 min', { exact: true })).toBeVisible();
    await page.mouse.up();
    await timeline.expectTimes('ceftriaxone', 'start 11:00, stop 11:21, 21 min');
    await expect(page.getByText('16 min', { exact: true })).toHaveCount(0);
    await timeline.drag(timeline.edge('ceftriaxone', 'Start'), { minutes: -10 });
    await timeline.expectTimes('ceftriaxone', 'start 10:50, stop 11:21, 31 min');

    // Three minutes before the fluid's stop is within reach of it.
    await page.keyboard.press('Control+z');
    await timeline.expectTimes('ceftriaxone', 'start 11:00, stop 11:21, 21 min');
    await timeline.drag(timeline.edge('ceftriaxone', 'Stop'), { minutes: 28 });
    await timeline.expectTimes('ceftriaxone', 'start 11:00, stop 11:50, 50 min');
  },
  'Escape and a lost window put a drag back, and a click after a drag selects nothing': async (timeline) => {
    const { page } = timeline;
    const claim = page.getByRole('complementary', { name: 'Claim and findings' });
    const before = await claim.innerText();
    await timeline.drag(timeline.bar('ceftriaxone'), { minutes: 40 }, { hold: true });
    await timeline.expectTimes('ceftriaxone', 'start 11:20, stop 11:55');
    await page.keyboard.press('Escape');
    await timeline.expectTimes('ceftriaxone', 'start 10:40, stop 11:15');
    await page.mouse.up();
    await timeline.drag(timeline.bar('ceftriaxone'), { minutes: 40 }, { hold: true });
    await page.evaluate(() => window.dispatchEvent(new Event('blur')));
    await page.mouse.up();
    await timeline.expectTimes('ceftriaxone', 'start 10:40, stop 11:15');
    await expect.poll(() => claim.innerText()).toBe(before);

    await timeline.bar('ketorolac tromethamine').click();
    // The drag ends over another bar: that one is not selected by the click that follows.
    await timeline.drag(timeline.bar('ketorolac tromethamine'), { minutes: 30 });
    await timeline.expectSelected(['ketorolac tromethamine']);
  },
  'a lane that does not take a bar says so under the hand and when the bar is dropped': async (timeline) => {
    const { page } = timeline;
    const { y } = await timeline.middleOf(timeline.bar('ceftriaxone'));
    const lane = await timeline.lane('Injections').boundingBox();
    await timeline.drag(
      timeline.bar('ceftriaxone'),
      { down: (lane?.y ?? 0) + (lane?.height ?? 0) / 2 - y },
      { hold: true },
    );
    const refusal = 'ceftriaxone does not go there: IV infusion needs a line';
    await expect(timeline.chart.getByText(`⊘ ${refusal}`)).toBeVisible();
    await expect(timeline.chart.locator('.tl-refused')).toBeVisible();
    await page.mouse.up();
    await expect(page.getByText(refusal, { exact: true }).last()).toBeVisible();
    await timeline.expectTimes('ceftriaxone', 'start 10:40, stop 11:15');
  },
  'several bars: a box, Ctrl, Shift and select-all; they move together': async (timeline) => {
    const { page } = timeline;
    const top = await timeline.bar('ondansetron').boundingBox();
    const last = await timeline.bar('ceftriaxone').boundingBox();
    await page.keyboard.down('Shift');
    await page.mouse.move((top?.x ?? 0) - 12, (top?.y ?? 0) - 2);
    await page.mouse.down();
    await page.mouse.move((last?.x ?? 0) + 30, (last?.y ?? 0) + 20, { steps: 5 });
    await expect(timeline.chart.locator('.tl-box')).toBeVisible();
    await page.mouse.up();
    await page.keyboard.up('Shift');
    await timeline.expectSelected(['ceftriaxone', 'ondansetron']);
    await timeline.drag(timeline.bar('ceftriaxone'), { minutes: 7 });
    await timeline.expectTimes('ceftriaxone', 'start 10:47, stop 11:22');
    await timeline.expectTimes('ondansetron', 'at 10:17');

    await timeline.bar('ketorolac tromethamine').click();
    await timeline.bar('pantoprazole').click({ modifiers: ['Control'] });
    await timeline.expectSelected(['ketorolac tromethamine', 'pantoprazole']);
    await timeline.bar('pantoprazole').click({ modifiers: ['Control'] });
    await timeline.expectSelected(['ketorolac tromethamine']);
    await timeline.bar('ondansetron').click();
    await timeline.bar('pantoprazole').click({ modifiers: ['Shift'] });
    await timeline.expectSelected(['ceftriaxone', 'hydromorphone', 'ondansetron', 'pantoprazole']);
    // A drawn box that is given up leaves what was selected.
    const free = await timeline.chart.locator('.tl-body').boundingBox();
    await page.mouse.move((free?.x ?? 0) + 400, (free?.y ?? 0) + (free?.height ?? 0) - 12);
    await page.mouse.down();
    await page.mouse.move((free?.x ?? 0) + 700, (free?.y ?? 0) + 10, { steps: 4 });
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await timeline.expectSelected(['ceftriaxone', 'hydromorphone', 'ondansetron', 'pantoprazole']);
  },
  'a pause is drawn with Shift, an unknown stop is dragged shut, and the menu splits where it was opened':
    async (timeline) => {
      const { page } = timeline;
      await page.keyboard.down('Shift');
      await timeline.drag(timeline.bar('ceftriaxone'), { minutes: 10 }, { hold: true });
      await expect(page.getByText(/^Pause 1\d:\d\d–1\d:\d\d · \d+ min$/)).toBeVisible();
      await page.mouse.up();
      await page.keyboard.up('Shift');
      await timeline.expectTimes('ceftriaxone', 'start 10:40, stop 11:15, 25 min');

      await timeline.bar('ceftriaxone').click({ button: 'right', position: { x: 40, y: 8 } });
      await page.getByRole('menuitem', { name: /^Remove the pause/ }).click();
      await timeline.expectTimes('ceftriaxone', 'start 10:40, stop 11:15, 35 min');

      await timeline.bar('ceftriaxone').click({ button: 'right', position: { x: 60, y: 8 } });
      await page.getByRole('menuitem', { name: /^Split at 10:5/ }).click();
      await expect(timeline.bar('ceftriaxone')).toHaveCount(2);
      await page.keyboard.press('Control+z');
      await expect(timeline.bar('ceftriaxone')).toHaveCount(1);

      await timeline.bar('ceftriaxone').click({ button: 'right' });
      await page.getByRole('menuitem', { name: 'Stop is not charted' }).click();
      await timeline.expectTimes('ceftriaxone', 'start 10:40, stop not charted');
      const handle = await timeline.unknownEdge('ceftriaxone', 'Stop').boundingBox();
      await page.mouse.move((handle?.x ?? 0) + 4, (handle?.y ?? 0) + 12);
      await page.mouse.down();
      await page.mouse.move((handle?.x ?? 0) + 24, (handle?.y ?? 0) + 12, { steps: 4 });
      await page.mouse.up();
      await expect(timeline.bar('ceftriaxone')).toHaveAccessibleName(/start 10:40, stop 1\d:\d\d, \d+ min/);
    },
  'the wheel zooms to the pointer and pans, and a drag held at the edge goes on beyond it': async (
    timeline,
  ) => {
    const { page } = timeline;
    const bar = timeline.bar('ceftriaxone');
    const before = await timeline.pxPerMinute();
    const { x, y } = await timeline.middleOf(bar);
    await page.mouse.move(x, y);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -120);
    await page.keyboard.up('Control');
    await expect.poll(() => timeline.pxPerMinute()).toBeGreaterThan(before * 1.3);
    // What is under the pointer stays there.
    await expect.poll(async () => Math.abs((await timeline.middleOf(bar)).x - x)).toBeLessThan(2);
    await page.mouse.wheel(60, 0);
    await expect.poll(async () => Math.round(x - (await timeline.middleOf(bar)).x)).toBe(60);

    const startOf = async (): Promise<number> => {
      const [, hours = '0', minutes = '0'] =
        /start (\d\d):(\d\d)/.exec((await bar.getAttribute('aria-label')) ?? '') ?? [];
      return Number(hours) * 60 + Number(minutes);
    };
    const track = await timeline.chart.locator('.tl-track').boundingBox();
    const from = await timeline.middleOf(bar);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move((track?.x ?? 0) + (track?.width ?? 0) - 4, from.y, { steps: 6 });
    const atTheEdge = await startOf();
    await expect
      .poll(startOf, { message: 'goes on while the pointer rests' })
      .toBeGreaterThan(atTheEdge + 20);
    // Time and minutes are read whole at the edge, too.
    const text = await page.getByText(/^\d\d:\d\d–\d\d:\d\d · 35 min$/).boundingBox();
    expect((text?.x ?? 0) + (text?.width ?? Infinity)).toBeLessThan((track?.x ?? 0) + (track?.width ?? 0));
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await timeline.expectTimes('ceftriaxone', 'start 10:40, stop 11:15');
  },
  'the axis and the middle button pan, buttons zoom and fit; several are copied with Ctrl, cut and pasted by the menu':
    async (timeline) => {
      const { page } = timeline;
      const bar = timeline.bar('ceftriaxone');
      const whole = await timeline.pxPerMinute();
      await bar.click();
      await page.getByRole('button', { name: 'Zoom to selection' }).click();
      await expect.poll(() => timeline.pxPerMinute()).toBeGreaterThan(whole * 2);
      await page.getByRole('button', { name: 'Fit everything' }).click();
      await expect.poll(() => timeline.pxPerMinute()).toBeCloseTo(whole, 3);
      const axis = await timeline.chart.locator('.tl-axis').boundingBox();
      const body = await timeline.chart.locator('.tl-body').boundingBox();
      for (const [y, button] of [
        [(axis?.y ?? 0) + 30, 'left'],
        [(body?.y ?? 0) + (body?.height ?? 0) - 14, 'middle'],
      ] as const) {
        const { x } = await timeline.middleOf(bar);
        const from = (axis?.x ?? 0) + 500;
        await page.mouse.move(from, y);
        await page.mouse.down({ button });
        await page.mouse.move(from + 80, y, { steps: 4 });
        await page.mouse.up({ button });
        await expect.poll(async () => Math.round((await timeline.middleOf(bar)).x - x)).toBe(80);
      }
      await page.getByRole('button', { name: 'Fit everything' }).click();
      await timeline.bar('pantoprazole').click({ modifiers: ['Control'] });
      await page.keyboard.down('Control');
      await timeline.drag(bar, { minutes: 40 });
      await page.keyboard.up('Control');
      await expect(bar).toHaveCount(2);
      await expect(timeline.bar('pantoprazole')).toHaveCount(2);
      await timeline.expectSelected(['ceftriaxone', 'pantoprazole']);
      const menu = { button: 'right', position: { x: 40, y: 8 } } as const;
      await timeline.chart.locator('.tl-bar[aria-pressed="true"]:not(.tl-point)').click(menu);
      await page.getByRole('menuitem', { name: /^Cut 2/ }).click();
      await expect(bar).toHaveCount(1);
      await bar.click(menu);
      await page.getByRole('menuitem', { name: /^Paste/ }).click();
      await expect(bar).toHaveCount(2);
      await expect(timeline.bar('pantoprazole')).toHaveCount(2);
      // A menu that is left gives the keyboard to its bar, where nothing had it.
      await page.evaluate(
        () => document.activeElement instanceof HTMLElement && document.activeElement.blur(),
      );
      await timeline.bar('ketorolac tromethamine').click({ button: 'right' });
      await expect(page.getByRole('menuitem', { name: /^Edit…/ })).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(timeline.bar('ketorolac tromethamine')).toBeFocused();
    },
  'time and minutes are in sight while a bar of a lane higher than the view is dragged': async (timeline) => {
    const { page } = timeline;
    await page.setViewportSize({ width: 1440, height: 480 });
    await timeline.drag(timeline.bar("Lactated Ringer's"), { minutes: 20 }, { hold: true });
    const text = await page.getByText('10:25–12:10 · 105 min').boundingBox();
    const body = await timeline.chart.locator('.tl-body').boundingBox();
    expect((text?.y ?? 0) + (text?.height ?? Infinity)).toBeLessThan((body?.y ?? 0) + (body?.height ?? 0));
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await page.setViewportSize({ width: 1440, height: 900 });
  },
});

test('a bar is drawn, changes its line, and Ctrl leaves a copy', async ({ page }) => {
  const timeline = new TimelinePage(page);
  await timeline.openSample('Two lines, two initials');
  const [first, second] = await timeline.chart.locator('.tl-lane').all();
  await (await second?.elementHandle())?.waitForElementState('stable');
  const from = await first?.boundingBox();
  const to = await second?.boundingBox();
  const down = (to?.y ?? 0) - (from?.y ?? 0);
  const bar = timeline.chart.locator('.tl-lane').first().locator('.tl-bar').first();
  const name = (await bar.getAttribute('aria-label'))?.split(',')[0] ?? '';
  await page.keyboard.down('Control');
  await timeline.drag(bar, { minutes: 5, down });
  await page.keyboard.up('Control');
  await expect(timeline.bar(name)).toHaveCount(2);
  await expect(
    timeline.chart
      .locator('.tl-lane')
      .nth(1)
      .getByRole('button', { name: new RegExp(`^${name}`) }),
  ).toHaveCount(1);
  await expect(page.getByRole('button', { name: /^Undo: Copy/ })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(timeline.bar(name)).toHaveCount(1);
  await timeline.drag(bar, { down });
  await expect(
    timeline.chart
      .locator('.tl-lane')
      .nth(1)
      .getByRole('button', { name: new RegExp(`^${name}`) }),
  ).toHaveCount(1);
  await expect(timeline.bar(name)).toHaveCount(1);
  await expect(page.getByRole('button', { name: /^Undo: (?:Place|Move)/ })).toBeVisible();

  const injections = await timeline.lane('Injections').boundingBox();
  const track = await timeline.chart.locator('.tl-track').boundingBox();
  const y = (injections?.y ?? 0) + (injections?.height ?? 0) / 2;
  await page.mouse.move((track?.x ?? 0) + 300, y);
  await page.mouse.down();
  await page.mouse.move((track?.x ?? 0) + 380, y, { steps: 4 });
  await page.mouse.up();
  await expect(page.getByRole('dialog')).toContainText(/administration/i);
});
