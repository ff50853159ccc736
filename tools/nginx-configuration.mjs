import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { charsetTypes, compressibleTypes, mediaTypes } from './content-type.mjs';
import { projectRoot } from './paths.mjs';
import { cacheControl, fileFolders, hashedFolder, securityHeaders, tlsHeaders } from './security-headers.mjs';

export const nginxFile = join(projectRoot, 'deploy', 'nginx.conf');

const header = ([name, value]) => `  add_header ${name} "${value}" always;`;

/** nginx always counts HTML in, and complains when it is named. */
const listed = (types) => types.filter((type) => type !== 'text/html').join(' ');

/**
 * The configuration with which nginx serves `dist` as `npm start` does, over TLS. All headers stand at the level of the
 * server: nginx drops inherited ones wherever a location adds one of its own.
 */
export function nginxConfiguration() {
  return `# Serves Dripline with nginx. Written by "node tools/nginx-configuration.mjs --write" from the headers that
# "npm start" sends; a test keeps the two equal. Put it into the http block (conf.d/dripline.conf), name your host and
# your certificate, and copy the contents of dist to the root. Check the copy there with "sha256sum -c SHA256SUMS".

map "$status$uri" $dripline_cache_control {
  default "${cacheControl.otherFile}";
  "~^[45]" "${cacheControl.failure}";
  "~^(?:200|206|304)/${hashedFolder}/" "${cacheControl.hashedFile}";
}

# Only a page asks for HTML; a missing file stays missing.
map $http_accept $dripline_page {
  default /.missing;
  "~text/html" /index.html;
}

server {
  listen 80;
  listen [::]:80;
  server_name dripline.example;
  server_tokens off;
  access_log off;
  return 301 https://$host$request_uri;
}

server {
  listen 443 ssl http2;
  listen [::]:443 ssl http2;
  server_name dripline.example;
  ssl_certificate /etc/ssl/dripline/fullchain.pem;
  ssl_certificate_key /etc/ssl/dripline/privkey.pem;
  ssl_protocols TLSv1.2 TLSv1.3;
  ssl_session_tickets off;
  server_tokens off;
  # Addresses hold the names of encounters, which may be those of a chart: they are not written down.
  access_log off;
  error_log /var/log/nginx/dripline.log crit;

  root /var/www/dripline;
  index index.html;
  charset utf-8;
  charset_types ${listed(charsetTypes)};
  types {
${Object.entries(mediaTypes)
  .map(([extension, type]) => `    ${type} ${extension};`)
  .join('\n')}
  }
  gzip on;
  gzip_vary on;
  gzip_min_length 512;
  gzip_types ${listed(compressibleTypes)};

${Object.entries({ ...securityHeaders, ...tlsHeaders })
  .map(header)
  .join('\n')}
  add_header Cache-Control $dripline_cache_control always;

  if ($request_method !~ ^(?:GET|HEAD)$) {
    return 405;
  }
  location ~ /\\. {
    return 404;
  }
  location ~ ^/(?:${fileFolders.join('|')})/ {
    try_files $uri =404;
  }
  location / {
    try_files $uri $dripline_page =404;
  }
}
`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href && process.argv.includes('--write')) {
  await mkdir(dirname(nginxFile), { recursive: true });
  await writeFile(nginxFile, nginxConfiguration());
}
