import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import lighthouse, { desktopConfig } from 'lighthouse';
import { browserFlags } from '../../../tools/browser-flags.mjs';
import { median } from '../../../tools/bench-statistics.mjs';
import { findChromium } from '../../../tools/chromium.mjs';
import { freePort } from '../../../tools/free-port.mjs';
import { distFolder } from '../../../tools/paths.mjs';
import { createStaticServer, listen } from '../../../tools/static-server.mjs';

const rounds = 3;
const categories = ['performance', 'accessibility', 'best-practices'];

/** Opens the application past its first visit and answers the address of a stored encounter. */
async function prepare(context, origin) {
  const page = await context.newPage();
  await page.goto(origin);
  await page.getByText('Emergency chart with six drugs').first().click();
  await page.getByRole('textbox', { name: 'Title of the encounter' }).waitFor();
  const address = page.url();
  await page.close();
  return address;
}

/**
 * A browser of its own over a profile. Each run gets one, as the command line of Lighthouse does: in one that has shown the
 * application before, attaching to the page goes through what is left of it in memory, and counts as the page's work.
 */
async function inBrowser(folder, work) {
  const port = await freePort();
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: findChromium(),
    args: [...browserFlags, `--remote-debugging-port=${String(port)}`],
  });
  try {
    return await work(context, port);
  } finally {
    await context.close();
  }
}

/** The three scores of one run, 0 to 100, and what cost points in the two that are no measurement. */
async function audit(address, port, isDesktop, keepsStorage) {
  const flags = {
    port,
    logLevel: 'error',
    onlyCategories: categories,
    // A stored encounter has to be there when its address is audited.
    disableStorageReset: keepsStorage,
  };
  const { lhr } = await lighthouse(address, flags, isDesktop ? desktopConfig : undefined);
  const scores = categories.map((name) => Math.round((lhr.categories[name].score ?? 0) * 100));
  const lost = categories
    .slice(1)
    .flatMap((name) =>
      lhr.categories[name].auditRefs
        .filter(({ id, weight }) => weight > 0 && (lhr.audits[id].score ?? 1) < 1)
        .map(({ id }) => id),
    );
  return { scores, lost, version: lhr.lighthouseVersion };
}

const folder = await mkdtemp(join(tmpdir(), 'dripline-lighthouse-'));
const server = createStaticServer(distFolder);
const rows = [];
let version = '';
try {
  const origin = `http://localhost:${String(await listen(server, 0))}/`;
  const encounter = await inBrowser(folder, (context) => prepare(context, origin));
  const pages = [
    { name: 'workbench, a stored encounter', address: encounter, keepsStorage: true },
    { name: 'rule book', address: `${origin}rules`, keepsStorage: true },
    { name: 'worklist, first visit', address: origin, keepsStorage: false },
  ];
  for (const { name, address, keepsStorage } of pages) {
    for (const isDesktop of [true, false]) {
      const runs = [];
      for (let round = 0; round < rounds; round++)
        runs.push(await inBrowser(folder, (_, port) => audit(address, port, isDesktop, keepsStorage)));
      version = runs[0].version;
      const scores = categories.map((_, at) => median(runs.map((run) => run.scores[at])));
      const lost = [...new Set(runs.flatMap((run) => run.lost))];
      rows.push({ name, device: isDesktop ? 'desktop' : 'phone, slow network', scores, lost });
      console.log(name, isDesktop ? 'desktop' : 'phone', scores.join(' / '), lost.join(', '));
    }
  }
} finally {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

const table = [
  '| page | device | performance | accessibility | best practices | points lost for |',
  '| --- | --- | --- | --- | --- | --- |',
  ...rows.map(
    ({ name, device, scores, lost }) =>
      `| ${name} | ${device} | ${scores.map(String).join(' | ')} | ${lost.join(', ')} |`,
  ),
].join('\n');
const machine = `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${String(cpus().length)} cores, Lighthouse ${version}`;
await writeFile(
  new URL('results.md', import.meta.url),
  `# Lighthouse\n\nWritten by \`npm --prefix e2e/bench/lighthouse ci && npm --prefix e2e/bench/lighthouse start\` on a build (\`npm run build\`): medians of ${String(rounds)} runs.\nGoals: performance ≥ 95, accessibility 100, best practices 100.\n\n${table}\n\n${machine}\n`,
);
