import { pan, zoomAt } from '../geometry/time-scale.ts';
import type { TimelineHost } from './timeline-host.ts';

const lineHeightPx = 16;

const inPixels = (event: WheelEvent, delta: number): number =>
  event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? delta : delta * lineHeightPx;

/**
 * Ctrl, ⌘ or pinch zooms to the pointer; Shift or a sideways wheel pans; anything else is left to the page.
 * Returns the function that takes the listener off again.
 */
export function attachWheel(surface: HTMLElement, track: HTMLElement, host: TimelineHost): () => void {
  const onWheel = (event: WheelEvent): void => {
    const x = inPixels(event, event.deltaX);
    const y = inPixels(event, event.deltaY);
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      const px = event.clientX - track.getBoundingClientRect().left;
      const notch = Math.max(-120, Math.min(120, y));
      host.setScale(zoomAt(host.scale(), px, 2 ** (-notch / 240)));
    } else if (event.shiftKey || Math.abs(x) > Math.abs(y)) {
      event.preventDefault();
      host.setScale(pan(host.scale(), Math.abs(x) > Math.abs(y) ? x : y));
    }
  };
  surface.addEventListener('wheel', onWheel, { passive: false });
  return () => surface.removeEventListener('wheel', onWheel);
}
