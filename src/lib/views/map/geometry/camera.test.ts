import { describe, expect, it } from 'vitest';
import {
  fit,
  sameView,
  shifted,
  scaleOf,
  toSurface,
  visibleBox,
  within,
  zoomOf,
  type Camera,
  type Size,
} from './camera';
import type { Box, Point } from './projection';

const PHONE: Size = { width: 390, height: 844 };
const DESK: Size = { width: 1440, height: 900 };
const WIDE: Box = { x: 30000, y: 24000, width: 4000, height: 1500 };
const TALL: Box = { x: 30000, y: 24000, width: 800, height: 2600 };

/** Where SVG's `xMidYMid meet` puts a point of `view` whose viewport is `frame`. */
function meet(point: Point, view: Box, frame: Box): Point {
  const scale = Math.min(frame.width / view.width, frame.height / view.height);
  return {
    x: frame.x + (frame.width - view.width * scale) / 2 + (point.x - view.x) * scale,
    y: frame.y + (frame.height - view.height * scale) / 2 + (point.y - view.y) * scale,
  };
}

const whole = ({ width, height }: Size): Box => ({ x: 0, y: 0, width, height });
const at = (x: number, y: number, scale: number): Camera => ({ centre: { x, y }, scale });

describe('A view is fitted', () => {
  const cases: [name: string, view: Box, frame: Box, surface: Size][] = [
    ['a wide view into a phone', WIDE, whole(PHONE), PHONE],
    ['a tall view into a phone', TALL, whole(PHONE), PHONE],
    ['a wide view into the part above a card', WIDE, { x: 52, y: 68, width: 286, height: 330 }, PHONE],
    ['a tall view beside a column', TALL, { x: 88, y: 80, width: 780, height: 748 }, DESK],
    ['a wide view beside a column', WIDE, { x: 572, y: 80, width: 780, height: 748 }, DESK],
  ];
  it.each(cases)('%s as SVG would', (_, view, frame, surface) => {
    const camera = fit(view, frame, surface);
    const corners = [
      { x: view.x, y: view.y },
      { x: view.x + view.width, y: view.y + view.height },
      { x: view.x + view.width / 3, y: view.y + view.height / 5 },
    ];
    for (const corner of corners) {
      const ours = toSurface(corner, camera, surface);
      const svg = meet(corner, view, frame);
      expect(ours.x).toBeCloseTo(svg.x, 6);
      expect(ours.y).toBeCloseTo(svg.y, 6);
    }
  });

  it('in the middle of its frame, wherever that is', () => {
    const frame = { x: 100, y: 40, width: 200, height: 300 };
    const middle = { x: WIDE.x + WIDE.width / 2, y: WIDE.y + WIDE.height / 2 };
    const seen = toSurface(middle, fit(WIDE, frame, PHONE), PHONE);
    expect(seen.x).toBeCloseTo(200, 6);
    expect(seen.y).toBeCloseTo(190, 6);
  });

  it.each([
    ['an empty view', { ...WIDE, width: 0 }, whole(PHONE)],
    ['a view turned round', { ...WIDE, height: -5 }, whole(PHONE)],
    ['a frame without room', WIDE, { ...whole(PHONE), height: 0 }],
    ['a view that is no number', { ...WIDE, width: NaN }, whole(PHONE)],
  ])('unless it is %s', (_, view, frame) => {
    expect(() => fit(view, frame, PHONE)).toThrow(RangeError);
  });
});

describe('The visible box', () => {
  it('has its corners at the corners of the surface', () => {
    const camera = at(31000, 25000, 0.125);
    const box = visibleBox(camera, DESK);
    const first = toSurface({ x: box.x, y: box.y }, camera, DESK);
    const last = toSurface({ x: box.x + box.width, y: box.y + box.height }, camera, DESK);
    expect([first.x, first.y, last.x, last.y]).toEqual([0, 0, DESK.width, DESK.height]);
  });

  it('is what was fitted when the shapes agree', () => {
    const view = { x: 30000, y: 24000, width: 1440, height: 900 };
    expect(visibleBox(fit(view, whole(DESK), DESK), DESK)).toEqual(view);
  });
});

describe("Leaflet's zoom", () => {
  it('is 8 at one px per unit and 0 for a world of 256 px', () => {
    expect(zoomOf(1)).toBe(8);
    expect(scaleOf(0)).toBe(256 / 65536);
  });

  it.each([0, 3.25, 5, 8, 11.7])('comes back from its scale (%d)', (zoom) => {
    expect(zoomOf(scaleOf(zoom))).toBeCloseTo(zoom, 12);
  });
});

describe('A picture drawn for one camera', () => {
  it('lies where another camera sees it', () => {
    const drawn = at(31000, 25000, 0.2);
    const seen = at(31400, 24700, 0.5);
    const { x, y, scale } = shifted(drawn, seen, PHONE);
    for (const point of [
      { x: 31000, y: 25000 },
      { x: 30100, y: 26300 },
    ]) {
      const there = toSurface(point, drawn, PHONE);
      const here = toSurface(point, seen, PHONE);
      expect(x + there.x * scale).toBeCloseTo(here.x, 6);
      expect(y + there.y * scale).toBeCloseTo(here.y, 6);
    }
  });

  it('stays where it is for that camera', () => {
    expect(shifted(at(31000, 25000, 0.2), at(31000, 25000, 0.2), PHONE)).toEqual({ x: 0, y: 0, scale: 1 });
  });
});

describe('Two cameras show the same picture', () => {
  const camera = at(31000, 25000, 0.5);

  it('when they differ by less than a quarter of a px', () => {
    expect(sameView(camera, camera, DESK)).toBe(true);
    expect(sameView(at(31000.4, 24999.6, 0.5), camera, DESK)).toBe(true);
    expect(sameView(at(31000, 25000, 0.5 * (1 + 0.2 / 1440)), camera, DESK)).toBe(true);
  });

  it('and not when they differ by more, in place or in scale', () => {
    expect(sameView(at(31000.6, 25000, 0.5), camera, DESK)).toBe(false);
    expect(sameView(at(31000, 24999.4, 0.5), camera, DESK)).toBe(false);
    expect(sameView(at(31000, 25000, 0.5 * (1 + 0.3 / 1440)), camera, DESK)).toBe(false);
    expect(sameView(at(31000, 25000, 0.5 * (1 - 0.3 / 1440)), camera, DESK)).toBe(false);
  });
});

describe('A camera within the basemap', () => {
  const world = { x: 0, y: 0, width: 1000, height: 500 };
  const seen = (camera: Camera, surface: Size) => {
    const { x, y, width, height } = visibleBox(within(camera, surface, world), surface);
    return [x, y, x + width, y + height].map(Math.round);
  };

  it('stays as it is where it sees nothing beyond', () => {
    const camera = { centre: { x: 400, y: 200 }, scale: 2 };
    expect(within(camera, { width: 300, height: 200 }, world)).toEqual(camera);
  });

  it('moves away from an edge that it would see', () => {
    expect(seen({ centre: { x: 20, y: 490 }, scale: 1 }, { width: 300, height: 200 })).toEqual([
      0, 300, 300, 500,
    ]);
  });

  it('comes closer on a surface of an unusual form', () => {
    expect(seen({ centre: { x: 500, y: 250 }, scale: 1 }, { width: 2000, height: 300 })).toEqual([
      0, 175, 1000, 325,
    ]);
    expect(seen({ centre: { x: 900, y: 250 }, scale: 1 }, { width: 300, height: 1000 })).toEqual([
      825, 0, 975, 500,
    ]);
  });
});
