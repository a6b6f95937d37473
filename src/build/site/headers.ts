import { ENTRIES, entryOf } from '../../entries/entries';
import { ancestorsFrom } from './ancestors';
import { contentPolicy } from './content-policy';
import { typeOf } from './media-types';
import { pageOf } from './pages';

export type Headers = Readonly<Record<string, string>>;

/** What the headers depend on, apart from the site's files. */
export interface Setting {
  /** Who may frame the embed. */
  ancestors: string;
  /** The site's public origin, if it is known. */
  origin: string | undefined;
}

/** Two years: browsers that were here once ask this host only in secure ways. */
const STRICT_TRANSPORT = 'max-age=63072000';

/** Sent with every answer. */
export function alwaysSent({ origin }: Setting): Headers {
  return {
    'X-Content-Type-Options': 'nosniff',
    // Other sites do not learn which page a reader came from.
    'Referrer-Policy': 'same-origin',
    ...(origin?.startsWith('https:') && { 'Strict-Transport-Security': STRICT_TRANSPORT }),
  };
}

/** Browser features that no page, and nothing framed in it, may use or ask for. */
const PERMISSIONS = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
]
  .map((feature) => `${feature}=()`)
  .join(', ');

// `no-transform`: a host or proxy that rewrites a file makes the worker refuse it.
const REVALIDATED = 'no-cache, no-transform';
const FOR_EVER = 'public, max-age=31536000, immutable, no-transform';
/** The host script stays in partners' pages for years. Browsers ask for a new one once an hour, in the background. */
const HOURLY = 'public, max-age=3600, stale-while-revalidate=86400, no-transform';

const FOR_ANYONE: Headers = {
  // A frame in a sandbox has an opaque origin, so it gets its scripts and fonts only with CORS.
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

/** The worker may ask this host only, and makes no script or address from text. */
const WORKER_POLICY = "default-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

/**
 * Reads the setting from the environment: `EMBED_ANCESTORS` and `ORIGIN`.
 * @throws RangeError when `EMBED_ANCESTORS` is no list of sources
 */
export function settingFrom(environment: Readonly<Record<string, string | undefined>>): Setting {
  const { EMBED_ANCESTORS, ORIGIN } = environment;
  return { ancestors: ancestorsFrom(EMBED_ANCESTORS, ORIGIN), origin: ORIGIN };
}

/**
 * What a host must send with the file at an address, in addition to what it always sends.
 * @param address below the base path, decoded; begins with a slash
 * @param html the finished page, if the address leads to one
 */
export function headersOf(address: string, html: string | undefined, setting: Setting): Headers {
  if (html !== undefined) return pageHeaders(pageOf(address), html, setting);
  const file = address.replace(/\/+$/, '');
  if (file === '/service-worker.js') {
    return {
      'Content-Type': typeOf(file),
      'Cache-Control': REVALIDATED,
      'Content-Security-Policy': WORKER_POLICY,
      'Cross-Origin-Resource-Policy': 'same-origin',
    };
  }
  return { 'Content-Type': typeOf(file), 'Cache-Control': cachingOf(file), ...FOR_ANYONE };
}

/** What a redirect is sent with, in addition to what is always sent. */
export const REDIRECT: Headers = { 'Cache-Control': REVALIDATED, ...FOR_ANYONE };

function pageHeaders(page: string, html: string, { ancestors, origin }: Setting): Headers {
  const isEmbed = /^\/embed(?:\/en)?$/.test(page);
  const entry = entryOf(page);
  return {
    'Content-Type': typeOf('.html'),
    'Cache-Control': REVALIDATED,
    'Content-Security-Policy': contentPolicy(html, {
      ancestors: isEmbed ? ancestors : "'self'",
      hasFrames: /^(?:\/en)?\/partners$/.test(page),
      // In a sandbox `'self'` matches nothing in some versions of WebKit: https://bugs.webkit.org/show_bug.cgi?id=316847
      origin: isEmbed ? origin : undefined,
      trustedTypes: entry ? ENTRIES[entry].trustedTypes : [],
    }),
    'Cross-Origin-Resource-Policy': isEmbed ? 'cross-origin' : 'same-origin',
    'Permissions-Policy': PERMISSIONS,
    // A cross-origin isolated host page frames only pages that send this themselves.
    ...(isEmbed && { 'Cross-Origin-Embedder-Policy': 'require-corp' }),
  };
}

function cachingOf(file: string): string {
  if (/^\/(?:_app\/immutable\/|embed\.[\w-]+\.js$)/.test(file)) return FOR_EVER;
  return file === '/embed.js' ? HOURLY : REVALIDATED;
}
