/** As many bars as may get a new width within one frame. */
const barsPerFrame = 64;

const laidOutFor = new WeakMap<HTMLElement, number>();

function layOut(lane: HTMLElement, widthPx: number): void {
  lane.style.width = `${widthPx}px`;
  if (lane.style.transform !== '') lane.style.transform = 'scaleX(1)';
  laidOutFor.set(lane, widthPx);
}

/**
 * Gives the lanes of a plane its width. Where that is more than the browser can lay out and draw within a frame, those that
 * have gone furthest from it come first and the others are only stretched, until it is their turn in one of the next frames.
 * @returns whether every lane has its width
 */
export function placeLanes(plane: HTMLElement, widthPx: number): boolean {
  const stale: { readonly lane: HTMLElement; readonly off: number }[] = [];
  for (const lane of plane.getElementsByClassName('tl-lane')) {
    if (!(lane instanceof HTMLElement)) continue;
    const was = laidOutFor.get(lane);
    // What is new is drawn in this frame whatever its width.
    if (was === undefined) layOut(lane, widthPx);
    else if (was !== widthPx) stale.push({ lane, off: Math.abs(Math.log(widthPx / was)) });
  }
  stale.sort((a, b) => b.off - a.off);
  let bars = 0;
  let isExact = true;
  for (const [index, { lane }] of stale.entries()) {
    bars += lane.getElementsByClassName('tl-bar').length;
    if (index === 0 || bars <= barsPerFrame) layOut(lane, widthPx);
    else {
      lane.style.transform = `scaleX(${widthPx / (laidOutFor.get(lane) ?? widthPx)})`;
      isExact = false;
    }
  }
  return isExact;
}
