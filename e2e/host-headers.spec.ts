import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request as requestInsecurely } from 'node:https';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { preview } from 'vite';
import { freePort } from '../tools/free-port.mjs';
import { nginxConfiguration, nginxFile } from '../tools/nginx-configuration.mjs';
import { securityHeaders, tlsHeaders } from '../tools/security-headers.mjs';
import { startNginx } from './fixtures/nginx-server.ts';

const page = 'text/html,application/xhtml+xml';
const asked = [
  { path: '/', accept: page },
  { path: '/encounters/any', accept: page },
  { path: '/code-sets/index.json', accept: '*/*' },
  { path: '/icon.svg', accept: 'image/*' },
  { path: '/assets/missing.js', accept: page },
  { path: '/missing.png', accept: 'image/*' },
  { path: '/.built', accept: page },
];

const compared = [
  ...Object.keys(securityHeaders),
  ...Object.keys(tlsHeaders),
  'Cache-Control',
  'Content-Type',
].map((name) => name.toLowerCase());

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
}

const pick = (headers: Readonly<Record<string, string | string[] | undefined>>): Answer['headers'] =>
  Object.fromEntries(compared.map((name) => [name, headers[name]?.toString()]));

/** Asks a server whose certificate nobody vouches for. */
function ask(port: number, path: string, accept: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    requestInsecurely(
      { host: '127.0.0.1', port, path, headers: { accept }, rejectUnauthorized: false },
      (answer) => {
        answer.resume();
        resolve({ status: answer.statusCode ?? 0, headers: pick(answer.headers) });
      },
    )
      .on('error', reject)
      .end();
  });
}

test('every answer carries the security headers, those of a failure too', async ({ request }) => {
  for (const { path, accept } of asked) {
    const headers = (await request.get(path, { headers: { accept } })).headers();
    for (const [name, value] of Object.entries(securityHeaders))
      expect(headers[name.toLowerCase()], `${name} of ${path}`).toBe(value);
    expect(headers, path).not.toHaveProperty('strict-transport-security');
  }
});

test('the policy allows no inline code, no eval and no other origin', () => {
  const policy = securityHeaders['Content-Security-Policy'] ?? '';
  expect(policy).not.toMatch(/unsafe-(?:inline|eval|hashes)|wasm-unsafe|https?:|\*/);
  expect(policy).toContain("require-trusted-types-for 'script'");
});

test('the preview of vite sends the same headers', async () => {
  const server = await preview({
    root: fileURLToPath(new URL('..', import.meta.url)),
    logLevel: 'silent',
    preview: { port: await freePort(), host: '127.0.0.1' },
  });
  try {
    const address = server.resolvedUrls?.local[0] ?? server.resolvedUrls?.network[0] ?? '';
    const { headers } = await fetch(address, { headers: { accept: page } });
    for (const [name, value] of Object.entries(securityHeaders)) expect(headers.get(name), name).toBe(value);
  } finally {
    await server.close();
  }
});

test('the nginx configuration is the one that the headers give', () => {
  expect(readFileSync(nginxFile, 'utf8'), 'run "node tools/nginx-configuration.mjs --write"').toBe(
    nginxConfiguration(),
  );
});

/** Where nginx is not installed, the text alone is compared: its headers are those of our own server and TLS. */
function headersOfText(): Readonly<Record<string, string>> {
  const lines = readFileSync(nginxFile, 'utf8').matchAll(/^ {2}add_header (\S+) "(.*)" always;$/gm);
  return Object.fromEntries([...lines].map(([, name = '', value = '']) => [name, value]));
}

test('nginx answers as our own server does, and adds what TLS needs', async ({ request }) => {
  expect(headersOfText()).toEqual({ ...securityHeaders, ...tlsHeaders });
  const folder = mkdtempSync(join(tmpdir(), 'dripline-nginx-'));
  const nginx = await startNginx(folder, nginxConfiguration());
  try {
    if (nginx === undefined) return;
    for (const { path, accept } of asked) {
      const ours = await request.get(path, { headers: { accept } });
      const theirs = await ask(nginx.port, path, accept);
      expect(theirs.status, path).toBe(ours.status());
      const { 'content-type': ourType, ...ourHeaders } = pick(ours.headers());
      const { 'content-type': theirType, ...theirHeaders } = theirs.headers;
      expect(theirHeaders, path).toEqual({
        ...ourHeaders,
        'strict-transport-security': tlsHeaders['Strict-Transport-Security'],
      });
      if (ours.ok()) expect(theirType, path).toBe(ourType);
    }
  } finally {
    nginx?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
