import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { binary, projectRoot } from './paths.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/lib/chromium/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** True for a browser that starts: some systems install a script under the name that only says where to get one. */
function works(path) {
  if (!existsSync(path)) return false;
  if (process.platform === 'win32') return true;
  const answer = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 });
  return answer.status === 0 && /chrom/i.test(answer.stdout);
}

const installed = () => {
  const inPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [chromium.executablePath(), ...inPath, ...usualPlaces].find(works);
};

function downloadThroughPlaywright() {
  const done = spawnSync(process.execPath, [binary('@playwright/test/cli.js'), 'install', 'chromium'], {
    cwd: projectRoot,
    stdio: 'ignore',
    timeout: 180_000,
    env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' },
  });
  return done.status === 0 && works(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

/** Debian and its relatives, as root only: there is nobody to type a password. */
function installThroughApt() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    return undefined;
  const apt = (...args) =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      timeout: 420_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  if (!apt('update', '-q') || !apt('install', '-y', '-q', '--no-install-recommends', 'chromium'))
    return undefined;
  return installed();
}

/**
 * A Chromium for the browser tests: the one named by DRIPLINE_CHROMIUM, an installed one, Playwright's download, or
 * the distribution's package, in this order.
 * @returns the path of its program
 * @throws when none can be had, with what a person can do
 */
export function findChromium() {
  const named = process.env.DRIPLINE_CHROMIUM;
  if (named !== undefined && named !== '') {
    if (works(named)) return named;
    throw new Error(`DRIPLINE_CHROMIUM is ${named}, which does not start as a Chromium`);
  }
  const there = installed();
  if (there !== undefined) return there;
  console.log('No Chromium is installed; fetching one …');
  const fetched = downloadThroughPlaywright() ?? installThroughApt();
  if (fetched !== undefined) return fetched;
  throw new Error(
    'The browser tests need a Chromium and none could be fetched. Install Chromium or Chrome, run "npx playwright install --with-deps chromium", or set DRIPLINE_CHROMIUM to the path of one.',
  );
}
