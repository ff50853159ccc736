import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures/quiet-test.ts';
import { onOneVisit } from './fixtures/one-visit.ts';
import { swipe } from './fixtures/swipe.ts';
import type { TimelinePage } from './pages/timeline-page.ts';

const twoLines = 'Two lines, two initials';

const expectLanes = (timeline: TimelinePage, names: readonly string[]): Promise<void> =>
  expect
    .poll(() =>
      timeline.chart
        .locator('.tl-lane')
        .evaluateAll((lanes) => lanes.map((lane) => lane.getAttribute('aria-label'))),
    )
    .toEqual(names);

const asOpened = ['L AC 20G', 'R forearm 20G', 'Injections'];
const swapped = ['R forearm 20G', 'L AC 20G', 'Injections'];

/** All that the menu of a line does, pressed in one way. */
async function byMenu(timeline: TimelinePage, press: (button: Locator) => Promise<void>): Promise<void> {
  const { page } = timeline;
  const choose = async (line: string, item: string): Promise<void> => {
    await press(timeline.chart.getByRole('button', { name: `Menu of ${line}` }));
    await press(page.getByRole('menuitem', { name: item }));
  };
  await expectLanes(timeline, asOpened);
  await choose('L AC 20G', 'Move down');
  await expectLanes(timeline, swapped);
  await choose('L AC 20G', 'Rename');
  await expect(page.getByRole('textbox', { name: 'Name of the line' })).toBeFocused();
  await page.keyboard.type('Port');
  await page.keyboard.press('Enter');
  await expectLanes(timeline, ['R forearm 20G', 'Port', 'Injections']);
  await choose('Port', 'Add an administration…');
  await expect(page.getByRole('dialog', { name: 'New administration' })).toBeVisible();
  await page.keyboard.press('Escape');
  await choose('Port', 'Remove this site');
  await expectLanes(timeline, ['Unplaced', 'R forearm 20G', 'Injections']);
  await press(page.getByRole('button', { name: 'Access site', exact: true }));
  await page.getByRole('dialog').getByRole('textbox').first().fill('L hand');
  await page.keyboard.press('Enter');
  await expectLanes(timeline, ['Unplaced', 'R forearm 20G', 'L hand', 'Injections']);
  await press(timeline.chart.getByRole('button', { name: 'Fold R forearm 20G' }));
  await expect(timeline.lane('R forearm 20G').locator('.tl-bar')).toHaveCount(0);
  await press(timeline.chart.getByRole('button', { name: 'Unfold R forearm 20G' }));
  await expect(timeline.lane('R forearm 20G').locator('.tl-bar')).not.toHaveCount(0);
}

onOneVisit('lines by mouse and by keyboard', twoLines, {
  'their menu, by mouse': (timeline) => byMenu(timeline, (button) => button.click()),
  'their menu, by keyboard': (timeline) =>
    byMenu(timeline, async (button) => {
      await button.focus();
      await timeline.page.keyboard.press('Enter');
    }),
  'a header is dragged, and put back by Escape; a double click renames': async (timeline) => {
    const { page } = timeline;
    const name = timeline.chart.getByText('L AC 20G', { exact: true }).first();
    const from = await timeline.middleOf(name);
    const to = await timeline.middleOf(timeline.chart.getByText('R forearm 20G', { exact: true }).first());
    const dragDown = async (): Promise<void> => {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(from.x, to.y + 16, { steps: 5 });
      await expect(timeline.chart.locator('.tl-lane-drop')).toBeVisible();
    };
    await dragDown();
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await expectLanes(timeline, asOpened);
    await dragDown();
    await page.mouse.up();
    await expectLanes(timeline, swapped);
    await name.dblclick();
    await page.keyboard.type('Chest port');
    await page.keyboard.press('Escape');
    await expectLanes(timeline, swapped);
    await name.dblclick();
    await page.keyboard.type('Chest port');
    await page.keyboard.press('Enter');
    await expectLanes(timeline, ['R forearm 20G', 'Chest port', 'Injections']);
  },
  'a bar is carried to another line, to Unplaced with its new time, and several together, by keyboard':
    async (timeline) => {
      const { page } = timeline;
      const { keyboard } = page;
      const bar = timeline.lane('L AC 20G').locator('.tl-bar').first();
      const name = (await bar.getAttribute('aria-label'))?.split(',')[0] ?? '';
      await bar.focus();
      for (const key of ['Space', 'ArrowDown']) await keyboard.press(key);
      const said = page.getByRole('status').filter({ hasText: /, to R forearm 20G\. Claim/ });
      await expect(said).toHaveCount(1);
      await keyboard.press('Space');
      await expect(
        timeline.lane('R forearm 20G').getByRole('button', { name: new RegExp(`^${name}, `) }),
      ).toBeFocused();
      await keyboard.press('Control+a');
      await keyboard.press('Space');
      await keyboard.press('Shift+ArrowRight');
      await keyboard.press('Space');
      await expect(
        page.getByRole('status').filter({ hasText: /^Move \d administrations: 5 min later\. Claim/ }),
      ).toHaveCount(1);
      // The keyboard stays among the bars, also where a menu took it away.
      await keyboard.press('Control+z');
      await timeline.bar(name).click();
      await keyboard.press('Shift+F10');
      await keyboard.press('End');
      await keyboard.press('Enter');
      await expect(page.getByText(/^Deleted /).first()).toBeVisible();
      await expect(timeline.chart.locator('.tl-bar:focus')).toHaveCount(1);
    },
});

test.describe(() => {
  test.use({ hasTouch: true, viewport: { width: 1024, height: 768 } });
  onOneVisit('lines by touch', twoLines, {
    'their menu': (timeline) => byMenu(timeline, (button) => button.tap()),
    'a bar is dragged to another line': async (timeline) => {
      const { page } = timeline;
      const bar = timeline.lane('L AC 20G').locator('.tl-bar').first();
      const name = new RegExp(`^${(await bar.getAttribute('aria-label'))?.split(',')[0] ?? ''}, `);
      await bar.tap();
      const from = await timeline.middleOf(bar);
      const lane = await timeline.lane('R forearm 20G').boundingBox();
      const to = { x: from.x, y: (lane?.y ?? 0) + (lane?.height ?? 0) / 2 };
      await swipe(await page.context().newCDPSession(page), [[from, to]]);
      await expect(timeline.lane('R forearm 20G').getByRole('button', { name })).toHaveCount(1);
    },
  });
});
