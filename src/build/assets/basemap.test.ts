import { readFile } from 'node:fs/promises';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { project, projectBounds, type Point } from '$lib/views/map/geometry/projection';
import { realFiles } from '$lib/model/broken-story';
import { StoryError } from '$lib/model/mistake';
import { entry, loadStory } from '$lib/model/story';
import type { Basemap } from '../../lib/views/map/geometry/basemap';
import { buildBasemap } from './basemap';
import { readWorld } from './natural-earth';

const file = await readFile('src/generated/basemap.json');
const { land, borders, disputed, regions } = JSON.parse(file.toString()) as Basemap;
const story = loadStory(realFiles, 'ar');
const { map, regions: planned } = story.manifest;
const parts: Record<string, string> = { land, borders, disputed, ...regions };

/** The points of path data in relative steps, one list for each line or ring. */
function trace(path: string): Point[][] {
  let at: Point = { x: 0, y: 0 };
  return [...path.matchAll(/m([-\d ]+)(z?)/g)].map(([, steps = '', closed]) => {
    const points: Point[] = [];
    const numbers = (steps.match(/-?\d+/g) ?? []).map(Number);
    for (let i = 0; i + 1 < numbers.length; i += 2) {
      at = { x: at.x + (numbers[i] ?? NaN), y: at.y + (numbers[i + 1] ?? NaN) };
      points.push(at);
    }
    if (closed) at = points[0] ?? at;
    return points;
  });
}

/** Whether a point is within rings, by how often a line to the east crosses them. */
function isWithin({ x, y }: Point, rings: readonly Point[][]): boolean {
  let within = false;
  for (const ring of rings) {
    for (const [i, a] of ring.entries()) {
      const b = ring[(i + 1) % ring.length] ?? a;
      if (a.y > y !== b.y > y && x < a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x)) within = !within;
    }
  }
  return within;
}

describe('The basemap', () => {
  it('has no band that runs across the map, as islands astride the date line would', () => {
    for (const ring of trace(land)) {
      const [xs, ys] = [ring.map(({ x }) => x), ring.map(({ y }) => y)];
      const [width, height] = [Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)];
      expect(width > 10_000 && height < 1_000, `from ${Math.min(...xs)}, ${Math.min(...ys)}`).toBe(false);
    }
  });

  it.each(['near', 'middle'] as const)('has no border along the edges of the zone that is %s', (name) => {
    const { x, y, width, height } = projectBounds(map[name]);
    const along = (a: Point, b: Point) =>
      [x, x + width].some((edge) => Math.abs(a.x - edge) < 1 && Math.abs(b.x - edge) < 1) ||
      [y, y + height].some((edge) => Math.abs(a.y - edge) < 1 && Math.abs(b.y - edge) < 1);
    const steps = [borders, disputed]
      .flatMap(trace)
      .flatMap((line) => line.slice(1).map((b, i) => [line[i] ?? b, b] as const));
    expect(steps.filter(([a, b]) => along(a, b))).toEqual([]);
  });

  it('has at most 35 kB on the wire', () => {
    expect(brotliCompressSync(file).byteLength).toBeLessThanOrEqual(35_000);
  });

  it.each(Object.keys(parts))('has path data that is whole: %s', (name) => {
    const path = parts[name] ?? '';
    expect(path).toMatch(['borders', 'disputed'].includes(name) ? /^(m[-\d ]+)+$/ : /^(m[-\d ]+z)+$/);
  });

  it.each(Object.keys(parts))('reaches no farther than its extent: %s', (name) => {
    const { x, y, width, height } = projectBounds(map.extent);
    const points = trace(parts[name] ?? '').flat();
    expect(points.length).toBeGreaterThan(10);
    for (const point of points) {
      expect(point.x).toBeGreaterThanOrEqual(Math.floor(x));
      expect(point.x).toBeLessThanOrEqual(Math.ceil(x + width));
      expect(point.y).toBeGreaterThanOrEqual(Math.floor(y));
      expect(point.y).toBeLessThanOrEqual(Math.ceil(y + height));
    }
  });

  it('has a shape for every region of the manifest', () => {
    expect(Object.keys(regions)).toEqual(Object.keys(planned));
  });

  it.each(Object.keys(planned))('has the name of %s inside it', (id) => {
    const { at, thread } = entry(story.places, id);
    for (const [lat, lon] of [at, thread ?? at]) {
      expect(isWithin(project({ lat, lon }), trace(regions[id] ?? ''))).toBe(true);
    }
  });

  it.each([
    ['Crimea', 44.6, 33.6, true],
    ['the gulf west of it', 45.7, 32.2, false],
    ['Rome', 41.9, 12.483, true],
    ['Rhodes', 36.167, 27.933, true],
    ['the north of Russia', 67.5, 60, true],
    ['Finnmark', 70, 25, true],
    ['the Barents Sea', 72, 40, false],
    ['the Ionian Sea', 37, 18.5, false],
    ['the sea south of Crete', 34, 25, false],
  ])('has land and sea in their places: %s', (_, lat, lon, isLand) => {
    expect(isWithin(project({ lat, lon }), trace(land))).toBe(isLand);
  });
});

describe('A region of the manifest', async () => {
  // So small a world is built in a moment.
  const whole = await readWorld();
  const names = ['Algeria', 'Libya', 'Tunisia'];
  const world = {
    ...whole,
    features: whole.features.filter(({ properties }) => names.includes(properties.name)),
  };
  const small = {
    extent: { west: 7, south: 30, east: 20, north: 39 },
    explore: { west: 8, south: 31, east: 19, north: 38 },
    middle: { west: 8, south: 31, east: 19, north: 38 },
    near: { west: 9, south: 32, east: 12, north: 37 },
  };
  const build = (outline: string[], map = small) =>
    buildBasemap({ map, regions: { maghreb: { outline, shade: 'plain' } } }, world);
  const [inTunisia, inLibya] = [project({ lat: 34, lon: 9.5 }), project({ lat: 31, lon: 14 })];

  it('is drawn as the countries of its outline, with no change of the code', async () => {
    const { regions: one } = await build(['Tunisia']);
    expect(isWithin(inTunisia, trace(one.maghreb ?? ''))).toBe(true);
    expect(isWithin(inLibya, trace(one.maghreb ?? ''))).toBe(false);
    const { regions: two } = await build(['Tunisia', 'Libya']);
    expect(isWithin(inTunisia, trace(two.maghreb ?? ''))).toBe(true);
    expect(isWithin(inLibya, trace(two.maghreb ?? ''))).toBe(true);
  });

  it('is refused when Natural Earth does not have one of its countries', async () => {
    const field = 'story.yaml › regions.maghreb.outline';
    await expect(build(['Tunesia'])).rejects.toThrow(StoryError);
    await expect(build(['Tunesia'])).rejects.toThrow(`${field}: names “Tunesia”, which Natural Earth`);
  });

  it('is refused when it lies outside the map', async () => {
    const libya = { west: 15, south: 27, east: 20, north: 30 };
    const map = { extent: libya, explore: libya, middle: libya, near: libya };
    await expect(build(['Tunisia'], map)).rejects.toThrow('regions.maghreb.outline: lies outside map.extent');
  });
});
