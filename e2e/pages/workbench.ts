import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { Claim } from './claim.ts';
import { Timeline } from './timeline.ts';

/** One encounter, with the verbs of a coder. Whatever is added goes through the entry line, by keyboard. */
export class Workbench {
  readonly page: Page;
  readonly claim: Claim;
  readonly timeline: Timeline;
  readonly findings: Locator;
  readonly list: Locator;

  constructor(page: Page) {
    this.page = page;
    this.claim = new Claim(page);
    this.timeline = new Timeline(page);
    this.findings = page.getByRole('region', { name: 'Findings', exact: true });
    this.list = page.getByRole('grid', { name: 'Administrations' });
  }

  async expectOpen(title: string): Promise<void> {
    await expect(this.page.getByRole('textbox', { name: 'Title of the encounter' })).toHaveValue(title);
  }

  /** Writes one line on the entry line and takes it with Enter. */
  async write(line: string): Promise<void> {
    await this.page.keyboard.press('Control+i');
    await expect(this.page.getByRole('combobox', { name: 'Entry line' })).toBeFocused();
    await this.page.keyboard.type(line);
    await this.page.keyboard.press('Enter');
    await expect(this.page.getByRole('combobox', { name: 'Entry line' })).toHaveValue('');
  }

  async addInfusion(drug: string, start: string, stop: string, site: string): Promise<void> {
    await this.write(`${drug} ivpb ${start}-${stop} ${site}`);
  }

  row(drug: string): Locator {
    return this.list.getByRole('row', { name: new RegExp(`^${drug}`) });
  }

  /** The rows of the administration list as text, top to bottom. */
  async rows(): Promise<readonly string[]> {
    return this.list.getByRole('row').allInnerTexts();
  }

  finding(saying: string | RegExp): Locator {
    return this.findings.getByRole('listitem').filter({ hasText: saying });
  }

  async expectSaved(): Promise<void> {
    await expect(this.page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible();
  }
}
