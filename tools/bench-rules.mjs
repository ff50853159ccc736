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

/** Coding an encounter of 50 administrations with its full proof, in Chromium: milliseconds a call, a round each. */
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
    const measured = [];
    for (let round = 0; round < rounds; round++) {
      const page = await browser.newPage();
      await page.goto(`http://localhost:${String(port)}/`);
      const times = await page.evaluate((calls) => globalThis.timesOfCoding(50, 4, calls), callsPerRound);
      measured.push({ p50: quantile(times, 0.5), p95: quantile(times, 0.95) });
      await page.close();
    }
    return { rounds: measured, browser: browser.version() };
  } finally {
    await browser.close();
    server.close();
    await rm(folder, { recursive: true, force: true });
  }
}
