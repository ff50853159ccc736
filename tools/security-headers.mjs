/** The hash of empty text: Emotion puts empty style elements into the page and fills them through the CSS object model. */
const emptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** The one Trusted Types policy: it lets a worker be made of a script of ours (`src/ui/own-script.ts`) and nothing else. */
const trustedTypesPolicy = 'dripline-own-script';

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${emptyStyle}`,
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  `trusted-types ${trustedTypesPolicy}`,
].join('; ');

const unusedFeatures = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];

/**
 * What every answer carries, whoever serves the files. Health data stays on the machine: nothing is loaded from, or
 * sent to, any other origin; `Connection-Allowlist` closes the ways out that a content security policy leaves open.
 */
export const securityHeaders = {
  'Content-Security-Policy': contentSecurityPolicy,
  'Connection-Allowlist': '(response-origin)',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': unusedFeatures.map((feature) => `${feature}=()`).join(', '),
};

/** What a host that speaks TLS adds: two years of nothing but TLS. A server on localhost must not send it. */
export const tlsHeaders = {
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains; preload',
};

/** How long an answer may be kept: a file whose name holds a hash of its contents for ever, any other is asked for again. */
export const cacheControl = {
  hashedFile: 'public, max-age=31536000, immutable',
  otherFile: 'no-cache',
  failure: 'no-store',
};

/** Folders that hold files only: a miss there is a 404 and never the application. */
export const fileFolders = ['assets', 'code-sets', 'icons', 'scenarios', 'schema'];

/** The folder of files whose names hold a hash of their contents. */
export const hashedFolder = 'assets';
