import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';
import { compiledAsItLoads } from '../../../tools/compiled-as-it-loads.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));

const olderReact = { react: 'react-18', 'react-dom': 'react-dom-18' };

/** react-calendar-timeline 0.28 uses the legacy context that React 19 no longer has: it gets React 18, it alone. */
const reactOfItsTime = {
  name: 'react-of-its-time',
  enforce: 'pre',
  resolveId(source, importer = '', options = {}) {
    const [name] = source.split('/');
    if (!(name in olderReact) || !/react-calendar-timeline|react-dom-18|create-react-context/.test(importer))
      return undefined;
    return this.resolve(source.replace(name, olderReact[name]), importer, { ...options, skipSelf: true });
  },
};

/**
 * Builds the page for production; React is the product's own wherever that is possible. All of it is compiled while it
 * loads, as the product's first screen is.
 */
export async function buildPage() {
  await build({
    root: here,
    configFile: false,
    logLevel: 'warn',
    plugins: [reactOfItsTime, react(), compiledAsItLoads(() => true)],
    build: {
      target: 'es2022',
      outDir: 'dist',
      emptyOutDir: true,
      rolldownOptions: { input: `${here}page.html` },
    },
  });
}

/** Serves what was built, without the headers of our own server: some of the others write markup as text. */
export const servePage = () =>
  preview({ root: here, configFile: false, logLevel: 'warn', preview: { port: 0, host: '127.0.0.1' } });
