import { syntheticLanes } from '../synthetic-lanes.ts';

/**
 * One timeline of several over the same lanes: `page.html?peer=ours&lanes=200&bars=10000&days=7`.
 * `window.ready()` says that its code has arrived, `window.mount()` draws it and resolves to the milliseconds it took.
 */
const peers = {
  ours: () => import('./peers/ours.jsx'),
  markup: () => import('./peers/markup.mjs'),
  floor: () => import('./peers/floor.jsx'),
  vis: () => import('./peers/vis.mjs'),
  rct: () => import('./peers/react-calendar-timeline.jsx'),
  dnd: () => import('./peers/dnd-timeline.jsx'),
};
const query = new URLSearchParams(location.search);
const days = Number(query.get('days'));
const lanes = syntheticLanes(Number(query.get('lanes')), Number(query.get('bars')), days);
/** Every one begins with the same day in view, at the start of the chart. */
const view = { from: 0, to: 1440 };
const { mount, barSelector } = await peers[query.get('peer')]();
const root = document.querySelector('#root');

const isDrawn = () => {
  const bar = root.querySelector(barSelector);
  return bar !== null && bar.getBoundingClientRect().width > 0;
};

Object.assign(globalThis, {
  barSelector,
  mount: async () => {
    const startedAt = performance.now();
    mount(root, lanes, view);
    while (!isDrawn()) {
      if (performance.now() - startedAt > 20_000) throw new Error('no bar was drawn within twenty seconds');
      await new Promise((resolve) => setTimeout(resolve));
    }
    return performance.now() - startedAt;
  },
});
