/** As many bars as may get a new width within one frame. */
const barsPerFrame = 64;

/** How far a lane may be stretched as long as the zoom goes on, as a logarithm: nothing to see in what moves. */
const mostStretch = Math.log(1.2);

const laidOutFor = new WeakMap<HTMLElement, number>();

function layOut(lane: HTMLElement, widthPx: number): void {
  lane.style.width = `${widthPx}px`;
  if (lane.style.transform !== '') lane.style.transform = 'scaleX(1)';
  laidOutFor.set(lane, widthPx);
}

/** Whether every lane has the width of its plane; if not, whether some of them should get it in the next frame. */
export type LanesPlaced = 'exact' | 'stretched' | 'due';

/**
 * Gives the lanes of a plane its width. Where that is more than the browser can lay out and draw within a frame, lanes are only
 * stretched: all of them as long as the zoom goes on and they are not far from it, then those that have not had their turn;
 * what has gone furthest comes first.
 */
export function placeLanes(plane: HTMLElement, widthPx: number, isAtRest: boolean): LanesPlaced {
  const stale: { readonly lane: HTMLElement; readonly off: number; readonly bars: number }[] = [];
  let staleBars = 0;
  for (const lane of plane.getElementsByClassName('tl-lane')) {
    if (!(lane instanceof HTMLElement)) continue;
    const was = laidOutFor.get(lane);
    // What is new is drawn in this frame whatever its width.
    if (was === undefined) layOut(lane, widthPx);
    // One that was stretched to and fro only loses that.
    else if (was === widthPx) layOut(lane, widthPx);
    else {
      const bars = lane.getElementsByClassName('tl-bar').length;
      stale.push({ lane, bars, off: Math.abs(Math.log(widthPx / was)) });
      staleBars += bars;
    }
  }
  const tolerated = isAtRest || staleBars <= barsPerFrame ? 0 : mostStretch;
  stale.sort((a, b) => b.off - a.off);
  let placed: LanesPlaced = 'exact';
  let bars = 0;
  for (const [index, { lane, off, bars: count }] of stale.entries()) {
    const isDue = off > tolerated;
    bars += count;
    if (isDue && (index === 0 || bars <= barsPerFrame)) {
      layOut(lane, widthPx);
      continue;
    }
    lane.style.transform = `scaleX(${widthPx / (laidOutFor.get(lane) ?? widthPx)})`;
    if (isDue) placed = 'due';
    else if (placed === 'exact') placed = 'stretched';
  }
  return placed;
}
