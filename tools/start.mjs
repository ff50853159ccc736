import { isBuildStale } from './build-stamp.mjs';
import { distFolder } from './paths.mjs';
import { createStaticServer, listen } from './static-server.mjs';

const wanted = Number(process.env.PORT ?? 4173);
const isStrict = process.argv.includes('--strict-port');

if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65535) {
  console.error(`PORT is ${process.env.PORT}; it must be a number from 0 to 65535`);
  process.exit(1);
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
