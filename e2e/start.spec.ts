import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';

const start = fileURLToPath(new URL('../tools/start.mjs', import.meta.url));

/** Runs it for as long as a command that serves nothing takes at most. */
function run(args: readonly string[], port?: string) {
  const { PORT: _, ...environment } = process.env;
  const ended = spawnSync(process.execPath, [start, ...args], {
    encoding: 'utf8',
    timeout: 30_000,
    env: port === undefined ? environment : { ...environment, PORT: port },
  });
  return { status: ended.status, output: ended.stdout, errors: ended.stderr };
}

test('--help says how to start, and starts nothing', () => {
  const { status, output, errors } = run(['--help']);
  expect({ status, errors }).toEqual({ status: 0, errors: '' });
  for (const said of ['--port N', '--strict-port', 'PORT']) expect(output).toContain(said);
  expect(output).not.toContain('http://');
  expect(run(['-h']).output).toBe(output);
});

for (const [args, port, problem] of [
  [['--prot', '4000'], undefined, "Unknown option '--prot'"],
  [['4000'], undefined, "Unexpected argument '4000'"],
  [['--port', '99999'], undefined, '--port is 99999; it must be a number from 0 to 65535'],
  [[], 'many', 'PORT is many; it must be a number from 0 to 65535'],
] as const) {
  test(`${[...(port === undefined ? [] : [`PORT=${port}`]), ...args].join(' ')} is refused, with what can be said instead`, () => {
    const { status, output, errors } = run(args, port);
    expect({ status, output }).toEqual({ status: 2, output: '' });
    expect(errors).toContain(problem);
    expect(errors).toContain('--strict-port');
  });
}
