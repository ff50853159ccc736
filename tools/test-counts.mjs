/** Passed and failed tests of a Vitest JSON report. A file that could not be loaded counts as one failure. */
export function countVitest(report) {
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken };
}

/** The titles of tests below a suite of a Playwright report that passed only the second time. */
const flakyBelow = ({ title, specs = [], suites = [] }) => [
  ...specs
    .filter(({ tests }) => tests.some(({ status }) => status === 'flaky'))
    .map((spec) => `${title} › ${spec.title}`),
  ...suites.flatMap(flakyBelow),
];

/**
 * Passed and failed tests of a Playwright JSON report, and the titles of those that passed only the second time, which
 * count as passed. Errors outside of tests count as failures.
 */
export function countPlaywright(report) {
  const { expected, unexpected, flaky } = report.stats;
  return {
    passed: expected + flaky,
    failed: unexpected + report.errors.length,
    flaky: report.suites.flatMap(flakyBelow),
  };
}
