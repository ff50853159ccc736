import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { openCodeSets } from './open-code-sets.ts';
import { runCli } from './run-cli.ts';

/** A reader that has seen enough closes the pipe (`| head`): nothing is wrong then. */
process.stdout.on('error', (problem: NodeJS.ErrnoException) => {
  process.exit(problem.code === 'EPIPE' ? 0 : 1);
});

try {
  process.exitCode = await runCli(process.argv.slice(2), {
    input: process.stdin,
    write: async (text) => {
      if (!process.stdout.write(text)) await once(process.stdout, 'drain');
    },
    writeError: (text) => process.stderr.write(text),
    readFile: (path) => readFile(path),
    openShelf: () => openCodeSets(fileURLToPath(new URL('code-sets', import.meta.url))),
  });
} catch (problem) {
  process.stderr.write(`${problem instanceof Error ? problem.message : String(problem)}\n`);
  process.exitCode = 1;
}
