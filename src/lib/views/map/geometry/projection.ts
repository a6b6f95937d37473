import type { Bounds, LatLon } from '$lib/model/geography';

/** A point in map units: x to the east, y to the south. */
export interface Point {
  x: number;
  y: number;
}

/** A box in map units or px. */
export interface Box extends Point {
  width: number;
  height: number;
}

/**
 * Width of the whole Mercator world in map units. Whole units keep the basemap's paths short:
 * one unit is 0.0055 degrees, and 1 px at Leaflet's zoom 8.
 */
export const WORLD = 65536;

/**
 * Spherical Web Mercator (EPSG:3857), the projection that Leaflet uses, in map units.
 * Formula: Snyder, Map Projections (USGS PP 1395), eq. 7-1 and 7-2, scaled to `WORLD`.
 */
export function project({ lat, lon }: LatLon): Point {
  const phi = (lat * Math.PI) / 180;
  const y = Math.log(Math.tan(Math.PI / 4 + phi / 2));
  return { x: (lon / 360 + 0.5) * WORLD, y: (0.5 - y / (2 * Math.PI)) * WORLD };
}

/** The inverse of `project`. */
export function unproject({ x, y }: Point): LatLon {
  const phi = 2 * Math.atan(Math.exp((0.5 - y / WORLD) * 2 * Math.PI)) - Math.PI / 2;
  return { lat: (phi * 180) / Math.PI, lon: (x / WORLD - 0.5) * 360 };
}

/** Bounds as a box in map units. */
export function projectBounds({ west, south, east, north }: Bounds): Box {
  const min = project({ lat: north, lon: west });
  const max = project({ lat: south, lon: east });
  return { x: min.x, y: min.y, width: max.x - min.x, height: max.y - min.y };
}
