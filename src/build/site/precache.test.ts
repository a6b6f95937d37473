import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { VersionInfo } from '../../lib/offline/protocol/version-info';
import { integrityOf } from './integrity';
import { addWorker } from './precache';

const PARTS = { script: 'work()', story: 'a-story', chapters: ['a-chapter'], corrections: [] };

/** What a reader's copy holds: each file, and the address under which it is saved. */
const SAVED = {
  'index.html': './',
  '404.html': '404.html',
  'en/index.html': 'en/',
  'en/404.html': 'en/404.html',
  'partners/index.html': 'partners/',
  'en/partners/index.html': 'en/partners/',
  'oembed/ar.json': 'oembed/ar.json',
  'embed.js': 'embed.js',
  '_app/immutable/khuyut.AAAA.js': '_app/immutable/khuyut.AAAA.js',
  '_app/immutable/assets/markazi.BBBB.woff2': '_app/immutable/assets/markazi.BBBB.woff2',
  'icons/192.png': 'icons/192.png',
  'manifest.webmanifest': 'manifest.webmanifest',
  'en/manifest.webmanifest': 'en/manifest.webmanifest',
  'feed.xml': 'feed.xml',
};
const FILES = Object.keys(SAVED);

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'khuyut-precache-'));
  await write(Object.fromEntries(FILES.map((file) => [file, file])));
});
afterEach(() => rm(folder, { recursive: true }));

async function write(files: Record<string, string>): Promise<void> {
  for (const [file, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), content);
  }
}

interface Entry {
  url: string;
  revision: string | null;
  integrity: string;
}

/** What stands before the script in the worker's file. */
async function versionIn(): Promise<{ story: string; files: Entry[]; info: VersionInfo }> {
  const text = await readFile(join(folder, 'service-worker.js'), 'utf8');
  const [, json = ''] = /^self\.__KHUYUT_VERSION=(.*);work\(\)$/s.exec(text) ?? [];
  return JSON.parse(json) as { story: string; files: Entry[]; info: VersionInfo };
}

describe('The worker of a finished site', () => {
  it('saves the pages under their public addresses, scripts, fonts and small files, and nothing else', async () => {
    const others = [
      'embed/index.html',
      'embed.0123456789ab.js',
      '_app/immutable/embed/embed.CCCC.js',
      '_app/immutable/partners/partners.DDDD.js',
      'icons/512.png',
      'screenshots/wide-ar.jpg',
      'index.html.br',
      '_headers',
    ];
    await write(Object.fromEntries(others.map((file) => [file, file])));
    await addWorker(folder, PARTS);
    const { files } = await versionIn();
    expect(files.map(({ url }) => url).sort()).toEqual(Object.values(SAVED).sort());
    for (const [file, url] of Object.entries(SAVED)) {
      const entry = files.find((other) => other.url === url);
      expect(entry?.integrity, file).toBe(integrityOf(Buffer.from(file)));
      // A hashed name says already which version it is.
      if (file.startsWith('_app/')) expect(entry?.revision, file).toBeNull();
      else expect(entry?.revision, file).toMatch(/^[0-9a-f]{32}$/);
    }
  });

  it('says of its version which story it is, what its copy weighs and what was corrected', async () => {
    await write({ 'unsaved.bin': '…' });
    const pages = FILES.filter((file) => file.endsWith('.html'));
    await write(Object.fromEntries(pages.map((file) => [file, '<p>a page'.repeat(1000)])));
    const others = FILES.filter((file) => !pages.includes(file)).join('').length;
    const corrections = [{ date: '2026-11-24', text: { ar: 'تصويب', en: 'A correction' } }];
    const bytes = await addWorker(folder, { ...PARTS, corrections });
    expect(bytes).toBeGreaterThan(others);
    expect(bytes, 'its pages are kept compressed').toBeLessThan(others + pages.length * 200);
    expect(await versionIn()).toMatchObject({ story: 'a-story', info: { bytes, corrections } });
  });

  it('names the revisions of the pages that it saves, and of no other', async () => {
    const page = (revision: string) => `<!doctype html><html lang="ar" data-revision="${revision}"><p>…`;
    await write({ 'index.html': page('a'), 'en/index.html': page('b'), 'embed/index.html': page('c') });
    await addWorker(folder, PARTS);
    const { info } = await versionIn();
    expect([...(info.pages ?? [])].sort()).toEqual(['a', 'b']);
  });

  it('is another one when a sentence of one page is, in that page’s entry alone', async () => {
    await addWorker(folder, PARTS);
    const before = (await versionIn()).files;
    await write({ 'index.html': 'the sentence' });
    await addWorker(folder, PARTS);
    const changed = (await versionIn()).files.filter(
      ({ revision }, index) => before[index]?.revision !== revision,
    );
    expect(changed.map(({ url }) => url)).toEqual(['./']);
  });

  it('lies beside its compressed copies', async () => {
    await addWorker(folder, PARTS);
    for (const ending of ['br', 'gz']) {
      expect((await stat(join(folder, `service-worker.js.${ending}`))).size).toBeGreaterThan(0);
    }
  });

  it('is refused when a file is too large to be saved', async () => {
    await write({ 'robots.txt': 'a'.repeat(400_001) });
    await expect(addWorker(folder, PARTS)).rejects.toThrow('robots.txt takes 400 kB');
  });

  it('may hold a long page, which the worker keeps compressed', async () => {
    await write({ 'index.html': 'a'.repeat(400_001) });
    expect(await addWorker(folder, PARTS)).toBeLessThan(400_000);
  });

  it('is refused when a kind of file is missing', async () => {
    await rm(join(folder, 'en/manifest.webmanifest'));
    await expect(addWorker(folder, PARTS)).rejects.toThrow('en/*.webmanifest');
  });
});
