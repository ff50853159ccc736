import { startBrowser } from './real-browser.ts';
import type { RealBrowser, RealBrowserOptions } from './real-browser.ts';
import { titleField } from './witness.ts';

/** A profile whose first visit is over. */
export interface PreparedProfile {
  /** Address of an encounter that is stored in it. */
  readonly address: string;
}

/**
 * Does in a profile what a first visit costs (samples coded and stored, files kept for offline use), opens one
 * encounter and ends the browser in order, so that the rounds after it begin with none of that.
 * @param more further work of the visit, on the opened encounter
 */
export async function prepareProfile(
  options: RealBrowserOptions,
  origin: string,
  more: (browser: RealBrowser) => Promise<void> = async () => undefined,
): Promise<PreparedProfile> {
  const browser = await startBrowser(options);
  try {
    const { page } = browser;
    await page.goto(origin);
    await page.getByText('Emergency chart with six drugs').first().click({ timeout: 60_000 });
    await titleField(page).waitFor({ timeout: 60_000 });
    const address = page.url();
    await more(browser);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
    return { address };
  } finally {
    await browser.close();
  }
}
