import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { benchDrag } from './bench-drag.mjs';
import { benchFrames } from './bench-frames.mjs';
import { loadGenerator } from './bench-generator.mjs';
import { benchSaving, benchWorklist } from './bench-store.mjs';
import { browserFlags } from './browser-flags.mjs';
import { findChromium } from './chromium.mjs';
import { distFolder } from './paths.mjs';
import { createStaticServer, listen } from './static-server.mjs';

const rounds = 5;

/** Opens the built application in a browser without storage, past its first visit, and stores encounters in it. */
async function openWith(browser, origin, encounters) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(origin);
  await page.getByText('Sample encounters were added').waitFor();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  const text = encounters.map((encounter) => JSON.stringify(encounter)).join('\n');
  await (
    await chooser
  ).setFiles({ name: 'bench.ndjson', mimeType: 'application/x-ndjson', buffer: Buffer.from(text) });
  await page.locator('section[aria-label="Import"]').getByText('Imported').waitFor({ timeout: 120_000 });
  return page;
}

const titled = (encounter, title) => ({ ...encounter, id: title.toLowerCase().replaceAll(' ', '-'), title });

/** The built application in Chromium, driven by real input: a list of figures a round for each thing measured. */
export async function benchApp() {
  const folder = await mkdtemp(join(tmpdir(), 'dripline-bench-'));
  const server = createStaticServer(distFolder);
  const browser = await chromium.launch({ executablePath: findChromium(), args: browserFlags });
  const measured = { drag: [], heavyDrag: [], frames: [], saving: [], worklist: [] };
  try {
    const generatedEncounter = await loadGenerator(folder);
    const complete = { unknownStops: 0 };
    const day = titled(generatedEncounter(2, 20, 4, complete), 'A day on four lines');
    const stay = titled(generatedEncounter(2, 120, 5, { ...complete, days: 3 }), 'Three days on five lines');
    const many = Array.from({ length: 500 }, (_, index) => ({
      ...generatedEncounter(index + 1, 12, 2, complete),
      title: `Generated ${String(index + 1)}`,
    }));
    const origin = `http://localhost:${String(await listen(server, 0))}/`;
    for (let round = 0; round < rounds; round++) {
      const page = await openWith(browser, origin, [day, stay]);
      measured.drag.push(await benchDrag(page, origin, day.title));
      measured.heavyDrag.push(await benchDrag(page, origin, stay.title));
      measured.frames.push(await benchFrames(page));
      measured.saving.push(await benchSaving(page));
      await page.context().close();
      const full = await openWith(browser, origin, many);
      measured.worklist.push(await benchWorklist(full, origin));
      await full.context().close();
    }
    return measured;
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
    await rm(folder, { recursive: true, force: true });
  }
}
