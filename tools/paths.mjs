import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project, wherever a script was started from. */
export const projectRoot = dirname(dirname(fileURLToPath(import.meta.url)));

export const distFolder = join(projectRoot, 'dist');

/** A file inside an installed package; run with this Node rather than through a shell, so that it works alike everywhere. */
export const binary = (path) => join(projectRoot, 'node_modules', path);
