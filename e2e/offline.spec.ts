import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { securityHeaders } from '../tools/security-headers.mjs';
import { createStaticServer, listen } from '../tools/static-server.mjs';
import { expect, test } from './fixtures/quiet-test.ts';

// The console speaks of a network that is cut and of files that are refused: that is what is tested here.
test.use({ serviceWorkers: 'allow', isConsoleHeard: false });

const dist = fileURLToPath(new URL('../dist', import.meta.url));

let folder: string;
let server: Server;
let address: string;

/** Each test has a host of its own, whose files it may change. */
test.beforeEach(async ({ ownOrigins }) => {
  folder = mkdtempSync(join(tmpdir(), 'dripline-host-'));
  cpSync(dist, folder, { recursive: true });
  server = createStaticServer(folder);
  address = `http://localhost:${String(await listen(server, 0))}`;
  ownOrigins.push(address);
});

test.afterEach(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens the worklist and waits until the service worker has everything. */
async function openAndKeep(page: Page): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('main')).toBeVisible();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

const keptFiles = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const paths: string[] = [];
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys()) paths.push(new URL(url).pathname);
    return paths.sort();
  });

const sha256 = (contents: string): string => createHash('sha256').update(contents).digest('hex');

/** Puts another version on the host: a page with another title. */
function publishNewVersion(): void {
  const page = join(folder, 'index.html');
  const worker = join(folder, 'service-worker.js');
  const before = readFileSync(page, 'utf8');
  const after = before.replace('name="description" content="', 'name="description" content="Next: ');
  writeFileSync(page, after);
  writeFileSync(
    worker,
    readFileSync(worker, 'utf8')
      .replace(sha256(before), sha256(after))
      .replace(/version:\s*(["'`])[0-9a-f]{16}\1/, 'version:"00000000000000ff"'),
  );
}

/** Looks for a new version and answers what became of it: `installed` (it waits) or `redundant` (it was refused). */
const lookForUpdates = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    return new Promise<string>((resolve) => {
      registration.addEventListener('updatefound', () => {
        const found = registration.installing;
        found?.addEventListener('statechange', () => resolve(found.state));
      });
      void registration.update();
    });
  });

const description = (page: Page): Promise<string | null> =>
  page.locator('meta[name="description"]').getAttribute('content');

test('without a network the program opens, and an encounter with its claim', async ({ page, context }) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await openAndKeep(page);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await context.setOffline(true);

  const reloaded = await page.reload();
  expect(reloaded?.fromServiceWorker()).toBe(true);
  for (const [name, value] of Object.entries(securityHeaders))
    expect(reloaded?.headers()[name.toLowerCase()], name).toBe(value);
  await page.getByText('Emergency chart with six drugs').first().click();
  await expect(page.getByText('Drug infusion, first hour').first()).toBeVisible();
  await page.reload();
  await expect(page.getByText('Drug infusion, first hour').first()).toBeVisible();
  expect(complaints.filter((text) => !text.includes('service-worker.js'))).toEqual([]);
});

test('only files of the build are kept, nothing that is entered', async ({ page }) => {
  await openAndKeep(page);
  await page.getByText('Emergency chart with six drugs').first().click();
  await expect(page.getByText('Drug infusion, first hour').first()).toBeVisible();
  const sums = readFileSync(join(folder, 'SHA256SUMS'), 'utf8').trimEnd().split('\n');
  const built = sums
    .map((line) => `/${line.slice(66)}`)
    .filter((path) => path !== '/cli.js' && path !== '/service-worker.js');
  expect(await keptFiles(page)).toEqual(built.sort());
});

test('the program can be installed', async ({ page, context }) => {
  await openAndKeep(page);
  const session = await context.newCDPSession(page);
  const manifest = await session.send('Page.getAppManifest');
  expect(manifest.errors).toEqual([]);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  // A private window, which a test runs in, is the one thing that keeps it from being installed.
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual(
    [],
  );
});

test('a new version waits for the word of the person, and not for an edit that is being saved', async ({
  page,
}) => {
  await openAndKeep(page);
  publishNewVersion();
  expect(await lookForUpdates(page)).toBe('installed');
  const bar = page.getByRole('status').filter({ hasText: 'A new version is ready' });
  await expect(bar).toBeVisible();
  await page.reload();
  expect(await description(page)).not.toContain('Next:');

  // Something that is not saved keeps the page, as it would keep it from being closed.
  await page.evaluate(() => {
    addEventListener('beforeunload', (event) => {
      if (document.body.dataset['saved'] === undefined) event.preventDefault();
    });
  });
  await bar.getByRole('button', { name: 'Reload' }).click();
  await expect(bar).toContainText('An edit is not saved yet', { timeout: 15_000 });
  await expect(bar).not.toContainText('when you like');
  // On a phone too it is a few lines at the foot, its buttons in sight.
  await page.setViewportSize({ width: 390, height: 844 });
  const foot = async (): Promise<readonly unknown[]> => {
    const { y = 0, height = 844 } = (await bar.boundingBox()) ?? {};
    return [Math.round(y + height), height < 100];
  };
  await expect.poll(foot).toEqual([844, true]);
  for (const name of ['Reload', 'Later']) await expect(bar.getByRole('button', { name })).toBeInViewport({ ratio: 1 });
  expect(await description(page)).not.toContain('Next:');
  await page.evaluate(() => {
    document.body.dataset['saved'] = '';
  });
  await bar.getByRole('button', { name: 'Reload' }).click();
  await expect(page.locator('meta[name="description"]')).toHaveAttribute('content', /^Next:/);
  await expect(bar).toBeHidden();
});

test('files that are not those of the build are not taken over', async ({ page }) => {
  await openAndKeep(page);
  const before = await keptFiles(page);
  publishNewVersion();
  writeFileSync(
    join(folder, 'icon.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg"><!-- changed on the way --></svg>',
  );
  expect(await lookForUpdates(page)).toBe('redundant');
  await expect(page.getByText('A new version is ready')).toBeHidden();
  expect(await keptFiles(page)).toEqual(before);
});

test('where what was kept cannot be read, or is gone, the server is asked', async ({ page }) => {
  // As Chromium answers after a crash has damaged its files.
  const worker = join(folder, 'service-worker.js');
  const unreadable = `CacheStorage.prototype.match = () => Promise.reject(new DOMException('', 'UnknownError'));\n`;
  writeFileSync(worker, unreadable + readFileSync(worker, 'utf8'));
  const asked: string[] = [];
  server.on('request', ({ url = '' }: { readonly url?: string }) => void asked.push(url));
  await openAndKeep(page);
  expect(await keptFiles(page)).toContain('/index.html');

  asked.length = 0;
  const reloaded = await page.reload();
  expect(reloaded?.fromServiceWorker()).toBe(true);
  await page.getByText('Emergency chart with six drugs').first().click();
  await expect(page.getByText('Drug infusion, first hour').first()).toBeVisible();
  expect(asked).toContain('/');
  // A part of another version, too: an answer of the server, not a failure of the worker.
  expect(await page.evaluate(async () => (await fetch('/assets/gone-1.js')).status)).toBe(404);

  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await page.reload();
  await expect(page.getByText('Drug infusion, first hour').first()).toBeVisible();
});

test('where another program has moved in, the worker leaves', async ({ page }) => {
  await openAndKeep(page);
  rmSync(join(folder, 'service-worker.js'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Another program</title>');
  await page.reload();
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), {
      timeout: 30_000,
    })
    .toBe(0);
  await page.reload();
  await expect(page).toHaveTitle('Another program');
  expect(await keptFiles(page)).toEqual([]);
});
