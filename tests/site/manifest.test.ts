import { expect, it } from 'vitest';
import { EDITIONS, IDS } from '../setup/story';
import { pictureSize } from './picture-size';
import { attribute, served } from './served';

interface Picture {
  src: string;
  sizes: string;
  type: string;
}
interface Manifest extends Record<string, unknown> {
  icons: (Picture & { purpose: string })[];
  screenshots: Picture[];
  shortcuts: { url: string; icons: Picture[] }[];
}

const site = served();
const manifestOf = async (page: string) => {
  const address = attribute(await site.page(page), 'link[rel=manifest]', 'href');
  return (await (await site.get(address)).json()) as Manifest;
};

it.each(EDITIONS)('The $lang app is of its language, and opens its edition', async ({ lang, dir, path }) => {
  const manifest = await manifestOf(path);
  expect(manifest).toMatchObject({ lang, dir, start_url: path, scope: '/', display: 'standalone' });
  const shortcuts = manifest.shortcuts.map(({ url }) => url.split('#'));
  expect(shortcuts.length).toBeGreaterThan(0);
  for (const [page, id] of shortcuts) {
    expect(page).toBe(path);
    expect(IDS).toContain(id);
  }
});

it.each(EDITIONS)(
  'The $lang app’s pictures are there, of the kind and size that it says',
  async ({ path }) => {
    const { icons, screenshots, shortcuts } = await manifestOf(path);
    expect(new Set(icons.map(({ purpose }) => purpose))).toEqual(new Set(['any', 'maskable', 'monochrome']));
    for (const { src, sizes, type } of [
      ...icons,
      ...screenshots,
      ...shortcuts.flatMap(({ icons }) => icons),
    ]) {
      const response = await site.get(src);
      expect(response.status, src).toBe(200);
      expect(response.headers.get('content-type'), src).toBe(type);
      expect(pictureSize(new Uint8Array(await response.arrayBuffer())).join('x'), src).toBe(sizes);
    }
  },
);

it('The two apps are told apart, and have the colour of the page’s paper', async () => {
  const page = await (await site.get('/')).text();
  // The first in the page: by day.
  const paper = /--paper:\s*(#[\da-f]{6})/.exec(page)?.[1] ?? 'none';
  const [ar, en] = [await manifestOf('/'), await manifestOf('/en')];
  expect(ar.id).not.toBe(en.id);
  for (const app of [ar, en]) expect(app).toMatchObject({ theme_color: paper, background_color: paper });
});
