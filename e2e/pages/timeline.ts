import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';

export type Edge = 'Start' | 'Stop';

async function centre(target: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const box = await target.boundingBox();
  if (box === null) throw new Error('not on the page');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** An edge that is held with the pressed mouse. */
export class HeldEdge {
  private readonly page: Page;
  private readonly from: { readonly x: number; readonly y: number };
  private readonly minute: number;
  private readonly pxPerMinute: number;

  constructor(
    page: Page,
    from: { readonly x: number; readonly y: number },
    minute: number,
    pxPerMinute: number,
  ) {
    this.page = page;
    this.from = from;
    this.minute = minute;
    this.pxPerMinute = pxPerMinute;
  }

  /** @param clock a time of the date of service. Example: "10:16" */
  async to(clock: string): Promise<void> {
    const [hours = 0, minutes = 0] = clock.split(':').map(Number);
    const by = hours * 60 + minutes - this.minute;
    await this.page.mouse.move(this.from.x + by * this.pxPerMinute, this.from.y, { steps: 6 });
  }

  async release(): Promise<void> {
    await this.page.mouse.up();
  }

  async escape(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.page.mouse.up();
  }
}

/** Bars over time, by what was given. */
export class Timeline {
  readonly region: Locator;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.region = page.getByRole('application', { name: 'Administrations over time' });
  }

  bar(drug: string): Locator {
    return this.region.getByRole('button', { name: new RegExp(String.raw`^${drug}\b`) });
  }

  edge(drug: string, edge: Edge): Locator {
    return this.region.getByRole('slider', { name: `${edge} of ${drug}` });
  }

  lane(name: string): Locator {
    return this.region.getByRole('group', { name: new RegExp(name) });
  }

  /** Takes an edge with the mouse and keeps it pressed. */
  async hold(drug: string, edge: Edge): Promise<HeldEdge> {
    const bar = this.bar(drug);
    await bar.hover();
    const handle = this.edge(drug, edge);
    const minuteOf = async (one: Edge): Promise<number> =>
      Number(await this.edge(drug, one).getAttribute('aria-valuenow'));
    const [start, stop] = [await minuteOf('Start'), await minuteOf('Stop')];
    const width = (await bar.boundingBox())?.width ?? 0;
    const from = await centre(handle);
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    return new HeldEdge(this.page, from, edge === 'Start' ? start : stop, width / (stop - start));
  }

  async expectBar(drug: string, saying: RegExp): Promise<void> {
    await expect(this.bar(drug)).toHaveAccessibleName(saying);
  }
}
