/** A point in degrees, WGS 84. */
export interface LatLon {
  lat: number;
  lon: number;
}

/** A part of the world, in degrees. */
export interface Bounds {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** Whether a point lies in a part of the world or on its edge. */
export function contains(bounds: Bounds, { lat, lon }: LatLon): boolean {
  return lat >= bounds.south && lat <= bounds.north && lon >= bounds.west && lon <= bounds.east;
}

/** Whether a part of the world lies whole in another. */
export function covers(outer: Bounds, { west, south, east, north }: Bounds): boolean {
  return contains(outer, { lat: south, lon: west }) && contains(outer, { lat: north, lon: east });
}
