/** Where a menu about a bar opens when no pointer says it: under the bar, or in the middle of the chart while it is not drawn. */
export function menuPoint(root: HTMLElement | null, barId: string): { readonly x: number; readonly y: number } {
  const bar = root?.querySelector(`:is(.tl-bar, .tl-chip)[data-tl-bar="${CSS.escape(barId)}"]`);
  const box = (bar ?? root)?.getBoundingClientRect();
  if (box === undefined) return { x: 0, y: 0 };
  if (bar === null || bar === undefined) return { x: box.left + box.width / 3, y: box.top + box.height / 3 };
  return { x: Math.min(Math.max(box.left, 0), window.innerWidth - 24), y: box.bottom };
}
