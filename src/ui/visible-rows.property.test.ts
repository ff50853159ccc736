import fc from 'fast-check';
import { expect, it } from 'vitest';
import { visibleRows } from './visible-rows.ts';

it('draws every row that is in view, none that is not there, and not many more', () => {
  fc.assert(
    fc.property(
      fc.nat(200_000),
      fc.nat(3000),
      fc.integer({ min: 20, max: 80 }),
      fc.nat(5000),
      (top, height, rowHeight, count) => {
        const { first, end } = visibleRows({ top, height }, rowHeight, count);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(count);
        expect(end - first).toBeLessThanOrEqual(height / rowHeight + 18);
        for (let row = Math.ceil(top / rowHeight); row < count && row * rowHeight < top + height; row++) {
          expect(first <= row && row < end).toBe(true);
        }
      },
    ),
  );
});
