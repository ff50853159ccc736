import type { Locator, Page } from '@playwright/test';
import { expect } from '../fixtures/quiet-test.ts';

/** Where in a bar a pointer goes down: its middle, or pixels from its left end. */
export interface Place {
  readonly at?: 'middle' | number;
}

/** The timeline of an open encounter, in a coder's words. Times are read from the names that a screen reader hears. */
export class TimelinePage {
  readonly chart: Locator;

  constructor(readonly page: Page) {
    this.chart = page.getByRole('application', { name: 'Administrations over time' });
  }

  /** Opens a sample as on a first visit. */
  async openSample(title: string): Promise<void> {
    await this.page.goto('/');
    await this.page.getByText(title).first().click();
    await expect(this.chart.getByRole('button').first()).toBeVisible();
    // What is loaded after the first view: palette commands, clipboard, announcements.
    await this.page.waitForLoadState('networkidle');
  }

  /** Takes back every step and the view, with nothing open and nothing selected: the chart as it was opened. */
  async startOver(): Promise<void> {
    const { keyboard } = this.page;
    const dialogs = this.page.getByRole('dialog').or(this.page.getByRole('menu'));
    await expect(async () => {
      if ((await dialogs.count()) > 0) await keyboard.press('Escape');
      await expect(dialogs).toHaveCount(0, { timeout: 1000 });
    }).toPass();
    const done = this.page.getByRole('button', { name: 'Nothing to undo' });
    for (let steps = 0; steps < 20 && !(await done.isVisible()); steps++) await keyboard.press('Control+z');
    await expect(done).toBeVisible();
    const free = await this.chart.locator('.tl-body').boundingBox();
    await this.page.mouse.click((free?.x ?? 0) + 400, (free?.y ?? 0) + (free?.height ?? 0) - 12);
    await this.chart.locator('.tl-bar').first().focus();
    await keyboard.press('0');
    await this.expectSelected([]);
  }

  bar(name: string | RegExp): Locator {
    return this.chart.getByRole('button', {
      name: typeof name === 'string' ? new RegExp(`^${name}, `) : name,
    });
  }

  edge(name: string, edge: 'Start' | 'Stop'): Locator {
    return this.chart.getByRole('slider', { name: `${edge} of ${name}` });
  }

  unknownEdge(name: string, edge: 'Start' | 'Stop'): Locator {
    return this.chart.getByRole('button', { name: `${edge} of ${name}: ${edge} not charted` });
  }

  /** A lane by the name in its header. */
  lane(name: string): Locator {
    return this.chart.getByRole('group', { name: new RegExp(name) });
  }

  async pxPerMinute(): Promise<number> {
    const box = await this.chart
      .locator('.tl-track .tl-plane')
      .evaluate((plane) => plane.getBoundingClientRect().width);
    return box / 1440;
  }

  /** The middle of a bar's body in the window, once it stands still. */
  async middleOf(bar: Locator): Promise<{ x: number; y: number }> {
    await (await bar.elementHandle())?.waitForElementState('stable');
    const box = await bar.boundingBox();
    if (box === null) throw new Error('the bar is not drawn');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  /** Drags with the mouse by minutes across and pixels down, in steps, and lets go unless `hold`. */
  async drag(
    from: Locator,
    by: { readonly minutes?: number; readonly down?: number },
    options: { readonly hold?: boolean } = {},
  ): Promise<void> {
    const { x, y } = await this.middleOf(from);
    const { mouse } = this.page;
    const across = (by.minutes ?? 0) * (await this.pxPerMinute());
    await mouse.move(x, y);
    await mouse.down();
    await mouse.move(x + across / 2, y + (by.down ?? 0) / 2, { steps: 3 });
    await mouse.move(x + across, y + (by.down ?? 0), { steps: 3 });
    if (options.hold !== true) await mouse.up();
  }

  /** The names of the selected bars, sorted. */
  async expectSelected(names: readonly string[]): Promise<void> {
    const selected = async (): Promise<readonly string[]> => {
      const labels = await this.chart
        .locator('[aria-pressed="true"]')
        .evaluateAll((bars) => bars.map((bar) => bar.getAttribute('aria-label') ?? ''));
      return labels.map((label) => label.split(',')[0] ?? '').sort();
    };
    await expect.poll(selected, { message: 'selected bars' }).toEqual(names);
  }

  /** Runs a command as a person would who does not know its keys. */
  async command(title: string): Promise<void> {
    await this.page.keyboard.press('Control+k');
    await this.page.getByRole('combobox', { name: 'Command' }).fill(title);
    await this.page
      .getByRole('option', { name: new RegExp(`^${title}`) })
      .first()
      .click();
  }

  async expectTimes(name: string, times: string): Promise<void> {
    await expect(this.bar(name).and(this.page.getByLabel(times))).toHaveCount(1);
  }
}
