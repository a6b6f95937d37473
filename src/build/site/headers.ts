import { ENTRIES, entryOf } from '../../entries/entries';
import { ancestorsFrom } from './ancestors';
import { contentPolicy } from './content-policy';
import { pageOf } from './pages';

export type Headers = Readonly<Record<string, string>>;

/** What the headers depend on beside the site's files. */
export interface Setting {
  /** Who may frame the embed. */
  ancestors: string;
  /** The site's public origin, if it is known. */
  origin: string | undefined;
}

/** On every answer. */
export const ALWAYS: Headers = {
  'X-Content-Type-Options': 'nosniff',
  // What is read here is nobody else's business.
  'Referrer-Policy': 'same-origin',
};

/** What no page of ours, and nothing in one, may ask the reader for. */
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

// No host or proxy may rewrite a file: the worker would refuse it.
const ASKED_ANEW = 'no-cache, no-transform';
const FOR_EVER = 'public, max-age=31536000, immutable, no-transform';
/** The host script lies in partners' pages for years: they ask once an hour, and never wait for it. */
const HOURLY = 'public, max-age=3600, stale-while-revalidate=86400, no-transform';

/** The worker may ask this host only; it loads no other script and makes none. */
const WORKER_POLICY = "default-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

/**
 * The setting that the environment asks for.
 * @throws RangeError when `EMBED_ANCESTORS` is no list of sources
 */
export function settingFrom(environment: Readonly<Record<string, string | undefined>>): Setting {
  return { ancestors: ancestorsFrom(environment.EMBED_ANCESTORS), origin: environment.ORIGIN };
}

/**
 * What a host must send with the file at an address, beside what it always sends.
 * @param address below the base path, decoded; begins with a slash
 * @param html the finished page, if the address leads to one
 */
export function headersOf(address: string, html: string | undefined, setting: Setting): Headers {
  if (html !== undefined) return pageHeaders(pageOf(address), html, setting);
  const file = address.replace(/\/+$/, '');
  if (file === '/service-worker.js') {
    return {
      'Cache-Control': ASKED_ANEW,
      'Content-Security-Policy': WORKER_POLICY,
      'Cross-Origin-Resource-Policy': 'same-origin',
    };
  }
  return {
    'Cache-Control': cachingOf(file),
    // A frame in a sandbox is of no origin: its scripts and fonts come only by CORS.
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
  };
}

function pageHeaders(page: string, html: string, { ancestors, origin }: Setting): Headers {
  const isEmbed = /^\/embed(?:\/en)?$/.test(page);
  return {
    'Cache-Control': ASKED_ANEW,
    'Content-Security-Policy': contentPolicy(html, {
      ancestors: isEmbed ? ancestors : "'self'",
      hasFrames: /^(?:\/en)?\/partners$/.test(page),
      // Some versions of WebKit let `'self'` match nothing in a sandbox.
      origin: isEmbed ? origin : undefined,
      trustedTypes: ENTRIES[entryOf(page)].trustedTypes,
    }),
    'Cross-Origin-Resource-Policy': isEmbed ? 'cross-origin' : 'same-origin',
    'Permissions-Policy': PERMISSIONS,
    // A partner's page that is isolated frames only pages that are so too.
    ...(isEmbed && { 'Cross-Origin-Embedder-Policy': 'require-corp' }),
  };
}

function cachingOf(file: string): string {
  if (/^\/(?:_app\/immutable(?:\/|$)|embed\.[\w-]+\.js$)/.test(file)) return FOR_EVER;
  return file === '/embed.js' ? HOURLY : ASKED_ANEW;
}
