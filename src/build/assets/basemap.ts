import mapshaper from 'mapshaper';
import { merge, mesh } from 'topojson-client';
import type { MultiLineString, MultiPolygon } from 'geojson';
import type {
  GeometryCollection,
  GeometryObject,
  MultiPolygon as TopoMultiPolygon,
  Polygon,
  Topology,
} from 'topojson-specification';
import type { Bounds } from '../../lib/model/geography.ts';
import { MANIFEST, type Manifest } from '../../lib/model/manifest.ts';
import { StoryError } from '../../lib/model/mistake.ts';
import type { Basemap } from '../../lib/views/map/geometry/basemap';
import { project } from '../../lib/views/map/geometry/projection.ts';
import { DISPUTED_LINES } from './disputed-lines.ts';
import { findUnknownCountries, type World } from './natural-earth.ts';
import { outline, type Ring } from './outline.ts';

/** A shape with the name of its country. */
interface Named {
  properties?: { name?: string };
}
type Country = Polygon<{ name: string }> | TopoMultiPolygon<{ name: string }>;
type Countries = Topology<{ countries: GeometryCollection<{ name: string }> }>;

/** What the basemap is made from: the manifest's map and regions. */
export type BasemapPlan = Pick<Manifest, 'map' | 'regions'>;

/** How far apart, in metres, the drawn points of a coast may be, in the zones of the manifest and beyond. */
const INTERVAL = { near: 2700, middle: 8000, far: 60_000 };

const nameOf = ({ properties }: Named) => properties?.name ?? '';
const isCountry = (shape: GeometryObject<{ name: string }>): shape is Country =>
  shape.type === 'Polygon' || shape.type === 'MultiPolygon';

const rings = (shape: MultiPolygon): Ring[] => shape.coordinates.flat().map((ring) => ring.map(toUnits));
const lines = (shape: MultiLineString): Ring[] => shape.coordinates.map((line) => line.map(toUnits));

function toUnits([lon = 0, lat = 0]: number[]) {
  const { x, y } = project({ lat, lon });
  return { x: Math.round(x), y: Math.round(y) };
}

const bbox = ({ west, south, east, north }: Bounds) => `bbox=${west},${south},${east},${north}`;

/** Clips and simplifies the countries, cut along the zones; lines shared by two shapes stay shared. */
async function simplify(world: World, { extent, near, middle }: Manifest['map']): Promise<Countries> {
  const zones = Object.entries({ near, middle });
  const interval = `near ? ${INTERVAL.near} : middle ? ${INTERVAL.middle} : ${INTERVAL.far}`;
  const command = [
    '-i countries.json name=countries',
    `-clip ${bbox(extent)}`,
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
  return JSON.parse(String(output['out.json'])) as Countries;
}

/**
 * Builds the basemap from Natural Earth.
 * @throws StoryError when the outline of a region is unknown or outside the map
 */
export async function buildBasemap({ map, regions }: BasemapPlan, world: World): Promise<Basemap> {
  const mistakes = findUnknownCountries(regions, world);
  if (mistakes.length > 0) throw new StoryError(mistakes);
  const topology = await simplify(world, map);
  const all = topology.objects.countries;
  const geometries = all.geometries.filter(isCountry);
  const disputed = new Set(DISPUTED_LINES.flatMap(([a, b]) => [`${a}|${b}`, `${b}|${a}`]));
  // A country's parts in two zones have no border between them.
  const isBorder = (a: Named, b: Named) => nameOf(a) !== nameOf(b);
  const isDisputed = (a: Named, b: Named) => disputed.has(`${nameOf(a)}|${nameOf(b)}`);
  const areaOf = (names: readonly string[]) =>
    outline(
      rings(
        merge(
          topology,
          geometries.filter((shape) => names.includes(nameOf(shape))),
        ),
      ),
      true,
    );

  return {
    land: outline(rings(merge(topology, geometries)), true),
    borders: outline(lines(mesh(topology, all, (a, b) => isBorder(a, b) && !isDisputed(a, b))), false),
    disputed: outline(lines(mesh(topology, all, isDisputed)), false),
    regions: Object.fromEntries(
      Object.entries(regions).map(([id, region]) => [id, drawn(id, areaOf(region.outline))]),
    ),
  };
}

function drawn(id: string, path: string): string {
  if (path !== '') return path;
  const [field, problem] = [`regions.${id}.outline`, 'lies outside map.extent'];
  throw new StoryError([
    { file: MANIFEST, field, problem, remedy: 'Widen the extent, or remove the region.' },
  ]);
}
