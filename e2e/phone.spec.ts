import { infusion, onOneLine } from './fixtures/encounters.ts';
import { expect, test } from './fixtures/quiet-test.ts';
import { Worklist } from './pages/worklist.ts';

test.use({ viewport: { width: 390, height: 844 } });

test('on a phone no name of a drug is broken within a word, and the trail is one card an entry', async ({
  page,
}) => {
  const names = [
    'methylprednisolone sodium succinate',
    'medroxyprogesterone acetate',
    'piperacillin-tazobactam',
  ];
  const chart = onOneLine(
    'Untitled chart',
    names.map((name, index) =>
      infusion(`a${String(index + 1)}`, name, 'J0696', `1${String(index)}:00`, `1${String(index)}:40`),
    ),
  );
  const { title: _, ...untitled } = chart;
  const worklist = new Worklist(page);
  await worklist.open();
  await worklist.importFile('untitled.json', JSON.stringify(untitled));
  await expect(worklist.outcome).toContainText('Imported 1 encounter');
  await page
    .getByRole('main')
    .getByText(/^Untitled/)
    .first()
    .click();
  const cells = page.getByRole('grid', { name: 'Administrations' }).locator('td[data-column="drug"]');
  await expect(cells.filter({ hasText: 'methylprednisolone' })).toBeVisible();
  const broken = await cells.evaluateAll((found) =>
    found.flatMap((cell) => {
      const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
      const words: string[] = [];
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
        for (const { 0: word, index } of (node.textContent ?? '').matchAll(/[^\s-]+/g)) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1)
            words.push(word);
        }
      return words;
    }),
  );
  expect(broken).toEqual([]);

  await page.goto('/audit-trail');
  const entry = page.getByRole('main').locator('tbody tr').first();
  await expect(entry).toContainText('Untitled');
  const [when, who, which, what] = await entry.locator('td').evaluateAll((found) =>
    found.map((cell) => {
      const { top, left, width } = cell.getBoundingClientRect();
      return { top, left, width };
    }),
  );
  expect(who?.top).toBe(when?.top);
  expect(who?.left).toBeGreaterThan(when?.left ?? Infinity);
  for (const below of [which, what]) {
    expect(below?.top).toBeGreaterThan(when?.top ?? Infinity);
    expect(below?.width).toBeGreaterThan(300);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});
