import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import mapshaper from 'mapshaper';
import { feature, merge, mesh } from 'topojson-client';
import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import type {
  GeometryCollection,
  MultiPolygon as TopoMultiPolygon,
  Polygon,
  Topology,
} from 'topojson-specification';
import type { Basemap, Region } from '../../lib/views/map/geometry/basemap';
import { EXTENT } from '../../lib/views/map/geometry/extent.ts';
import { project, type Bounds } from '../../lib/views/map/geometry/projection.ts';
import { outline, type Ring } from './outline.ts';

type Country = Polygon<{ name: string }> | TopoMultiPolygon<{ name: string }>;
type Countries = GeometryCollection<{ name: string }>;

/** The story's regions, as the countries of Natural Earth that make them up. */
const MADE_OF: Record<Region, readonly string[]> = {
  libya: ['Libya'],
  greece: ['Greece'],
  'occupied-territories': ['Israel', 'Palestine'],
};

/** How far apart, in metres, the drawn points of a coast may be: fine where chapters look closely, coarse far off. */
const INTERVAL = { near: 2700, middle: 8000, far: 60_000 };

/** Where the nearer intervals hold, in degrees: the story's sea, and what surrounds it in the chapters' views. */
export const ZONES = {
  near: { west: 3, south: 30, east: 37, north: 46 },
  middle: { west: -11, south: 20, east: 44, north: 50 },
} as const satisfies Record<string, Bounds>;

/** Neighbours whose line Natural Earth marks as disputed, indefinite or a line of control. */
const DISPUTED: readonly (readonly [string, string])[] = [
  ['Israel', 'Palestine'],
  ['Israel', 'Syria'],
  ['Cyprus', 'N. Cyprus'],
  ['Cyprus', 'Cyprus U.N. Buffer Zone'],
  ['Cyprus U.N. Buffer Zone', 'N. Cyprus'],
  ['Morocco', 'W. Sahara'],
  ['Algeria', 'W. Sahara'],
  ['Mauritania', 'W. Sahara'],
  ['Kosovo', 'Serbia'],
  ['Egypt', 'Sudan'],
  ['S. Sudan', 'Sudan'],
  ['Ethiopia', 'Somalia'],
  ['Somalia', 'Somaliland'],
  ['Russia', 'Ukraine'],
];

const rings = (shape: MultiPolygon): Ring[] => shape.coordinates.flat().map((ring) => ring.map(toUnits));
const lines = (shape: MultiLineString): Ring[] => shape.coordinates.map((line) => line.map(toUnits));

function toUnits([lon = 0, lat = 0]: number[]) {
  const { x, y } = project({ lat, lon });
  return { x: Math.round(x), y: Math.round(y) };
}

/**
 * A ring without the leap from 180 to -180 degrees: where it crosses the date line it runs on beyond
 * 180. With the leap, clipping takes it for a band round the world.
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

const bbox = ({ west, south, east, north }: Bounds) => `bbox=${west},${south},${east},${north}`;

/** Clips and simplifies Natural Earth's countries, cut along the zones; lines shared by two shapes stay shared. */
async function countries(): Promise<Topology<{ countries: Countries }>> {
  const source = createRequire(import.meta.url).resolve('world-atlas/countries-10m.json');
  const atlas = JSON.parse(await readFile(source, 'utf8')) as Topology<{ countries: Countries }>;
  const world = feature(atlas, atlas.objects.countries);
  for (const { geometry } of world.features) {
    if (geometry.type === 'Polygon') geometry.coordinates = geometry.coordinates.map(unwrap);
    if (geometry.type === 'MultiPolygon') {
      geometry.coordinates = geometry.coordinates.map((polygon) => polygon.map(unwrap));
    }
  }
  const zones = Object.entries(ZONES);
  const interval = `near ? ${INTERVAL.near} : middle ? ${INTERVAL.middle} : ${INTERVAL.far}`;
  const command = [
    '-i countries.json name=countries',
    `-clip ${bbox(EXTENT)}`,
    ...zones.map(([name, zone]) => `-rectangle + ${bbox(zone)} name=${name} -each '${name} = true'`),
    '-union target=countries,near,middle name=countries',
    // What is in a zone and in no country is sea.
    "-filter 'Boolean(name)'",
    '-dissolve name,near,middle',
    `-simplify weighted variable interval='${interval}' keep-shapes`,
    '-filter-islands min-area=10km2',
    '-o out.json format=topojson no-quantization',
  ].join(' ');
  const output = await mapshaper.applyCommands(command, { 'countries.json': JSON.stringify(world) });
  return JSON.parse(String(output['out.json'])) as Topology<{ countries: Countries }>;
}

/** Builds the basemap from Natural Earth 1:10m (public domain). */
export async function buildBasemap(): Promise<Basemap> {
  const topology = await countries();
  const all = topology.objects.countries;
  const geometries = all.geometries as Country[];
  const nameOf = (shape: unknown) => (shape as Country).properties?.name ?? '';
  const disputed = new Set(DISPUTED.flatMap(([a, b]) => [`${a}|${b}`, `${b}|${a}`]));
  // A country's parts in two zones have no border between them.
  const isBorder = (a: unknown, b: unknown) => nameOf(a) !== nameOf(b);
  const isDisputed = (a: unknown, b: unknown) => disputed.has(`${nameOf(a)}|${nameOf(b)}`);
  const region = (id: Region) =>
    outline(
      rings(
        merge(
          topology,
          geometries.filter((shape) => MADE_OF[id].includes(nameOf(shape))),
        ),
      ),
      true,
    );

  return {
    land: outline(rings(merge(topology, geometries)), true),
    borders: outline(lines(mesh(topology, all, (a, b) => isBorder(a, b) && !isDisputed(a, b))), false),
    disputed: outline(lines(mesh(topology, all, isDisputed)), false),
    regions: {
      libya: region('libya'),
      greece: region('greece'),
      'occupied-territories': region('occupied-territories'),
    },
  };
}
