import { pathToFileURL } from 'node:url';
import { findChromium } from './chromium.mjs';
import { freePort } from './free-port.mjs';
import { binary } from './paths.mjs';
import { runNode } from './run.mjs';

/**
 * Runs the browser tests against the production build on a port of its own.
 * @param args further arguments of Playwright: a file, `--grep …`, `--project=nightly`
 * @param reportFile where the JSON report goes, if wanted
 * @returns the exit code
 */
export async function runBrowserTests(args, reportFile) {
  let executablePath;
  try {
    executablePath = findChromium();
  } catch (problem) {
    console.error(problem.message);
    return 1;
  }
  return runNode(
    [binary('@playwright/test/cli.js'), 'test', '--config', 'e2e/playwright.config.ts', ...args],
    {
      env: {
        DRIPLINE_CHROMIUM: executablePath,
        DRIPLINE_E2E_PORT: String(await freePort()),
        ...(reportFile === undefined ? {} : { DRIPLINE_E2E_REPORT: reportFile }),
      },
    },
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exit(await runBrowserTests(process.argv.slice(2), process.env.DRIPLINE_E2E_REPORT));
}
