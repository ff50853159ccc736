const twoFrames =
  'new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 20))))';

/** Counts the script that a page runs, in ms, as the browser's own meter tells. */
export async function scriptMeter(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const total = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1000;
  };
  const untilDrawn = () => session.send('Runtime.evaluate', { expression: twoFrames, awaitPromise: true });
  return {
    total,
    /** Script of an action and of all that it makes the page draw. */
    during: async (act) => {
      const before = await total();
      await act();
      await untilDrawn();
      return (await total()) - before;
    },
  };
}
