import { readFile, writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { pixelOf } from './fixtures/pixel.ts';
import { expect, test } from './fixtures/quiet-test.ts';
import { TimelinePage } from './pages/timeline-page.ts';

/**
 * What the timeline looks like in fixed states, without its letters: which minutes a bar takes up, in which row, in which
 * colours and with which pattern, and the pixel that is really on the screen at its left end. Fonts change none of it.
 * After a wanted change: `DRIPLINE_WRITE_LOOKS=1 npm run test:e2e -- timeline-looks.spec.ts`, and look at the difference.
 */
const kept = new URL('fixtures/timeline-looks.json', import.meta.url);

interface Look {
  readonly name: string;
  readonly minutes: readonly [number, number];
  readonly top: number;
  readonly fill: string;
  readonly edge: string;
  readonly pattern: string;
  readonly halo: string;
  readonly pixel: readonly number[];
}

async function looks(page: Page, timeline: TimelinePage): Promise<readonly Look[]> {
  const drawn = await timeline.chart.locator('.tl-track').evaluate((track) => {
    const plane = track.querySelector('.tl-plane')?.getBoundingClientRect() ?? new DOMRect();
    const minute = (px: number): number => Math.round((px / plane.width) * 1440);
    return [...track.querySelectorAll('.tl-bar')].map((bar) => {
      const box = bar.getBoundingClientRect();
      const isPoint = bar.classList.contains('tl-point');
      const style = getComputedStyle(bar, isPoint ? '::after' : null);
      return {
        at: {
          x: Math.round(isPoint ? box.left + box.width / 2 : box.left + 1),
          y: Math.round(box.top + box.height / 2),
        },
        look: {
          name: bar.getAttribute('aria-label')?.split(',')[0] ?? '',
          minutes: [minute(box.left - plane.left), minute(isPoint ? 0 : box.width)] as const,
          top: Math.round(box.top - track.getBoundingClientRect().top),
          fill: style.backgroundColor,
          edge: style.borderLeftColor,
          pattern: style.backgroundImage.replaceAll(/\s+/g, ' '),
          halo: style.boxShadow,
        },
      };
    });
  });
  const result: Look[] = [];
  for (const { at, look } of drawn) {
    const pixel = pixelOf(await page.screenshot({ clip: { ...at, width: 1, height: 1 } }));
    result.push({ ...look, pixel });
  }
  return result.toSorted((a, b) => a.minutes[0] - b.minutes[0] || a.top - b.top);
}

test('bars stand where and as they should at rest, selected and with an unknown stop, light and dark', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const timeline = new TimelinePage(page);
  const states: Record<string, readonly Look[]> = {};
  const look = async (state: string): Promise<void> => {
    await page.mouse.move(2, 2);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expect(page.locator('html')).toHaveCSS('color-scheme', colorScheme);
      // The colours of what is drawn after an element follow with the next frame.
      await page.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
      );
      states[`${state}, ${colorScheme}`] = await looks(page, timeline);
    }
  };
  await timeline.openSample('Emergency chart with six drugs');
  await look('at rest');
  await timeline.bar('ceftriaxone').click();
  await look('one selected');
  await timeline.openSample('Two stops not charted');
  await look('unknown stops');

  if (process.env['DRIPLINE_WRITE_LOOKS'] !== undefined)
    await writeFile(kept, `${JSON.stringify(states, undefined, 2)}\n`);
  expect(states).toEqual(JSON.parse(await readFile(kept, 'utf8')));
});

test('all that is charted fits into the view, the words of the last bar too', async ({ page }) => {
  const timeline = new TimelinePage(page);
  await timeline.openSample('Observation over midnight');
  await expect(timeline.bar('pantoprazole')).toBeVisible();
  const beyond = (): Promise<readonly (string | null)[]> =>
    timeline.chart.locator('.tl-track').evaluate((track) => {
      const { right } = track.getBoundingClientRect();
      return [...track.querySelectorAll('.tl-name, .tl-badge')]
        .filter((one) => one.getBoundingClientRect().right > right)
        .map((one) => one.textContent);
    });
  await expect.poll(beyond).toEqual([]);

  // After an unknown stop the words stand behind its stub.
  await timeline.openSample('Emergency chart with six drugs');
  await expect(timeline.bar('pantoprazole')).toBeVisible();
  await page.getByRole('combobox', { name: 'Entry line' }).fill('vancomycin 1500mg ivpb 1230-no stop');
  await page.keyboard.press('Enter');
  await expect(timeline.bar('vancomycin hcl')).toBeVisible();
  await expect.poll(beyond).toEqual([]);
});
