const beyond = 8;

/** The rows to draw for a view of `height` px from `top`: those in it and some beyond each edge. */
export function visibleRows(
  view: { readonly top: number; readonly height: number },
  rowHeight: number,
  count: number,
): { readonly first: number; readonly end: number } {
  const first = Math.min(Math.max(0, Math.floor(view.top / rowHeight) - beyond), count);
  const end = Math.min(count, Math.ceil((view.top + view.height) / rowHeight) + beyond);
  return { first, end: Math.max(first, end) };
}
