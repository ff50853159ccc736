import { spawn } from 'node:child_process';
import { projectRoot } from './paths.mjs';

/**
 * Runs a command in the project folder with its output on ours and resolves to its exit code (1 when it died of a
 * signal or could not start). `timeoutMs` ends it after that time.
 */
export function run(command, args, { env = {}, timeoutMs, quiet = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: projectRoot,
      stdio: quiet ? 'ignore' : 'inherit',
      env: { ...process.env, ...env },
      ...(timeoutMs === undefined ? {} : { timeout: timeoutMs }),
    });
    child.on('error', () => resolve(1));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** Runs a Node script of the project or of an installed package. */
export const runNode = (args, options) => run(process.execPath, args, options);
