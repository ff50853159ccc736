import fc from 'fast-check';

/** Lengths on both sides of every threshold of the rules. */
const boundaries = [
  0, 1, 14, 15, 16, 17, 29, 30, 31, 32, 46, 59, 60, 61, 75, 76, 89, 90, 91, 92, 120, 149, 150, 151, 152, 210,
  211,
] as const;

/** How long something ran, in minutes; boundary values most of the time, small ones first when shrinking. */
export const durationMinutes: fc.Arbitrary<number> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...boundaries) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 100 }) },
  { weight: 1, arbitrary: fc.constantFrom(240, 330, 479, 480, 481, 482, 600) },
);

/** Minutes between the clusters of a visit; some starts fall together, some lie hours apart. */
export const gapMinutes: fc.Arbitrary<number> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(0, 0, 1, 5, 15, 16, 29, 30, 31, 32, 45, 60, 61, 90) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 240 }) },
);
