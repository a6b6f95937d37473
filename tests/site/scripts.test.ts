import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { integrityOf } from '../../src/build/site/integrity';
import { listFiles } from '../../src/build/site/pages';
import { attribute, served } from './served';

const site = served();
const scripts = listFiles('build/_app/immutable').filter((file) => file.endsWith('.js'));
const isSvelte = (file: string) => /\/svelte\.[\w-]+\.js$/.test(file);

/** A script and all that it loads before it runs. */
function loadedWith(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  const code = readFileSync(join('build', file), 'utf8');
  for (const [, from = ''] of code.matchAll(/(?:^|[;}])(?:import|export)[^("';]*["']([^"']+\.js)["']/g)) {
    loadedWith(new URL(from, new URL(file, 'https://site.example')).pathname, found);
  }
  return found;
}

it('Each page that is saved names its own revision, which the worker knows', async () => {
  const addresses = ['/', '/en', '/404', '/en/404'];
  const worker = await (await site.get('/service-worker.js')).text();
  const revisions = await Promise.all(
    addresses.map(async (address) => attribute(await site.page(address), 'html', 'data-revision')),
  );
  for (const revision of revisions) {
    expect(revision).toMatch(/^[\w-]{12}$/);
    expect(worker).toContain(`"${revision}"`);
  }
  expect(new Set(revisions).size).toBe(addresses.length);
});

it('No file is built that only a script of Kit’s would ask for', () => {
  expect(listFiles('build').filter((file) => file.includes('__data'))).toEqual([]);
});

it.each(['/', '/en', '/embed', '/partners', '/404'])('%s has one script, and it is whole', async (page) => {
  const document = await site.page(page);
  const src = attribute(document, 'script[src]', 'src');
  const code = new Uint8Array(await (await site.get(src)).arrayBuffer());
  expect(attribute(document, 'script[src]', 'integrity')).toBe(integrityOf(code));
});

it('Svelte’s runtime is one file of at most 15 kB, which no page loads before it is asked for', async () => {
  const [runtime = '', more] = scripts.filter(isSvelte);
  expect(more).toBeUndefined();
  const code = readFileSync(join('build/_app/immutable', runtime));
  expect(brotliCompressSync(code).length).toBeLessThanOrEqual(15_000);
  for (const page of ['/', '/embed', '/partners', '/404']) {
    const document = await site.page(page);
    const loaded = [...loadedWith(attribute(document, 'script[src]', 'src'))];
    expect(loaded.filter(isSvelte), page).toEqual([]);
    expect(document.querySelector('link[rel=modulepreload]'), page).toBeNull();
  }
});

it('What is loaded later shares that file, and brings no copy of it', () => {
  const using = scripts.filter(
    (file) => [...loadedWith(`/_app/immutable${file}`)].some(isSvelte) && !isSvelte(file),
  );
  expect(using.length).toBeGreaterThan(0);
  for (const file of scripts.filter((file) => !isSvelte(file))) {
    expect(readFileSync(join('build/_app/immutable', file), 'utf8'), file).not.toContain(
      'svelte-trusted-html',
    );
  }
});

it('No script asks for scrollama’s listener for scroll events, which runs in each frame of a scroll', () => {
  const listening = scripts.filter((file) =>
    readFileSync(join('build/_app/immutable', file), 'utf8').includes('document.addEventListener(`scroll`'),
  );
  expect(listening).toEqual([]);
});

it('The script for partners’ pages is light, at both its addresses', () => {
  const files = readdirSync('build').filter((file) => /^embed(\.\w+)?\.js$/.test(file));
  expect(files).toHaveLength(2);
  for (const file of files) {
    expect(brotliCompressSync(readFileSync(join('build', file))).length, file).toBeLessThanOrEqual(3_000);
  }
});
