import { readFile } from 'node:fs/promises';
import { Resvg } from '@resvg/resvg-js';
import { beforeAll, describe, expect, it } from 'vitest';
import { realFiles } from '$lib/model/broken-story';
import { loadStory } from '$lib/model/story';
import { DAY } from '$lib/ui/palette';
import type { Basemap } from '$lib/views/map/geometry/basemap';
import { cardsOf, type Materials } from './card';
import { MAP_STYLES } from './map-style';
import { PANEL } from './panel';
import { rasterise } from './rasterise';
import { loadTypeface } from './typeface';

/** A heading as long as a story may have one, in two scripts, with digits and marks. */
const LONG = {
  ar: 'تحقيق «The New York Times» (2023) عن صفقات F-16 و«MQ-9» بين طرابلس وأنقرة وروما وواشنطن',
  en: 'Subcommittee on Telecommunications (اللجنة الفرعية) investigates 27 misappropriated reconstruction funds again in 2023',
};

let materials: Materials;
beforeAll(async () => {
  materials = {
    typeface: await loadTypeface(),
    basemap: JSON.parse(await readFile('src/generated/basemap.json', 'utf8')) as Basemap,
    css: await readFile(MAP_STYLES, 'utf8'),
  };
});

/** How many of these pixels are no paper. */
function stained(pixels: Uint8Array, points: readonly (readonly [x: number, y: number])[]): number {
  const paper = parseInt(DAY.paper.slice(1), 16);
  return points.filter(([x, y]) => {
    const at = (y * 1200 + x) * 4;
    return (((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0)) !== paper;
  }).length;
}

/** Points along the outer edge of the panel, its top and its bottom. */
function edgesOf(panelEnd: 0 | 1200): [number, number][] {
  const inwards = (x: number) => Math.abs(panelEnd - x);
  return [
    ...Array.from({ length: 630 }, (_, y): [number, number] => [inwards(30), y]),
    ...Array.from({ length: PANEL - 80 }, (_, i) => i + 40).flatMap((x): [number, number][] => [
      [inwards(x), 20],
      [inwards(x), 610],
    ]),
  ];
}

describe.each(['ar', 'en'] as const)('The cards of another story (%s)', (locale) => {
  const loaded = loadStory(realFiles, locale);
  const story = {
    ...loaded,
    chapters: loaded.chapters.map((chapter) => ({ ...chapter, title: LONG[locale] })),
  };

  let cards: Map<string, string>;
  beforeAll(() => void (cards = cardsOf(story, materials)));

  it('are one for each chapter and one for the whole', () => {
    expect([...cards.keys()].sort()).toEqual(
      [locale, ...story.chapters.map(({ plan }) => `${locale}/${plan.id}`)].sort(),
    );
  });

  it('keep an edge around their words, and no text of the machine’s fonts', () => {
    for (const [name, svg] of cards) {
      expect(svg).not.toContain('<text');
      const { pixels, width, height } = new Resvg(svg).render();
      expect([width, height]).toEqual([1200, 630]);
      expect(stained(pixels, edgesOf(locale === 'ar' ? 1200 : 0)), name).toBe(0);
    }
  });

  it('are light enough for messengers', () => {
    const svg = cards.get(locale) ?? '';
    expect(rasterise(svg).length).toBeLessThanOrEqual(90_000);
  });

  it('want no letter that the typeface lacks', () => {
    expect([...materials.typeface.missing]).toEqual([]);
  });
});
