import { createServer } from 'node:http';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { promisify } from 'node:util';
import { compressibleTypes, contentType } from './content-type.mjs';
import { cacheControl, fileFolders, hashedFolder, securityHeaders } from './security-headers.mjs';

/** Names under which this machine may be asked; any other Host is a page elsewhere that points its name at us. */
const ownName = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;

const compress = { br: promisify(brotliCompress), gzip: promisify(gzip) };
const options = { br: { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }, gzip: { level: 6 } };

const chooseEncoding = (accepted) =>
  /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : undefined;

/** The file a URL path names inside `root`, or undefined when it points outside or at a hidden file. */
function locate(root, path) {
  let decoded;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  if (decoded.includes('\0') || decoded.includes('\\')) return undefined;
  const parts = normalize(decoded).split(sep).filter(Boolean);
  if (parts.some((part) => part.startsWith('.'))) return undefined;
  return join(root, ...parts);
}

async function fileAt(path) {
  const info = await stat(path).catch(() => undefined);
  return info?.isFile() ? { path, size: info.size, changed: info.mtimeMs } : undefined;
}

const isFileFolder = (path) => fileFolders.some((folder) => path.startsWith(`/${folder}/`));

/**
 * A server for the built application: files of `root`, its index page for every route of the application, the
 * security headers on every answer. Hashed assets may be kept for ever, everything else is asked for again.
 */
export function createStaticServer(root) {
  const encoded = new Map();

  async function body(file, encoding) {
    if (encoding === undefined) return readFile(file.path);
    const key = `${encoding} ${file.path} ${String(file.changed)}`;
    let data = encoded.get(key);
    if (data === undefined) {
      data = readFile(file.path).then((plain) => compress[encoding](plain, options[encoding]));
      encoded.set(key, data);
    }
    return data;
  }

  async function answer(request, response) {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    const fail = (status, text) => {
      response.writeHead(status, {
        'Content-Type': 'text/plain; charset=utf-8',
        'Cache-Control': cacheControl.failure,
      });
      response.end(`${text}\n`);
    };
    if (!ownName.test(request.headers.host ?? '')) return fail(421, 'Dripline answers to localhost only');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      return fail(405, 'only GET and HEAD');
    }
    const url = (request.url ?? '/').split(/[?#]/, 1)[0];
    const asked = locate(root, url);
    if (asked === undefined) return fail(404, 'not found');
    let file = await fileAt(asked);
    const wantsPage = (request.headers.accept ?? '').includes('text/html');
    if (file === undefined && !isFileFolder(url) && (url === '/' || wantsPage))
      file = await fileAt(join(root, 'index.html'));
    if (file === undefined) return fail(404, 'not found');

    const type = contentType(extname(file.path).slice(1));
    const isHashed = url.startsWith(`/${hashedFolder}/`);
    const etag = `"${file.size.toString(36)}-${Math.floor(file.changed).toString(36)}"`;
    response.setHeader('Content-Type', type);
    response.setHeader('Cache-Control', isHashed ? cacheControl.hashedFile : cacheControl.otherFile);
    response.setHeader('ETag', etag);
    response.setHeader('Vary', 'Accept-Encoding');
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304);
      return response.end();
    }
    const encoding = compressibleTypes.includes(type.split(';', 1)[0])
      ? chooseEncoding(String(request.headers['accept-encoding'] ?? ''))
      : undefined;
    const data = await body(file, encoding);
    if (encoding !== undefined) response.setHeader('Content-Encoding', encoding);
    response.setHeader('Content-Length', data.length);
    response.writeHead(200);
    return response.end(request.method === 'HEAD' ? undefined : data);
  }

  return createServer((request, response) => {
    answer(request, response).catch((problem) => {
      console.error(problem);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
}

/** Listens on the loopback address only. Resolves to the port, or to undefined when it is taken. */
export function listen(server, port) {
  return new Promise((resolve, reject) => {
    const refuse = (problem) => (problem.code === 'EADDRINUSE' ? resolve(undefined) : reject(problem));
    server.once('error', refuse);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', refuse);
      resolve(server.address().port);
    });
  });
}
