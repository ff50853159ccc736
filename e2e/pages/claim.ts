import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** The text of a row: code and modifiers, our label, and the units that a screen reader is told. */
const rowText = /^([0-9A-Z]{5}(?:-[0-9A-Z]{2})*).*?×units: (\d+)/;

/** Looked at again soon: a claim follows within frames, and the pauses of a poll are longer by default. */
const often = [20, 40, 80, 80, 160, 160, 320, 640];

const rowName = (code: string): RegExp => new RegExp(String.raw`^${code}\b.*units: `);

/** The claim panel as a coder reads it: "96365 ×1", "96372-59 ×1". */
export class Claim {
  readonly region: Locator;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.region = page.getByRole('region', { name: 'Claim', exact: true });
  }

  row(code: string): Locator {
    return this.region.getByRole('button', { name: rowName(code) });
  }

  /** What the panel shows now, top to bottom; lines that the last change has struck out are left away. */
  async lines(): Promise<readonly string[]> {
    const rows = await this.region
      .getByRole('button', { name: /units: /, disabled: false })
      .allTextContents();
    return rows.map((text) => {
      const [, code = text, units = '?'] = rowText.exec(text) ?? [];
      return `${code} ×${units}`;
    });
  }

  /** All lines for services and drugs, top to bottom, as "code ×units". Waits until they are so. */
  async expectLines(lines: readonly string[]): Promise<void> {
    await expect.poll(() => this.lines(), { message: 'lines of the claim', intervals: often }).toEqual(lines);
  }

  /** The lines for services only; those of a drug begin with a letter. */
  async expectServices(lines: readonly string[]): Promise<void> {
    const services = async (): Promise<readonly string[]> =>
      (await this.lines()).filter((line) => /^\d/.test(line));
    await expect.poll(services, { message: 'services of the claim', intervals: often }).toEqual(lines);
  }

  /** Opens a line to its proof. */
  async prove(code: string): Promise<Locator> {
    const row = this.row(code).first();
    await row.click();
    await expect(row).toHaveAttribute('aria-expanded', 'true');
    return this.region
      .getByRole('listitem')
      .filter({ has: this.page.getByRole('button', { name: rowName(code), expanded: true }) });
  }
}
