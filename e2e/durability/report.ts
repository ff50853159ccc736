import { test } from '@playwright/test';

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Writes the figures of a suite into the report of the run, where `docs/durability.md` has them from. */
export function report(name: string, figures: object): void {
  const shown = Object.entries(figures).map(([key, value]: [string, unknown]) =>
    Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'number')
      ? `${key} median ${median(value).toFixed(0)}, worst ${Math.max(...value).toFixed(0)}`
      : `${key} ${JSON.stringify(value)}`,
  );
  test.info().annotations.push({ type: name, description: shown.join('; ') });
  process.stdout.write(`${name}: ${shown.join('; ')}\n`);
}
