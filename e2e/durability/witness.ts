import type { Page } from '@playwright/test';

/** What a person was told of one encounter: the highest numbered edit that was shown as Saved, and the last one made. */
export interface Witness {
  readonly acknowledged: () => number;
  readonly made: () => number;
  /** Resolves when so many more edits have been acknowledged. */
  readonly after: (count: number) => Promise<void>;
}

const editName = 'Edit';

/** The number of the edit that a title tells of; 0 when it is none of ours. */
export const editOf = (title: string): number => Number(/^Edit (\d+)$/.exec(title)?.[1] ?? 0);

export const titleField = (page: Page) => page.getByRole('textbox', { name: 'Title of the encounter' });

export const rescueHeading = (page: Page) => page.getByRole('heading', { name: 'Stored data is damaged' });

/**
 * Opens the encounter at an address and waits until it can be edited. Answers its title and the time that took, in ms;
 * rejects when the rescue screen comes instead.
 */
export async function openEncounter(
  page: Page,
  address: string,
): Promise<{ readonly title: string; readonly openedInMs: number }> {
  const startedAt = Date.now();
  await page.goto(address);
  await titleField(page).or(rescueHeading(page)).first().waitFor({ timeout: 60_000 });
  if (await rescueHeading(page).isVisible()) throw new Error('the store was found damaged');
  return { title: await titleField(page).inputValue(), openedInMs: Date.now() - startedAt };
}

/**
 * Types one title after the other as fast as each is shown as Saved, and tells this process, which the browser cannot
 * take with it, of every edit made and of every Saved shown.
 * @param first number of the first edit
 */
export async function keepEditing(page: Page, first: number): Promise<Witness> {
  let acknowledged = 0;
  let made = 0;
  let count = 0;
  const waiting: { readonly count: number; readonly resolve: () => void }[] = [];
  await page.exposeFunction('tellMade', (edit: number) => {
    made = edit;
  });
  await page.exposeFunction('tellSaved', (edit: number) => {
    acknowledged = edit;
    count++;
    for (const one of waiting) if (count >= one.count) one.resolve();
  });
  page
    .evaluate(
      async ({ from, name }) => {
        const told = globalThis as unknown as Record<
          'tellMade' | 'tellSaved',
          (edit: number) => Promise<void>
        >;
        const input = document.querySelector<HTMLInputElement>('input[aria-label="Title of the encounter"]');
        if (input === null) return;
        const property = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
        const mark = (): string =>
          [...document.querySelectorAll('[role="status"], [role="alert"]')]
            .map((element) => element.textContent)
            .find((text) => /^(?:Saved|Saving|Not saved)/.test(text)) ?? '';
        const until = (isSo: () => boolean): Promise<void> =>
          new Promise((resolve) => {
            if (isSo()) return resolve();
            const observer = new MutationObserver(() => {
              if (!isSo()) return;
              observer.disconnect();
              resolve();
            });
            observer.observe(document.body, { subtree: true, childList: true, characterData: true });
          });
        for (let edit = from; ; edit++) {
          // Heard outside before it can be stored: else a kill could leave an edit that nobody was told of.
          await told.tellMade(edit);
          input.focus();
          property?.set?.call(input, `${name} ${String(edit)}`);
          input.dispatchEvent(new Event('input', { bubbles: true }));
          // React draws the new text before it is taken, as it would between two keys.
          await new Promise((resolve) => setTimeout(resolve));
          const hasBegun = until(() => mark().startsWith('Saving'));
          input.blur();
          await hasBegun;
          await until(() => mark() === 'Saved');
          void told.tellSaved(edit);
        }
      },
      { from: first, name: editName },
    )
    // The page dies in the midst of it: that is what this is for.
    .catch(() => undefined);
  return {
    acknowledged: () => acknowledged,
    made: () => made,
    after: (more) => new Promise((resolve) => waiting.push({ count: count + more, resolve })),
  };
}
