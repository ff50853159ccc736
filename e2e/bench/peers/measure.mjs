/** The metrics of a page that Chromium keeps, in seconds and counts. */
async function metricsOf(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

async function heapOf(session) {
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize / 1e6;
}

const frame = (page) => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => resolve())));

/** The middle of the bar that is nearest to the middle of the chart, and wide enough to be taken by its body. */
const aBar = (page) =>
  page.evaluate(() => {
    const middle = (box) => ({ x: box.left + box.width / 2, y: box.top + box.height / 2 });
    const centre = middle(document.querySelector('#root').getBoundingClientRect());
    const far = ({ x, y }) => Math.hypot(x - centre.x, y - centre.y);
    let best;
    for (const element of document.querySelectorAll(globalThis.barSelector)) {
      const box = element.getBoundingClientRect();
      if (box.width < 30 || box.left < 200 || box.right > 1000 || box.top < 90 || box.bottom > 600) continue;
      const at = middle(box);
      const hit = document.elementFromPoint(at.x, at.y);
      if (hit === null || !(element.contains(hit) || hit.contains(element))) continue;
      if (best === undefined || far(at) < far(best.at)) best = { element, at };
    }
    if (best === undefined) throw new Error('no bar to take hold of');
    globalThis.held = best.element;
    return best.at;
  });

const leftOfHeld = (page) => page.evaluate(() => globalThis.held.getBoundingClientRect().left);

/** Script and all work of the main thread for each of `count` steps, in milliseconds. */
async function cost(session, count, run) {
  const before = await metricsOf(session);
  await run();
  const after = await metricsOf(session);
  const per = (name) => ((after[name] - before[name]) * 1000) / count;
  return { script: per('ScriptDuration'), task: per('TaskDuration') };
}

/** What asking for a frame costs by itself; taken off every step. */
async function costOfAsking(page, session) {
  const count = 30;
  return cost(session, count, async () => {
    for (let asked = 0; asked < count; asked++) await frame(page);
  });
}

const without = (per, asking) =>
  per === undefined
    ? undefined
    : {
        ...per,
        script: Math.max(0, per.script - asking.script),
        task: Math.max(0, per.task - asking.task),
      };

/** Moves of 4 px with the pressed mouse, one a frame; undefined where the bar did not follow. */
async function dragged(page, session) {
  const { x, y } = await aBar(page);
  // Some take only a bar that is selected.
  await page.mouse.click(x, y);
  await frame(page);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 12, y, { steps: 3 });
  await frame(page);
  const before = await page.evaluate(() => document.querySelector('#root').innerHTML.length);
  const from = await leftOfHeld(page);
  const steps = 40;
  const per = await cost(session, steps, async () => {
    for (let step = 1; step <= steps; step++) {
      await page.mouse.move(x + 12 + step * 4, y);
      await frame(page);
    }
  });
  // What is drawn in place of the bar counts, too.
  const isMoved =
    Math.abs((await leftOfHeld(page)) - from) > 80 ||
    (await page.evaluate(() => document.querySelector('#root').innerHTML.length)) !== before;
  await page.mouse.up();
  await frame(page);
  return isMoved ? per : undefined;
}

/** Turns of the wheel, one a frame; the longest frames while it turns. */
async function wheeled(page, session, keys, deltas) {
  for (const key of keys) await page.keyboard.down(key);
  await page.mouse.move(600, 320);
  await page.evaluate(() => {
    globalThis.frames = [];
    let last = performance.now();
    const next = (now) => {
      globalThis.frames?.push(now - last);
      last = now;
      if (globalThis.frames !== undefined) requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
  const per = await cost(session, deltas.length, async () => {
    for (const [x, y] of deltas) {
      await page.mouse.wheel(x, y);
      await frame(page);
    }
  });
  const frames = await page.evaluate(() => {
    const all = globalThis.frames;
    globalThis.frames = undefined;
    return all;
  });
  for (const key of keys) await page.keyboard.up(key);
  frames.sort((a, b) => a - b);
  return { ...per, frame95: frames[Math.floor(frames.length * 0.95)] };
}

const sideways = { keys: [], of: (px) => [px, 0] };

/** How each one is panned; all of them zoom with Ctrl and the wheel. */
const pans = {
  ours: sideways,
  floor: sideways,
  vis: sideways,
  rct: sideways,
  dnd: { keys: ['Control', 'Shift'], of: (px) => [0, px] },
};

const repeat = (count, value) => Array.from({ length: count }, () => value);

/**
 * One timeline, one size, once: a fresh page of a fresh context. Of `markup`, only the mount: it is a picture, and what it is
 * made of is what the last page of ours has `drawn`.
 */
export async function measure(browser, origin, peer, size, drawn) {
  const context = await browser.newContext({ viewport: { width: 1200, height: 640 } });
  const complaints = [];
  try {
    const page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(error.message.split('\n')[0]));
    if (peer === 'markup') {
      await page.addInitScript((markup) => {
        globalThis.drawnByOurs = markup;
      }, drawn);
    }
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable');
    await page.goto(
      `${origin}page.html?peer=${peer}&lanes=${size.lanes}&bars=${size.bars}&days=${size.days}`,
    );
    await page.waitForFunction(() => globalThis.mount !== undefined);
    const emptyHeap = await heapOf(session);
    const [mount, markup] = await page.evaluate(async () => [
      await globalThis.mount(),
      document.querySelector('#root').innerHTML,
    ]);
    if (peer === 'markup') return { outcome: { mount, complaints } };
    // Some draw out of sight at first; what waits for that is not counted as drawing.
    await page.waitForFunction(() =>
      document.querySelector(globalThis.barSelector)?.checkVisibility({ visibilityProperty: true }),
    );
    await page.waitForTimeout(400);
    const heap = (await heapOf(session)) - emptyHeap;
    const nodes = await page.evaluate(() => document.querySelectorAll('#root *').length);
    const asking = await costOfAsking(page, session);
    const drag = without(await dragged(page, session), asking);
    const { keys, of } = pans[peer];
    const pan = without(
      await wheeled(page, session, keys, [...repeat(20, of(30)), ...repeat(20, of(-30))]),
      asking,
    );
    const zoom = without(
      await wheeled(page, session, ['Control'], [...repeat(12, [0, 60]), ...repeat(24, [0, -60])]),
      asking,
    );
    return { outcome: { mount, heap, nodes, drag, pan, zoom, complaints }, markup };
  } catch (error) {
    return { outcome: { failure: [error.message.split('\n')[0], ...new Set(complaints)].join('; ') } };
  } finally {
    await context.close();
  }
}
