import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { alwaysSent, headersOf, settingFrom } from '../../src/build/site/headers';
import { readSite } from '../../src/build/hosts/answers';
import { pageOf } from '../../src/build/site/pages';
import { served } from './served';

const site = served();
const { files, pages } = readSite('build');

/** What is to be sent with an address, by the lower-case names that `fetch` gives. */
function expected(address: string): Record<string, string> {
  const setting = settingFrom({ ORIGIN: site.url(), ...process.env });
  const headers = { ...alwaysSent(setting), ...headersOf(address, pages.get(pageOf(address)), setting) };
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

const headersAt = async (address: string) => Object.fromEntries((await site.get(address)).headers);
const policyAt = async (address: string) => (await headersAt(address))['content-security-policy'] ?? '';
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

it.each([...files, '/', '/en', '/en/'])('%s is sent with its headers', async (address) => {
  const response = await site.get(address);
  expect(response.status).toBe(200);
  expect(Object.fromEntries(response.headers)).toMatchObject(expected(address));
});

it.each([
  ['/nowhere', '/404'],
  ['/embed/nowhere', '/404'],
  ['/_app/immutable/nowhere.js', '/404'],
  ['/en/nowhere', '/en/404'],
  ['/_headers', '/404'],
  ['/hosting/nginx.conf', '/404'],
  ['/index.html.br', '/404'],
])('%s is not there, and is answered with the headers of %s', async (address, page) => {
  const response = await site.get(address);
  expect(response.status).toBe(404);
  const headers = Object.fromEntries(response.headers);
  expect(headers).toMatchObject(expected(page));
  expect(headers).not.toHaveProperty('access-control-allow-origin');
});

it('A query changes no header', async () => {
  expect(await policyAt('/en?theme=dark')).toBe(await policyAt('/en'));
  expect((await headersAt('/embed.js?v=1'))['cache-control']).toContain('max-age=3600');
});

it.each([
  ['/', "'self'", 'same-origin', undefined],
  ['/en/partners', "'self'", 'same-origin', undefined],
  ['/nowhere', "'self'", 'same-origin', undefined],
  ['/embed', 'https:', 'cross-origin', 'require-corp'],
  ['/embed/en?chapter=rome', 'https:', 'cross-origin', 'require-corp'],
])('%s may be framed by %s', async (address, ancestors, resources, embedder) => {
  const headers = await headersAt(address);
  const allowed = /frame-ancestors ([^;]+)/.exec(headers['content-security-policy'] ?? '')?.[1] ?? '';
  if (ancestors === "'self'") expect(allowed).toBe(ancestors);
  else expect(allowed.split(' ')).toContain(ancestors);
  expect(headers['cross-origin-resource-policy']).toBe(resources);
  expect(headers['cross-origin-embedder-policy']).toBe(embedder);
});

it('The file for hosts is there and names every page', () => {
  const addresses = readFileSync('build/_headers', 'utf8').split('\n');
  const isNamed = (page: string) =>
    addresses.some((rule) =>
      rule.endsWith('/*') && rule !== '/*' ? page.startsWith(rule.slice(0, -1)) : rule === page,
    );
  expect([...pages.keys()].filter((page) => !isNamed(page))).toEqual([]);
});

it.each([...pages.keys()])(
  '%s: its policy admits what is inline, and no attribute needs admitting',
  async (page) => {
    // Where a 404 page is asked for by its own name, it is a page like any other.
    const document = await site.page(page);
    const policy = await policyAt(page);
    const styles = [...document.querySelectorAll('style')];
    const scripts = [...document.querySelectorAll('script:not([src]):not([type*=json])')];
    expect(styles.length + scripts.length).toBeGreaterThan(2);
    for (const { textContent } of [...styles, ...scripts]) expect(policy).toContain(hash(textContent));
    const attributes = [...document.querySelectorAll('*')].flatMap((element) =>
      [...element.attributes].map(({ name }) => name),
    );
    expect(attributes.filter((name) => name === 'style' || name.startsWith('on'))).toEqual([]);
  },
);

it.each([
  ['/', 'default svelte-trusted-html'],
  ['/nowhere', 'default svelte-trusted-html'],
  ['/embed', 'default'],
  ['/partners', 'svelte-trusted-html'],
  ['/en/partners/', 'svelte-trusted-html'],
])('%s makes nothing from text but through “%s”', async (address, name) => {
  expect((await policyAt(address)).split('; ')).toEqual(
    expect.arrayContaining(["require-trusted-types-for 'script'", `trusted-types ${name}`]),
  );
});

it('The worker makes nothing from text at all', async () => {
  expect(await policyAt('/service-worker.js')).toContain("trusted-types 'none'");
});
