import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { timeScale } from '../geometry/time-scale.ts';
import { autoScroll } from './auto-scroll.ts';

const frames: (() => void)[] = [];
const nextFrame = (): void => {
  for (const step of frames.splice(0)) step();
};

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', (step: () => void) => frames.push(step));
  vi.stubGlobal('cancelAnimationFrame', () => frames.splice(0));
});
afterEach(() => {
  frames.splice(0);
  vi.unstubAllGlobals();
});

function dragOver(scroller: { scrollTop: number; scrollHeight: number; clientHeight: number }) {
  let scale = timeScale(0, 1440, 1000);
  let caughtUp = 0;
  const host = { scale: () => scale, setScale: (next: typeof scale) => (scale = next) };
  const scrolling = autoScroll(host, scroller, () => caughtUp++);
  return { scrolling, scale: () => scale, caughtUp: () => caughtUp };
}

describe('a drag held at an edge', () => {
  it('scrolls on, frame by frame, until it ends', () => {
    const tall = { scrollTop: 100, scrollHeight: 900, clientHeight: 300 };
    const { scrolling, caughtUp } = dragOver(tall);
    scrolling.update({ x: 500, width: 1000, y: 299, height: 300 });
    nextFrame();
    const once = tall.scrollTop;
    expect(once).toBeGreaterThan(100);
    nextFrame();
    expect(tall.scrollTop).toBeGreaterThan(once);
    expect(caughtUp()).toBe(2);
    scrolling.stop();
    nextFrame();
    expect(caughtUp()).toBe(2);
  });

  it('rests where all lanes are in view: the first lane lies at the top edge', () => {
    const { scrolling, caughtUp } = dragOver({ scrollTop: 0, scrollHeight: 300, clientHeight: 300 });
    scrolling.update({ x: 500, width: 1000, y: 2, height: 300 });
    nextFrame();
    expect(frames).toHaveLength(0);
    expect(caughtUp()).toBe(0);
  });

  it('rests when the last lane has come into view', () => {
    let top = 590;
    const scroller = {
      get scrollTop() {
        return top;
      },
      set scrollTop(wanted: number) {
        top = Math.min(600, wanted);
      },
      scrollHeight: 900,
      clientHeight: 300,
    };
    const { scrolling, caughtUp } = dragOver(scroller);
    scrolling.update({ x: 500, width: 1000, y: 299, height: 300 });
    nextFrame();
    nextFrame();
    expect(top).toBe(600);
    expect(frames).toHaveLength(0);
    expect(caughtUp()).toBe(1);
  });

  it('scrolls through time at the left and right edge, however many lanes there are', () => {
    const { scrolling, scale, caughtUp } = dragOver({ scrollTop: 0, scrollHeight: 300, clientHeight: 300 });
    const { from } = scale();
    scrolling.update({ x: 999, width: 1000, y: 150, height: 300 });
    nextFrame();
    expect(scale().from).toBeGreaterThan(from);
    expect(caughtUp()).toBe(1);
  });
});
