import { describe, expect, it } from 'vitest';
import { settingFrom } from '../site/headers';
import { answerAt, answersOf, isHidden } from './answers';
import { caddyfile } from './caddy';
import { nginxConfig } from './nginx';
import { redirectsFile } from './redirects-file';
import { siteOf } from './site-for-tests';
import { vercelConfig, type VercelRoute } from './vercel';
import { addressesOf } from './check-host';

const setting = settingFrom({ ORIGIN: 'https://khuyut.example' });

describe.each(['', '/base/path'])('A host, below “%s”,', (base) => {
  const site = siteOf();
  const answers = answersOf(site, setting, base);
  const at = (path: string) => answerAt(answers, base + path, site);

  it.each([
    ['/', '/index.html'],
    ['/en/', '/en/index.html'],
    ['/embed/en/', '/embed/en/index.html'],
    ['/404.html', '/404.html'],
    ['/embed.js', '/embed.js'],
    ['/embed.0123456789ab.js', '/embed.0123456789ab.js'],
    ['/_app/immutable/assets/b.woff2', '/_app/immutable/assets/b.woff2'],
  ])('sends at %s the file %s', (path, file) => {
    expect(at(path)).toMatchObject({ status: 200, file });
  });

  it.each([
    ['/index.html', '/'],
    ['/en', '/en/'],
    ['/en/index.html', '/en/'],
    ['/embed/en', '/embed/en/'],
    ['/embed.js/', '/embed.js'],
    ['/404.html/', '/404.html'],
  ])('redirects %s to %s, its one form', (path, to) => {
    expect(at(path)).toMatchObject({ status: 308, to: base + to });
  });

  it('redirects its path without the slash, if it has one', () => {
    expect(at('')).toMatchObject(base === '' ? { status: 404 } : { status: 308, to: `${base}/` });
  });

  it.each([
    ['/nowhere', '/404.html'],
    ['/embed/nowhere', '/404.html'],
    ['/_app/immutable/nowhere.js', '/404.html'],
    ['/_app/immutable/../story.json', '/404.html'],
    ['/en/nowhere', '/en/404.html'],
    ['/entry', '/404.html'],
    ['/embed.0123456789ac.js', '/404.html'],
  ])('has nothing at %s and answers with %s', (path, file) => {
    expect(at(path)).toMatchObject({ status: 404, file });
    expect(at(path).headers).toEqual(at(file).headers);
  });

  it('sends with all that it is to be asked in secure ways', () => {
    for (const address of addressesOf(answers, site)) {
      expect(answerAt(answers, address, site).headers).toMatchObject(answers.always);
    }
    expect(answers.always).toHaveProperty('Strict-Transport-Security');
  });

  it('answers by the rules for Vercel as is said, and with nothing else', () => {
    const { routes } = vercelConfig(answers);
    for (const address of addressesOf(answers, site)) {
      const expected = answerAt(answers, address, site);
      const { status = 200, dest, headers } = answeredByVercel(routes, address, site.files);
      expect(status, address).toBe(expected.status);
      if (expected.status === 308) expect(headers.Location).toBe(expected.to);
      else expect(dest, address).toBe(expected.file);
      expect(headers, address).toMatchObject(expected.headers);
    }
  });
});

/** As Vercel reads `routes`: the first that matches, unless its file is to be there and is not. */
function answeredByVercel(
  routes: readonly VercelRoute[],
  path: string,
  files: readonly string[],
): Omit<VercelRoute, 'src'> {
  for (const { src, dest, check, ...route } of routes) {
    if (!new RegExp(src).test(path)) continue;
    const file = dest && path.replace(new RegExp(src), dest);
    if (!check || (file && files.includes(file))) return { ...route, ...(file && { dest: file }) };
  }
  throw new Error(`no rule for ${path}`);
}

it('Netlify answers what is not there in its language, and shows no one what is for hosts', () => {
  expect(redirectsFile(answersOf(siteOf(), setting, '/base'))).toBe(
    [
      '/base/hosting/* /base/404.html 404!',
      '/base/rescue/* /base/404.html 404!',
      '/base/vercel.json /base/404.html 404!',
      '/base/en/* /base/en/404.html 404',
      '/* /base/404.html 404',
      '',
    ].join('\n'),
  );
});

it('The configurations name the public host', () => {
  const answers = answersOf(siteOf(), setting);
  expect(nginxConfig(answers, setting.origin)).toContain('server_name khuyut.example;');
  expect(caddyfile(answers, setting.origin)).toContain('\nhttps://khuyut.example {');
});

it.each([
  ['nginx', nginxConfig],
  ['Caddy', caddyfile],
])('%s gets no header that it would read otherwise', (name, write) => {
  const named = settingFrom({ EMBED_ANCESTORS: 'https://a.example' });
  const answers = answersOf(siteOf(), { ...named, ancestors: 'a"; return 200 "' });
  expect(() => write(answers, undefined)).toThrow(`${name} would read`);
});

it.each([
  '/_headers',
  '/_redirects',
  '/vercel.json',
  '/hosting/nginx.conf',
  '/rescue/service-worker.js',
  '/a.js.br',
])('%s is no reader’s', (file) => expect(isHidden(file)).toBe(true));

it('A site without its 404 pages is refused, and one with a file that no rule is for', () => {
  expect(() => answersOf({ ...siteOf(), files: ['/index.html'] }, setting)).toThrow('no /en/404.html');
  expect(() => answersOf(siteOf({ '/_app/immutable/a.wasm': '' }), setting)).toThrow('a.wasm');
});
