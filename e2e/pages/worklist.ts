import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { Workbench } from './workbench.ts';

/** The list of stored encounters. */
export class Worklist {
  readonly page: Page;
  readonly outcome: Locator;

  constructor(page: Page) {
    this.page = page;
    this.outcome = page.locator('section[aria-label="Import"]');
  }

  /** Opens the list and waits for what a first visit adds. */
  async open(): Promise<void> {
    await this.page.goto('/');
    await expect(this.page.getByText('Sample encounters were added')).toBeVisible({ timeout: 30_000 });
  }

  /** Imports one file through the file dialog; nothing is said of the outcome yet. */
  async importFile(name: string, content: string): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.page.getByRole('button', { name: 'Import', exact: true }).click();
    await (await chooser).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
  }

  async openEncounter(title: string): Promise<Workbench> {
    await this.page.getByRole('main').getByText(title, { exact: true }).first().click();
    const workbench = new Workbench(this.page);
    await workbench.expectOpen(title);
    return workbench;
  }

  /** Opens the list, imports an encounter and opens it. */
  async openFile(encounter: { readonly id: string; readonly title: string }): Promise<Workbench> {
    await this.open();
    await this.importFile(`${encounter.id}.json`, JSON.stringify(encounter));
    await expect(this.outcome).toContainText('Imported 1 encounter');
    return this.openEncounter(encounter.title);
  }
}
