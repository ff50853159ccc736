import { parseArgs } from 'node:util';
import { isBuildStale } from './build-stamp.mjs';
import { distFolder } from './paths.mjs';
import { createStaticServer, listen } from './static-server.mjs';

const usage = `Serves Dripline on this machine; builds it first if that is needed.

  node tools/start.mjs [--port N] [--strict-port]
  npm start -- --port N

  --port N        where it is served; 4173 unless PORT says otherwise. 0 takes any that is free
  --strict-port   fails where the port is taken, instead of taking one of the next 50
  --help, -h      prints this`;

function readOptions() {
  const { values } = parseArgs({
    options: {
      port: { type: 'string' },
      'strict-port': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const text = values.port ?? process.env.PORT ?? '4173';
  const wanted = Number(text);
  if (text.trim() === '' || !Number.isInteger(wanted) || wanted < 0 || wanted > 65535) {
    const name = values.port === undefined ? 'PORT' : '--port';
    throw new TypeError(`${name} is ${text === '' ? 'empty' : text}; it must be a number from 0 to 65535`);
  }
  return { wanted, isStrict: values['strict-port'], isHelp: values.help };
}

let options;
try {
  options = readOptions();
} catch (problem) {
  console.error(`${problem.message}\n\n${usage}`);
  process.exit(2);
}
const { wanted, isStrict, isHelp } = options;
if (isHelp) {
  console.log(usage);
  process.exit(0);
}

if (await isBuildStale()) {
  console.log('Building Dripline …');
  const { build } = await import('./build.mjs');
  if (!(await build())) process.exit(1);
}

const server = createStaticServer(distFolder);
const last = isStrict ? wanted : Math.min(wanted + 50, 65535);
let port;
for (let tried = wanted; port === undefined && tried <= last; tried++) port = await listen(server, tried);
if (port === undefined) {
  console.error(`No free port from ${String(wanted)} to ${String(last)}; set PORT to another one`);
  process.exit(1);
}
console.log(`Dripline is at http://localhost:${String(port)}/  (Ctrl+C ends it)`);

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    server.closeAllConnections();
    server.close(() => process.exit(0));
  });
}
