import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { browserFlags } from '../../tools/browser-flags.mjs';

/** A Chromium on a profile of its own, started here and not by the test runner, so that it can be killed like a crash. */
export interface RealBrowser {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Ends the whole process tree at once, as a crash or a lost battery would. Resolves when it is gone. */
  readonly kill: () => Promise<void>;
  /** Ends it as a person would. */
  readonly close: () => Promise<void>;
}

export interface RealBrowserOptions {
  readonly profile: string;
  /** Further flags of Chromium, such as another back end of its databases. */
  readonly flags?: readonly string[];
}

let watch: ((context: BrowserContext) => Promise<void>) | undefined;

/** Has every browser that is started from now on watched; `undefined` ends that. */
export function watchBrowsers(by: ((context: BrowserContext) => Promise<void>) | undefined): void {
  watch = by;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function debuggingPort(profile: string, child: ChildProcess): Promise<string> {
  for (let tries = 0; tries < 1200; tries++) {
    if (child.exitCode !== null) throw new Error(`Chromium ended with ${String(child.exitCode)}`);
    const [port] = (await readFile(join(profile, 'DevToolsActivePort'), 'utf8').catch(() => '')).split('\n');
    if (port !== undefined && port !== '') return port;
    await pause(25);
  }
  throw new Error('Chromium does not answer');
}

function endGroup(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null) return;
  try {
    // The group of the child that was started here: itself and whatever it has started.
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended by itself meanwhile.
  }
}

/** Starts Chromium on a profile and opens an empty page. */
export async function startBrowser({ profile, flags = [] }: RealBrowserOptions): Promise<RealBrowser> {
  await rm(join(profile, 'DevToolsActivePort'), { force: true });
  await rm(join(profile, 'SingletonLock'), { force: true });
  const program = process.env['DRIPLINE_CHROMIUM'];
  if (program === undefined) throw new Error('DRIPLINE_CHROMIUM is not set; run the tests by tools/e2e.mjs');
  const child = spawn(
    program,
    [
      '--headless=new',
      ...browserFlags,
      ...flags,
      `--user-data-dir=${profile}`,
      '--remote-debugging-port=0',
      '--window-size=1440,900',
      'about:blank',
    ],
    { detached: true, stdio: 'ignore' },
  );
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let browser: Browser;
  try {
    browser = await chromium.connectOverCDP(`http://127.0.0.1:${await debuggingPort(profile, child)}`, {
      timeout: 60_000,
    });
  } catch (error) {
    endGroup(child);
    throw error;
  }
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('Chromium has no context');
  await watch?.(context);
  const page = context.pages()[0] ?? (await context.newPage());
  return {
    context,
    page,
    kill: async () => {
      endGroup(child);
      await ended;
      await browser.close().catch(() => undefined);
    },
    close: async () => {
      const session = await browser.newBrowserCDPSession();
      await session.send('Browser.close').catch(() => undefined);
      await Promise.race([ended, pause(10_000)]);
      endGroup(child);
      await browser.close().catch(() => undefined);
    },
  };
}
