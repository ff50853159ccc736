import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { browserFlags } from './browser-flags.mjs';
import { quantile } from './bench-statistics.mjs';
import { findChromium } from './chromium.mjs';
import { projectRoot } from './paths.mjs';
import { createStaticServer, listen } from './static-server.mjs';

const rounds = 5;
const callsPerRound = 1000;
const boundsPerRound = 200;

/**
 * Coding an encounter of 50 administrations with its full proof, and all outcomes of one missing stop beside 12 and 50,
 * in Chromium: milliseconds a call, a round each.
 */
export async function benchRules() {
  const folder = await mkdtemp(join(tmpdir(), 'dripline-bench-'));
  const server = createStaticServer(folder);
  const browser = await chromium.launch({ executablePath: findChromium(), args: browserFlags });
  try {
    await build({
      configFile: false,
      root: join(projectRoot, 'e2e', 'bench'),
      publicDir: false,
      logLevel: 'warn',
      build: { outDir: folder, emptyOutDir: true, target: 'es2022', modulePreload: { polyfill: false } },
    });
    await cp(join(projectRoot, 'public', 'code-sets'), join(folder, 'code-sets'), { recursive: true });
    const port = await listen(server, 0);
    const page = await browser.newPage();
    const inFreshPage = async (name, administrations, sites, calls) => {
      await page.goto(`http://localhost:${String(port)}/`);
      const times = await page.evaluate(
        ([what, ...sizes]) => globalThis[what](...sizes),
        [name, administrations, sites, calls],
      );
      return { p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
    };
    const measured = { coding: [], fewBounds: [], manyBounds: [] };
    for (let round = 0; round < rounds; round++) {
      measured.coding.push(await inFreshPage('timesOfCoding', 50, 4, callsPerRound));
      measured.fewBounds.push(await inFreshPage('timesOfBounds', 12, 2, boundsPerRound));
      measured.manyBounds.push(await inFreshPage('timesOfBounds', 50, 4, boundsPerRound));
    }
    return { ...measured, browser: browser.version() };
  } finally {
    await browser.close();
    server.close();
    await rm(folder, { recursive: true, force: true });
  }
}
