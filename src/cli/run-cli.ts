import { version } from '../../package.json';
import { err } from '../base/result.ts';
import type { CodeSetShelf } from './code-set-shelf.ts';
import { verifyTrailFile } from '../interop/audit-trail/trail-chain.ts';
import { codeText } from './code-text.ts';
import { encounterJsonSchema } from './encounter-json-schema.ts';
import { longestLine } from './line-splitter.ts';
import { processLines } from './process-lines.ts';
import type { TextProcessor } from './process-lines.ts';
import { validateText } from './validate-text.ts';

/** What the command touches of the outside, so that tests run it in process. */
export interface CliWorld {
  readonly input: AsyncIterable<Uint8Array>;
  /** Resolves when more may be written. */
  readonly write: (text: string) => Promise<void>;
  readonly writeError: (text: string) => void;
  /** Rejects when the file cannot be read. */
  readonly readFile: (path: string) => Promise<Uint8Array>;
  /** Throws when the code sets are not where they should be. */
  readonly openShelf: () => CodeSetShelf;
}

const usage = `Dripline ${version}: drug administrations to CPT and HCPCS lines, without a browser

  node cli.js code < encounters.ndjson > results.ndjson   one encounter a line in, one result a line out
  node cli.js code encounter.json                         one file, a result for reading
  node cli.js code --joint < …                            also bounds several unknown times of an encounter together
  node cli.js validate < encounters.ndjson                checks the format only; also takes one file
  node cli.js verify-trail trail.json                     whether an exported audit trail is as it was exported
  node cli.js schema                                      the format as JSON Schema
  node cli.js --help | --version

Exit status: 0 all read, 2 something could not be read (it says so on its line) or a wrong call, 1 anything else.
`;

const unreadable = 2;

const pretty = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

function processBytes(bytes: Uint8Array, process: TextProcessor): ReturnType<TextProcessor> {
  if (bytes.length > longestLine) return err({ path: '', message: 'longer than 5 MB' });
  try {
    return process(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (problem) {
    if (problem instanceof TypeError) return err({ path: '', message: 'not UTF-8' });
    throw problem;
  }
}

/** Bytes of a file; undefined, once that is said, when it cannot be read. */
async function bytesOf(path: string, world: CliWorld): Promise<Uint8Array | undefined> {
  try {
    return await world.readFile(path);
  } catch {
    world.writeError(`${path}: cannot be read\n`);
    return undefined;
  }
}

async function verifyTrail(path: string, world: CliWorld): Promise<number> {
  const bytes = await bytesOf(path, world);
  if (bytes === undefined) return unreadable;
  const verdict = await verifyTrailFile(new TextDecoder().decode(bytes));
  await world.write(pretty(verdict.ok ? { isIntact: true, ...verdict.value } : { isIntact: false, reason: verdict.error }));
  return verdict.ok ? 0 : unreadable;
}

async function processFile(path: string, world: CliWorld, process: TextProcessor): Promise<number> {
  const bytes = await bytesOf(path, world);
  if (bytes === undefined) return unreadable;
  const result = processBytes(bytes, process);
  if (result.ok) {
    await world.write(pretty(result.value));
    return 0;
  }
  const { id, path: at, message } = result.error;
  await world.write(pretty({ id, error: { path: at, message } }));
  return unreadable;
}

function processorFor(command: string, world: CliWorld, isJoint: boolean): TextProcessor | undefined {
  if (command === 'validate') return validateText;
  if (command !== 'code') return undefined;
  const shelf = world.openShelf();
  return (text) => codeText(text, shelf, isJoint);
}

/**
 * Runs the command line.
 * @param args what follows the program's name
 * @returns the exit status
 */
export async function runCli(args: readonly string[], world: CliWorld): Promise<number> {
  const isJoint = args[0] === 'code' && args.includes('--joint');
  const [command, file, ...more] = isJoint ? args.filter((argument) => argument !== '--joint') : args;
  if (command === 'help' || args.includes('--help') || args.includes('-h')) {
    await world.write(usage);
    return 0;
  }
  if (command === '--version') {
    await world.write(`${version}\n`);
    return 0;
  }
  if (command === 'schema' && file === undefined) {
    await world.write(encounterJsonSchema());
    return 0;
  }
  if (command === 'verify-trail' && file !== undefined && more.length === 0) return verifyTrail(file, world);
  const process = command === undefined || more.length > 0 ? undefined : processorFor(command, world, isJoint || file !== undefined);
  if (process === undefined) {
    world.writeError(usage);
    return unreadable;
  }
  if (file !== undefined) return processFile(file, world, process);
  return (await processLines(world.input, world.write, process)) === 0 ? 0 : unreadable;
}
