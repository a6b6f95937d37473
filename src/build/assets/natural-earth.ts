import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { feature } from 'topojson-client';
import type { FeatureCollection, Geometry, Position } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { MANIFEST, type Manifest } from '../../lib/model/manifest.ts';
import type { Mistake } from '../../lib/model/mistake.ts';

/** The countries of the world. */
export type World = FeatureCollection<Geometry, { name: string }>;

/** Reads Natural Earth's countries, 1:10m (public domain), by way of `world-atlas`. */
export async function readWorld(): Promise<World> {
  const source = createRequire(import.meta.url).resolve('world-atlas/countries-10m.json');
  const atlas = JSON.parse(await readFile(source, 'utf8')) as Topology<{
    countries: GeometryCollection<{ name: string }>;
  }>;
  const world = feature(atlas, atlas.objects.countries);
  for (const { geometry } of world.features) {
    if (geometry.type === 'Polygon') geometry.coordinates = geometry.coordinates.map(unwrap);
    if (geometry.type === 'MultiPolygon') {
      geometry.coordinates = geometry.coordinates.map((polygon) => polygon.map(unwrap));
    }
  }
  return world;
}

/** Finds regions of the manifest that name a country which Natural Earth does not have. */
export function findUnknownCountries(regions: Manifest['regions'], world: World): Mistake[] {
  const known = new Set(world.features.map(({ properties }) => properties.name));
  return Object.entries(regions).flatMap(([id, { outline }]) =>
    outline
      .filter((name) => !known.has(name))
      .map((name) => ({
        file: MANIFEST,
        field: `regions.${id}.outline`,
        problem: `names “${name}”, which Natural Earth does not have`,
        remedy: 'Write the name as node_modules/world-atlas/countries-10m.json does, in English.',
      })),
  );
}

/**
 * A ring without the leap from 180 to -180 degrees: where it crosses the date line it runs on beyond
 * 180. Clipping would take the leap for a band round the world.
 */
export function unwrap(ring: readonly Position[]): Position[] {
  let turns = 0;
  const whole = ring.map(([lon = 0, lat = 0], i) => {
    const leap = lon - (ring[i - 1]?.[0] ?? lon);
    if (Math.abs(leap) > 180) turns -= Math.sign(leap);
    return [lon + 360 * turns, lat];
  });
  const isWest = whole.some(([lon = 0]) => lon < -180);
  return isWest ? whole.map(([lon = 0, lat = 0]) => [lon + 360, lat]) : whole;
}
