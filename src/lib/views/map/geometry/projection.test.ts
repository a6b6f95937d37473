import { describe, expect, it } from 'vitest';
import { project, projectBounds, unproject, WORLD } from './projection';

/** Leaflet 1.9's `CRS.EPSG3857.latLngToPoint`, restated: metres on the sphere, then px at a zoom. */
function leafletPixels(lat: number, lon: number, zoom: number): { x: number; y: number } {
  const R = 6378137;
  const sin = Math.sin((lat * Math.PI) / 180);
  const metres = { x: (R * lon * Math.PI) / 180, y: (R * Math.log((1 + sin) / (1 - sin))) / 2 };
  const scale = 256 * 2 ** zoom;
  const part = 0.5 / (Math.PI * R);
  return { x: scale * (part * metres.x + 0.5), y: scale * (-part * metres.y + 0.5) };
}

const POINTS = [
  { lat: 0, lon: 0 },
  { lat: 41.9, lon: 12.483 },
  { lat: 31.6, lon: 34.9 },
  { lat: 85, lon: -180 },
  { lat: -60.5, lon: 179.9 },
];

describe('The projection', () => {
  it('has the middle of the world where the equator meets Greenwich', () => {
    const { x, y } = project({ lat: 0, lon: 0 });
    expect(x).toBeCloseTo(WORLD / 2, 6);
    expect(y).toBeCloseTo(WORLD / 2, 6);
  });

  it('is a square that ends at 85.0511 degrees', () => {
    const north = project({ lat: 85.0511287798066, lon: -180 });
    const south = project({ lat: -85.0511287798066, lon: 180 });
    expect([north.x, south.x]).toEqual([0, WORLD]);
    expect(north.y).toBeCloseTo(0, 5);
    expect(south.y).toBeCloseTo(WORLD, 5);
  });

  it('counts x to the east and y to the south', () => {
    const rome = project({ lat: 41.9, lon: 12.483 });
    const rhodes = project({ lat: 36.167, lon: 27.933 });
    expect(rhodes.x).toBeGreaterThan(rome.x);
    expect(rhodes.y).toBeGreaterThan(rome.y);
  });

  it.each(POINTS)('agrees with Leaflet at zoom 8, px for unit ($lat, $lon)', ({ lat, lon }) => {
    const ours = project({ lat, lon });
    const theirs = leafletPixels(lat, lon, 8);
    expect(ours.x).toBeCloseTo(theirs.x, 6);
    expect(ours.y).toBeCloseTo(theirs.y, 6);
  });

  it.each(POINTS)('comes back to where it started ($lat, $lon)', ({ lat, lon }) => {
    const back = unproject(project({ lat, lon }));
    expect(back.lat).toBeCloseTo(lat, 9);
    expect(back.lon).toBeCloseTo(lon, 9);
  });
});

describe('Bounds', () => {
  it('become a box from the north-west corner', () => {
    const box = projectBounds({ west: 9, south: 25, east: 36.5, north: 43 });
    const corner = project({ lat: 43, lon: 9 });
    const opposite = project({ lat: 25, lon: 36.5 });
    expect([box.x, box.y]).toEqual([corner.x, corner.y]);
    expect(box.x + box.width).toBeCloseTo(opposite.x, 6);
    expect(box.y + box.height).toBeCloseTo(opposite.y, 6);
  });
});
