import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures/coder-test.ts';
import { Workbench } from './pages/workbench.ts';

/** One administration of the chart, as each of the two ways takes it. */
interface Charted {
  readonly line: string;
  readonly form: {
    readonly drug: string;
    /** Picked from the list; absent where the name alone leaves several codes open and the line picks none. */
    readonly code?: string;
    readonly dose: string;
    readonly route: 'infusion' | 'push' | 'injection';
    readonly isHydration?: boolean;
    readonly times: readonly string[];
  };
}

const infusion = (drug: string, code: string, dose: string, start: string, stop: string): Charted => ({
  line: `${drug} ${dose} ivpb ${start}-${stop}`,
  form: { drug, code, dose, route: 'infusion', times: [start, stop] },
});
const push = (drug: string, code: string | undefined, dose: string, at: string): Charted => ({
  line: `${drug} ${dose} ivp ${at}`,
  form: { drug, ...(code === undefined ? {} : { code }), dose, route: 'push', times: [at] },
});

/** An emergency visit of twelve administrations on one line. */
const chart: readonly Charted[] = [
  {
    line: 'normal saline 1000ml hyd 0930-1145',
    form: {
      drug: 'normal saline',
      code: 'J7030',
      dose: '1000ml',
      route: 'infusion',
      isHydration: true,
      times: ['0930', '1145'],
    },
  },
  push('ondansetron', 'J2405', '4mg', '0935'),
  push('morphine', undefined, '4mg', '0940'),
  push('ketorolac', 'J1885', '30mg', '0942'),
  push('famotidine', 'J1308', '20mg', '0950'),
  infusion('ceftriaxone', 'J0696', '1g', '1000', '1035'),
  push('morphine', undefined, '4mg', '1040'),
  infusion('vancomycin', 'J3373', '1g', '1045', '1150'),
  push('metoclopramide', 'J2765', '10mg', '1100'),
  push('diphenhydramine', 'J1200', '25mg', '1102'),
  {
    line: 'dexamethasone 10mg im 1120',
    form: { drug: 'dexamethasone', code: 'J1100', dose: '10mg', route: 'injection', times: ['1120'] },
  },
  push('pantoprazole', 'J2470', '40mg', '1130'),
];

/** A keyboard that counts: a character, a key and a chord are one each. */
class CountedKeyboard {
  private count = 0;

  constructor(private readonly page: Page) {}

  async press(key: string, times = 1): Promise<void> {
    for (let pressed = 0; pressed < times; pressed++) await this.page.keyboard.press(key);
    this.count += times;
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
    this.count += text.length;
  }

  /** How many since the last time this was asked. */
  counted(): number {
    const { count } = this;
    this.count = 0;
    return count;
  }
}

async function byQuickEntry(page: Page, keys: CountedKeyboard): Promise<void> {
  const entry = page.getByRole('combobox', { name: 'Entry line' });
  // A new chart has the keyboard there.
  await expect(entry).toBeFocused();
  for (const { line } of chart) {
    await keys.type(line);
    await keys.press('Enter');
    await expect(entry).toHaveValue('');
  }
}

async function listed(form: Locator): Promise<readonly string[]> {
  await expect(form.getByRole('option').first()).toBeVisible();
  return form.getByRole('option').allTextContents();
}

async function byForm(page: Page, keys: CountedKeyboard): Promise<void> {
  const form = page.getByRole('dialog', { name: 'New administration' });
  for (const [index, { form: given }] of chart.entries()) {
    // Out of the entry line of a new chart; from then on the keyboard comes back to the screen.
    if (index === 0) {
      await expect(page.getByRole('combobox', { name: 'Entry line' })).toBeFocused();
      await keys.press('Escape');
    }
    await keys.press('n');
    await expect(form.getByRole('combobox', { name: 'Drug', exact: true })).toBeFocused();
    await keys.type(given.drug);
    if (given.code !== undefined) {
      const options = await listed(form);
      await keys.press(
        'ArrowDown',
        options.findIndex((option) => option.includes(given.code ?? '')),
      );
      await keys.press('Enter');
    }
    await keys.press('Tab', 3);
    await keys.type(given.dose);
    await keys.press('Tab', 2);
    if (given.route === 'push') await keys.press('ArrowDown', 3);
    if (given.route === 'injection') await keys.type('im');
    await keys.press('Tab');
    await keys.press('ArrowDown', given.isHydration === true ? 3 : 0);
    await keys.press('Tab', 2);
    // An injection belongs to no line.
    await keys.press('ArrowUp', given.route === 'injection' ? 1 : 0);
    for (const time of given.times) {
      await keys.press('Tab');
      await keys.type(time);
    }
    await keys.press('Control+Enter');
    await expect(form).toHaveCount(0);
    await expect(page.getByRole('grid').getByRole('row')).toHaveCount(index + 3);
  }
}

test('a chart of twelve administrations takes twelve lines and no pointer, and fewer keys than the form', async ({
  worklist,
}) => {
  await worklist.open();
  const { page } = worklist;
  await page.evaluate(() => {
    addEventListener('pointerdown', () => Object.assign(globalThis, { isPointed: true }), true);
  });
  const keys = new CountedKeyboard(page);
  const workbench = new Workbench(page);
  await page.keyboard.press('n');
  await workbench.expectOpen('');
  await byQuickEntry(page, keys);
  const byLines = keys.counted();
  await expect(workbench.list.getByRole('row')).toHaveCount(chart.length + 2);
  // The last of what was written is in the claim.
  await expect(workbench.claim.row('J2470')).toBeVisible();
  const claim = await workbench.claim.lines();
  expect(claim.length).toBeGreaterThan(8);

  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.evaluate(() => history.back());
  await expect(page.getByRole('heading', { name: 'Worklist' })).toBeVisible();
  await page.keyboard.press('n');
  await workbench.expectOpen('');
  await byForm(page, keys);
  const byFields = keys.counted();
  await workbench.claim.expectLines(claim);
  expect(await page.evaluate(() => 'isPointed' in globalThis)).toBe(false);

  const written = await readFile(new URL('bench/keystrokes.md', import.meta.url), 'utf8');
  const row = written.split('\n').find((line) => line.startsWith(`| ${String(chart.length)} `)) ?? '';
  const figures = row.match(/\d+/g)?.map(Number);
  expect(figures, 'what bench/keystrokes.md says').toEqual([chart.length, byLines, byFields]);
  expect(byLines).toBeLessThan(byFields);
});
