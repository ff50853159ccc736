import { quantile } from './bench-statistics.mjs';
import { scriptMeter } from './bench-script-meter.mjs';

const edits = 60;

/** Milliseconds from an edit of the open encounter until the page shows Saved: p50 and p95. */
export async function benchSaving(page) {
  const times = await page.evaluate(async (count) => {
    const input = document.querySelector('input[aria-label="Title of the encounter"]');
    const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
    const mark = () =>
      [...document.querySelectorAll('[role="status"], [role="alert"]')]
        .map((element) => element.textContent)
        .find((text) => /^(?:Saved|Saving|Not saved)/.test(text)) ?? '';
    const until = (isSo) =>
      new Promise((resolve) => {
        if (isSo()) return resolve();
        const observer = new MutationObserver(() => {
          if (!isSo()) return;
          observer.disconnect();
          resolve();
        });
        observer.observe(document.body, { subtree: true, childList: true, characterData: true });
      });
    const measured = [];
    for (let edit = 1; edit <= count; edit++) {
      input.focus();
      value?.set?.call(input, `Edit ${String(edit)}`);
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((resolve) => setTimeout(resolve, 20));
      const hasBegun = until(() => mark().startsWith('Saving'));
      const startedAt = performance.now();
      input.blur();
      await hasBegun;
      await until(() => mark() === 'Saved');
      measured.push(performance.now() - startedAt);
    }
    return measured;
  }, edits);
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
}

/** Script in ms from the address of a worklist of 500 encounters to its rows. */
export async function benchWorklist(page, origin) {
  const fresh = await page.context().newPage();
  const meter = await scriptMeter(fresh);
  const before = await meter.total();
  await fresh.goto(origin);
  await fresh
    .getByText('Generated 1', { exact: true })
    .first()
    .or(fresh.getByRole('link', { name: /Generated/ }).first())
    .first()
    .waitFor();
  const spent = (await meter.total()) - before;
  await fresh.close();
  return spent;
}
