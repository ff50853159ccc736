import { chromium } from '@playwright/test';
import { browserFlags } from '../../../tools/browser-flags.mjs';
import { findChromium } from '../../../tools/chromium.mjs';
import { buildPage, servePage } from './build.mjs';
import { measure } from './measure.mjs';
import { writeResults } from './write-results.mjs';

const sizes = [
  { lanes: 10, bars: 100, days: 1 },
  { lanes: 50, bars: 1_000, days: 3 },
  { lanes: 200, bars: 10_000, days: 7 },
];
const peers = ['ours', 'markup', 'floor', 'vis', 'rct', 'dnd'];
const rounds = Number(process.env.ROUNDS ?? 5);
const only = process.env.PEERS?.split(',') ?? peers;

await buildPage();
const server = await servePage();
const origin = `http://127.0.0.1:${String(server.httpServer.address().port)}/`;
const browser = await chromium.launch({ executablePath: findChromium(), args: browserFlags });
const runs = [];
/** What ours drew last. */
let drawn = '';
try {
  // Interleaved: whatever else the machine does falls on all of them alike.
  for (let round = 0; round < rounds; round++) {
    for (const size of sizes) {
      for (const peer of only) {
        const { outcome, markup } = await measure(browser, origin, peer, size, drawn).catch((error) => ({
          outcome: { failure: error.message.split('\n')[0] },
        }));
        if (peer === 'ours' && markup !== undefined) drawn = markup;
        runs.push({ peer, size, outcome });
        process.stdout.write(
          `${String(round + 1)} ${peer} ${String(size.bars)} ${JSON.stringify(outcome)}\n`,
        );
      }
    }
  }
  if (process.argv.includes('--write'))
    await writeResults(runs, { rounds, sizes, peers, browser: browser.version() });
} finally {
  await browser.close();
  await server.close();
}
