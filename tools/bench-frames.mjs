import { quantile } from './bench-statistics.mjs';

const turns = 40;
const stepPx = 40;

/** 95th percentile of the ms between two frames while something is done to the page. */
async function betweenFrames(page, act) {
  await page.evaluate(() => {
    const times = [];
    let last;
    const next = (at) => {
      if (last !== undefined) times.push(at - last);
      last = at;
      globalThis.framesSeen = times;
      globalThis.frameAsked = requestAnimationFrame(next);
    };
    globalThis.frameAsked = requestAnimationFrame(next);
  });
  await act();
  const times = await page.evaluate(() => {
    cancelAnimationFrame(globalThis.frameAsked);
    return globalThis.framesSeen;
  });
  return quantile(times, 0.95);
}

/** Pans and zooms the timeline of the open encounter to and fro by the wheel: p95 of the ms between frames. */
export async function benchFrames(page) {
  const chart = await page.getByRole('application', { name: 'Administrations over time' }).boundingBox();
  await page.mouse.move(chart.x + chart.width / 2, chart.y + chart.height / 2);
  const turn = async (alongside, away) => {
    for (let index = 0; index < turns; index++) {
      const step = index < turns / 2 ? stepPx : -stepPx;
      await page.mouse.wheel(alongside * step, away * step);
      await page.waitForTimeout(8);
    }
  };
  const pan = await betweenFrames(page, () => turn(1, 0));
  await page.keyboard.down('Control');
  const zoom = await betweenFrames(page, () => turn(0, -1));
  await page.keyboard.up('Control');
  return { pan, zoom };
}
