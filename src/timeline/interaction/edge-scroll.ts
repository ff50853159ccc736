const zonePx = 32;
const fastestPx = 14;

/** How far to scroll this frame when a drag is at `at` of `size` pixels: faster the nearer to, or beyond, an edge. */
export function edgeScrollPx(at: number, size: number): number {
  const zone = Math.min(zonePx, size / 4);
  const beyond = at < zone ? at - zone : at > size - zone ? at - (size - zone) : 0;
  const strength = Math.max(-1, Math.min(1, beyond / zone));
  return strength === 0 ? 0 : strength * fastestPx;
}
