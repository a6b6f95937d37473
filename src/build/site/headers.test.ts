import { describe, expect, it } from 'vitest';
import { alwaysSent, headersOf, settingFrom } from './headers';
import { typeOf } from './media-types';

const setting = settingFrom({ EMBED_ANCESTORS: 'https:' });
const HTML = '<style>p{}</style>';

/** The value of a directive of the policy at an address. */
function directive(name: string, address: string, where = setting): string | undefined {
  const policy = headersOf(address, HTML, where)['Content-Security-Policy'] ?? '';
  return policy
    .split('; ')
    .find((part) => part.startsWith(`${name} `))
    ?.slice(name.length + 1);
}

describe('Files', () => {
  it.each([
    ['/_app/immutable/khuyut.a.js', 'public, max-age=31536000, immutable, no-transform'],
    ['/_app/immutable/assets/markazi.b.woff2', 'public, max-age=31536000, immutable, no-transform'],
    ['/_app/immutable/embed/embed.c.js', 'public, max-age=31536000, immutable, no-transform'],
    ['/embed.9f8e7d.js', 'public, max-age=31536000, immutable, no-transform'],
    ['/embed.js', 'public, max-age=3600, stale-while-revalidate=86400, no-transform'],
    ['/icon.svg', 'no-cache, no-transform'],
    ['/icons/192.png', 'no-cache, no-transform'],
    ['/screenshots/wide-ar.jpg', 'no-cache, no-transform'],
    ['/oembed/ar.json', 'no-cache, no-transform'],
    ['/feed.xml', 'no-cache, no-transform'],
    ['/sitemap.xml', 'no-cache, no-transform'],
    ['/x/_app/immutable/a.js', 'no-cache, no-transform'],
    ['/x/embed.a.js', 'no-cache, no-transform'],
  ])('%s may be used by anyone, and is kept: %s', (address, caching) => {
    expect(headersOf(address, undefined, setting)).toEqual({
      'Content-Type': typeOf(address),
      'Cache-Control': caching,
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
    });
  });

  it('the worker is asked for anew, is ours alone, and asks no other host', () => {
    expect(headersOf('/service-worker.js', undefined, setting)).toEqual({
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': 'no-cache, no-transform',
      'Content-Security-Policy':
        "default-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
      'Cross-Origin-Resource-Policy': 'same-origin',
    });
  });
});

const FORMS = ['', '/', '/index.html', '/index.html.br', '.html', '.html.gz'];

describe('Pages', () => {
  it.each([
    '/',
    '/index.html',
    ...['/en', '/partners', '/en/partners'].flatMap((page) => FORMS.map((form) => page + form)),
    '/404',
    '/en/404.html',
  ])('%s is framed by this site only', (address) => {
    const {
      'Content-Security-Policy': policy,
      'Permissions-Policy': permissions,
      ...others
    } = headersOf(address, HTML, setting);
    expect(permissions).toContain('geolocation=()');
    expect(others).toEqual({
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-cache, no-transform',
      'Cross-Origin-Resource-Policy': 'same-origin',
    });
    expect(policy).toMatch(/^default-src 'none'; /);
    expect(directive('frame-ancestors', address)).toBe("'self'");
  });

  it.each(['/embed', '/embed/en'].flatMap((page) => FORMS.map((form) => page + form)))(
    '%s is framed by whom EMBED_ANCESTORS names, isolated or not',
    (address) => {
      const {
        'Content-Security-Policy': policy,
        'Permissions-Policy': permissions,
        ...others
      } = headersOf(address, HTML, setting);
      expect(permissions).toContain('geolocation=()');
      expect(others).toEqual({
        'Content-Type': 'text/html; charset=utf-8',
        'Cache-Control': 'no-cache, no-transform',
        'Cross-Origin-Resource-Policy': 'cross-origin',
        'Cross-Origin-Embedder-Policy': 'require-corp',
      });
      expect(policy).toMatch(/^default-src 'none'; /);
      expect(directive('frame-ancestors', address)).toBe('https:');
    },
  );

  it('/embed is not framed by a developer’s machine once the site has a public address', () => {
    const known = settingFrom({ ORIGIN: 'https://khuyut.example' });
    expect(directive('frame-ancestors', '/embed', known)).toBe("'self' https:");
    expect(directive('frame-ancestors', '/embed', settingFrom({}))).toContain('http://localhost:*');
  });

  it.each(['/embedded', '/embed/ar', '/en/embed', '/x/embed', '/embed/en/x'])(
    '%s is no form of the embed',
    (address) => {
      expect(directive('frame-ancestors', address)).toBe("'self'");
    },
  );

  it('only the partners’ pages have frames, and only the embed’s policy names the origin', () => {
    const known = settingFrom({ ORIGIN: 'https://khuyut.example' });
    for (const [address, frames, images] of [
      ['/', undefined, "'self' data:"],
      ['/404', undefined, "'self' data:"],
      ['/partners', "'self'", "'self' data:"],
      ['/en/partners/', "'self'", "'self' data:"],
      ['/embed/', undefined, "'self' https://khuyut.example data:"],
    ] as const) {
      expect(directive('frame-src', address, known), address).toBe(frames);
      expect(directive('img-src', address, known), address).toBe(images);
    }
  });
});

it.each([
  ['/', 'default svelte-trusted-html'],
  ['/en/404.html', 'default svelte-trusted-html'],
  ['/embed/en', 'default'],
  ['/partners/', 'svelte-trusted-html'],
  ['/en/partners/index.html', 'svelte-trusted-html'],
])('%s admits no other policy of Trusted Types than its script’s: %s', (address, policy) => {
  expect(directive('trusted-types', address)).toBe(policy);
});

it.each(['/service-worker.js', '/embed.js', '/embed.0a1b2c3d.js', '/feed.xml'])(
  '%s is the same file with a slash at its end',
  (address) => {
    expect(headersOf(`${address}/`, undefined, setting)).toEqual(headersOf(address, undefined, setting));
  },
);

it('Nothing that is always sent is sent a second time', () => {
  const names = ['/', '/embed', '/a.js', '/service-worker.js'].flatMap((address) =>
    Object.keys(headersOf(address, address.endsWith('.js') ? undefined : HTML, setting)),
  );
  expect(names.filter((name) => name in alwaysSent(setting))).toEqual([]);
});

it.each([
  ['https://khuyut.example', 'max-age=63072000'],
  ['http://localhost:4173', undefined],
  [undefined, undefined],
])('With the origin %s browsers are told to ask in secure ways: %s', (ORIGIN, value) => {
  expect(alwaysSent(settingFrom({ ORIGIN }))['Strict-Transport-Security']).toBe(value);
});
