import { expect, test } from 'vitest';
import { keptPath, outdatedCaches, sha256Of } from './offline-files.ts';

const build = {
  version: 'b2',
  files: [
    { path: '/index.html', sha256: '' },
    { path: '/assets/index-1.js', sha256: '' },
    { path: '/code-sets/index.json', sha256: '' },
  ],
  fileFolders: ['assets', 'code-sets'],
};
const origin = 'https://dripline.example';
const kept = (path: string, mode = 'cors', method = 'GET') =>
  keptPath({ url: new URL(path, origin).href, mode, method }, origin, build);

test('files of the build are kept, whatever is asked after them', () => {
  expect(kept('/assets/index-1.js')).toBe('/assets/index-1.js');
  expect(kept('/code-sets/index.json?x=1')).toBe('/code-sets/index.json');
});

test('every address of the application opens its page', () => {
  expect(kept('/', 'navigate')).toBe('/index.html');
  expect(kept('/encounters/e1', 'navigate')).toBe('/index.html');
});

test('everything else goes to the network: other files, other methods, other origins', () => {
  expect(kept('/assets/index-2.js')).toBeUndefined();
  expect(kept('/assets/index-2.js', 'navigate')).toBeUndefined();
  expect(kept('/service-worker.js')).toBeUndefined();
  expect(kept('/encounters/e1')).toBeUndefined();
  expect(kept('/index.html', 'cors', 'POST')).toBeUndefined();
  expect(kept('https://elsewhere.example/index.html', 'navigate')).toBeUndefined();
});

test('the last version stays for the tabs that still run it, older ones go, foreign caches are left alone', () => {
  expect(outdatedCaches(['dripline-a', 'theirs', 'dripline-b1', 'dripline-b2'], 'b2')).toEqual([
    'dripline-a',
  ]);
  expect(outdatedCaches(['dripline-b2'], 'b2')).toEqual([]);
});

test('the digest is that of the files list', async () => {
  expect(await sha256Of(new TextEncoder().encode('abc').buffer)).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});
