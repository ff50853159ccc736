import { expect, test } from 'vitest';
import { err, ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { CodeSet } from '../code-sets/code-set.ts';
import { writeTrailFile } from '../interop/audit-trail/trail-chain.ts';
import { testCodeSet } from '../testing/test-code-set.ts';
import { processLines } from './process-lines.ts';
import { runCli } from './run-cli.ts';
import type { CliWorld } from './run-cli.ts';
import { validateText } from './validate-text.ts';

interface Run {
  readonly status: number;
  readonly output: string;
  readonly errors: string;
}

async function* chunksOf(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

async function run(
  args: readonly string[],
  input = '',
  files: Readonly<Record<string, string>> = {},
  codeSet: Result<CodeSet, { readonly path: string; readonly message: string }> = err({
    path: 'dateOfService',
    message: 'no release covers this date',
  }),
): Promise<Run> {
  let output = '';
  let errors = '';
  const world: CliWorld = {
    input: chunksOf(input, 7),
    write: async (text) => {
      output += text;
    },
    writeError: (text) => {
      errors += text;
    },
    readFile: async (path) => {
      const text = files[path];
      if (text === undefined) throw new Error('no such file');
      return new TextEncoder().encode(text);
    },
    openShelf: () => ({
      codeSetFor: () => codeSet,
    }),
  };
  const status = await runCli(args, world);
  return { status, output, errors };
}

const encounter = (id: string, more: object = {}): string =>
  JSON.stringify({
    schemaVersion: 1,
    id,
    setting: 'facility',
    dateOfService: '2026-03-02',
    administrations: [],
    ...more,
  });

test('each line is answered on a line, in order, and one that cannot be read does not stop the others', async () => {
  const input = [
    encounter('e1'),
    '',
    '{"id":"e2",',
    encounter('e3', { visit: 1 }),
    encounter('e4', {
      administrations: [{ id: 'a1', route: 'iv-push', drug: { name: 'd' }, stop: '10:30' }],
    }),
    encounter('e5'),
  ].join('\n');
  expect(await run(['validate'], input)).toEqual({
    status: 2,
    output: [
      '{"id":"e1","valid":true}',
      '{"error":{"line":3,"path":"","message":"not valid JSON at character 12"}}',
      '{"id":"e3","error":{"line":4,"path":"visit","message":"unknown field"}}',
      '{"id":"e4","error":{"line":5,"path":"administrations[0].stop","message":"expected a local time YYYY-MM-DDTHH:MM"}}',
      '{"id":"e5","valid":true}',
      '',
    ].join('\n'),
    errors: '',
  });
});

test('a rate at a push is told as what only an infusion has', async () => {
  const administrations = [
    { id: 'a1', route: 'iv-push', drug: { name: 'd' }, rate: { amount: 1, unit: 'mL/h' } },
  ];
  const { output } = await run(['validate'], encounter('e1', { administrations }));
  expect(output).toBe(
    '{"id":"e1","error":{"line":1,"path":"administrations[0].rate","message":"only an infusion can have it"}}\n',
  );
});

test('names that JavaScript reserves are unknown fields, however they are written', async () => {
  const plain = encounter('e1').replace(
    '"administrations"',
    '"__proto__":{"setting":"professional"},"administrations"',
  );
  const escaped = plain.replace('__proto__', '\\u005f_proto__');
  const nested = encounter('e2', { accessSites: [{ id: 's1', kind: 'picc' }] }).replace(
    '"kind"',
    '"__proto__":1,"kind"',
  );
  const { output } = await run(
    ['validate'],
    [plain, escaped, nested, encounter('e3', { constructor: 1 })].join('\n'),
  );
  expect(output.trimEnd().split('\n')).toEqual([
    '{"id":"e1","error":{"line":1,"path":"__proto__","message":"unknown field"}}',
    '{"id":"e1","error":{"line":2,"path":"__proto__","message":"unknown field"}}',
    '{"id":"e2","error":{"line":3,"path":"accessSites[0].__proto__","message":"unknown field"}}',
    '{"id":"e3","error":{"line":4,"path":"constructor","message":"unknown field"}}',
  ]);
});

test('JSON that is nested beyond measure is refused on its line', async () => {
  const deep = `{"id":"e1","note":${'['.repeat(200_000)}${']'.repeat(200_000)}}`;
  const { status, output } = await run(['validate'], `${deep}\n${encounter('e2')}`);
  expect(status).toBe(2);
  expect(output).toContain('"line":1');
  expect(output).toContain('{"id":"e2","valid":true}');
});

test('a date that no code set covers is refused with its path', async () => {
  expect(await run(['code'], encounter('e1'))).toEqual({
    status: 2,
    output: '{"id":"e1","error":{"line":1,"path":"dateOfService","message":"no release covers this date"}}\n',
    errors: '',
  });
});

test('a time zone that is none is refused with its path; one by any of its names is read', async () => {
  for (const timeZone of ['Mars/Phobos', '', 'EST5EDT5', '+05:00']) {
    const { status, output } = await run(['validate'], encounter('a', { timeZone }));
    expect([status, JSON.parse(output)]).toMatchObject([
      2,
      { id: 'a', error: { line: 1, path: 'timeZone' } },
    ]);
  }
  for (const timeZone of ['America/New_York', 'US/Eastern', 'EST5EDT', 'Asia/Kolkata', 'UTC'])
    expect(await run(['validate'], encounter('a', { timeZone }))).toMatchObject({ status: 0 });
});

test('a file is answered for reading, and its errors name no line', async () => {
  const files = { 'good.json': encounter('e1'), 'bad.json': encounter('e1', { setting: 'ward' }) };
  expect(await run(['validate', 'good.json'], '', files)).toEqual({
    status: 0,
    output: '{\n  "id": "e1",\n  "valid": true\n}\n',
    errors: '',
  });
  const bad = await run(['validate', 'bad.json'], '', files);
  expect([bad.status, Object.keys(JSON.parse(bad.output))]).toEqual([2, ['id', 'error']]);
  expect(await run(['code', 'gone.json'], '', files)).toEqual({
    status: 2,
    output: '',
    errors: 'gone.json: cannot be read\n',
  });
});

test('help goes to the output, a wrong call to the errors', async () => {
  const help = await run(['--help']);
  expect(help).toEqual({ status: 0, output: help.output, errors: '' });
  expect(help.output).toContain('code < encounters.ndjson');
  expect(await run(['code', '--help'])).toEqual(help);
  for (const args of [[], ['bill'], ['code', 'a', 'b'], ['schema', 'x']]) {
    expect(await run(args)).toEqual({ status: 2, output: '', errors: help.output });
  }
});

test('several unknown times of an encounter are bounded together only when asked for', async () => {
  const infusion = (id: string, start: string) => ({
    id,
    route: 'iv-infusion',
    drug: { name: id },
    category: 'therapeutic',
    start: `2026-03-02T${start}`,
  });
  const stays = [{ kind: 'clinic', start: '2026-03-02T08:00', stop: '2026-03-02T09:00' }];
  const text = [
    encounter('two', { stays, administrations: [infusion('a', '08:00'), infusion('b', '08:30')] }),
    encounter('one', { stays, administrations: [infusion('a', '08:00')] }),
  ].join('\n');
  const answers = async (...args: readonly string[]) => {
    const { status, output } = await run(args, text, {}, ok(testCodeSet()));
    expect(status).toBe(0);
    return output
      .trimEnd()
      .split('\n')
      .map((line): Record<string, unknown> => JSON.parse(line));
  };
  const [two, one] = await answers('code', '--joint');
  expect(one).not.toHaveProperty('jointOutcomes');
  expect(two?.['jointOutcomes']).toMatchObject({
    facts: ['administrations.a.stop', 'administrations.b.stop'],
    method: 'exact',
    // Concurrent is packaged: it pays less than a push beside a push.
    minimum: { lines: [{ code: '96365' }, { code: '96368' }] },
    maximum: { lines: [{ code: '96365' }, { code: '96367' }] },
  });
  // The single times are bounded either way, and nothing else differs.
  const { jointOutcomes: _, ...rest } = two ?? {};
  expect(await answers('code')).toEqual([rest, one]);
  // The option may stand on either side of the file.
  const files = { 'two.json': text.split('\n')[0] ?? '' };
  const before = await run(['code', '--joint', 'two.json'], '', files, ok(testCodeSet()));
  expect(before.status).toBe(0);
  expect(await run(['code', 'two.json', '--joint'], '', files, ok(testCodeSet()))).toEqual(before);
});

test('each answer is written before the next line is waited for', async () => {
  let output = '';
  const seen: number[] = [];
  async function* oneByOne(): AsyncGenerator<Uint8Array> {
    for (const id of ['a', 'b', 'c']) {
      seen.push(output.split('\n').length - 1);
      yield new TextEncoder().encode(`${encounter(id)}\n`);
    }
  }
  const status = await processLines(
    oneByOne(),
    async (text) => {
      output += text;
    },
    validateText,
  );
  expect([status, seen, output.split('\n').length - 1]).toEqual([0, [0, 1, 2], 3]);
});

test('no input gives no output', async () => {
  expect(await run(['validate'], '\n\n')).toEqual({ status: 0, output: '', errors: '' });
});

test('an exported audit trail is verified, and an altered one is told with the entry', async () => {
  const entry = { seq: 1, hash: 'h1', previous: '', by: 'Grace', labels: ['New encounter'] };
  const text = await writeTrailFile([entry], '2026-11-28T20:00:00Z');
  const files = { 'trail.json': text, 'altered.json': text.replace('Grace', 'Ada') };
  const intact = await run(['verify-trail', 'trail.json'], '', files);
  expect([intact.status, JSON.parse(intact.output)]).toMatchObject([
    0,
    { isIntact: true, entries: 1, lastHash: 'h1' },
  ]);
  const altered = await run(['verify-trail', 'altered.json'], '', files);
  expect([altered.status, JSON.parse(altered.output)]).toEqual([
    2,
    { isIntact: false, reason: 'entry 1 or one before it is not as it was exported' },
  ]);
  expect(await run(['verify-trail', 'none.json'])).toMatchObject({
    status: 2,
    errors: 'none.json: cannot be read\n',
  });
  expect((await run(['verify-trail'])).status).toBe(2);
});
