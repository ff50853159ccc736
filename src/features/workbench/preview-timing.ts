const name = 'dripline:preview';
let isRunning = false;

/** Marks the moment at which a gesture asks for a preview; the benchmark reads the measures. */
export function beginPreviewTiming(isFirst: boolean): void {
  if (isFirst) performance.clearMeasures(name);
  performance.mark(name);
  isRunning = true;
}

/** The claim of the preview is on the page: writes the measure `dripline:preview`. */
export function endPreviewTiming(): void {
  if (!isRunning) return;
  isRunning = false;
  performance.measure(name, name);
  performance.clearMarks(name);
}
