/** Media types of the files that a build holds, by extension. All text of ours is UTF-8. */
export const mediaTypes = {
  css: 'text/css',
  html: 'text/html',
  ico: 'image/x-icon',
  js: 'text/javascript',
  json: 'application/json',
  map: 'application/json',
  ndjson: 'application/x-ndjson',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  wasm: 'application/wasm',
  webmanifest: 'application/manifest+json',
  woff2: 'font/woff2',
};

const isText = (type) => type.startsWith('text/') || /json/.test(type);

/** Types whose answers say `charset=utf-8`. */
export const charsetTypes = [...new Set(Object.values(mediaTypes))].filter(isText);

/** Types worth compressing; pictures and fonts are compressed already. */
export const compressibleTypes = [...charsetTypes, 'image/svg+xml'];

/** What the header `Content-Type` says of a file, by its extension without the dot. */
export function contentType(extension) {
  const type = mediaTypes[extension] ?? 'application/octet-stream';
  return isText(type) ? `${type}; charset=utf-8` : type;
}
