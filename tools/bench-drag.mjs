import { quantile } from './bench-statistics.mjs';
import { scriptMeter } from './bench-script-meter.mjs';

const moves = 150;
const warmUp = 30;

/** Where the infusion is drawn that lies nearest to the middle: at the edges a held pointer scrolls the timeline as well. */
async function middleBar(chart) {
  const whole = await chart.boundingBox();
  const middle = whole.x + whole.width / 2;
  const boxes = [];
  for (const bar of await chart.getByRole('button', { name: /infusion/i }).all()) {
    const box = await bar.boundingBox();
    if (box !== null && Math.abs(box.y + box.height / 2 - (whole.y + whole.height / 2)) < whole.height / 6)
      boxes.push(box);
  }
  const distance = ({ x, width }) => Math.abs(x + width / 2 - middle);
  const [nearest] = boxes.sort((a, b) => distance(a) - distance(b));
  if (nearest === undefined) throw new Error('no bar is drawn');
  return nearest;
}

/**
 * Holds a bar of an encounter with the pointer and moves it to and fro.
 * @returns the script in ms that a pointer move causes, until nothing more of it is drawn: p50 and p95
 * @throws when the moves changed nothing, so that nothing was measured
 */
export async function benchDrag(page, origin, title) {
  await page.goto(origin);
  await page.getByRole('main').getByText(title, { exact: true }).first().click();
  const chart = page.getByRole('application', { name: 'Administrations over time' });
  await chart
    .getByRole('button', { name: /infusion/i })
    .first()
    .waitFor();
  await page.waitForLoadState('networkidle');
  const box = await middleBar(chart);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const meter = await scriptMeter(page);
  await page.mouse.move(x, y);
  await page.mouse.down();
  const times = [];
  let across = 0;
  for (let move = -warmUp; move < moves; move++) {
    // To and fro, each time by more than a minute, so that every move is another claim to work out.
    across += Math.floor((move + warmUp) / 15) % 2 === 0 ? 3 : -3;
    const spent = await meter.during(() => page.mouse.move(x + across, y));
    if (move >= 0) times.push(spent);
  }
  await page.mouse.move(x + 20, y);
  await page.mouse.up();
  const isMoved = (await page.getByRole('button', { name: 'Nothing to undo' }).count()) === 0;
  if (!isMoved) throw new Error('the bar did not move, so nothing was measured');
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
}
