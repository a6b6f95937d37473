import { DAY } from '../../../lib/ui/palette';
import { element } from '../../../lib/ui/markup';
import type { Basemap } from '../../../lib/views/map/geometry/basemap';
import { fit, toSurface, type Size } from '../../../lib/views/map/geometry/camera';
import { marksOf, type Stroke } from '../../../lib/views/map/geometry/marks';
import type { Box, Point } from '../../../lib/views/map/geometry/projection';
import type { Label, Scene } from '../../../lib/views/map/geometry/scene';
import { mapStyle } from './map-style';
import { movedInside, placeNames, type Name } from './place-names';
import { setLine, setText, type SetText, type TextStyle } from './set-text';

/** How much thicker lines are than in a page: cards are shown at a third of their size. */
const THICKNESS = 1.9;
/** px; how far names stay from the edges of the map. */
const EDGE = 20;
const ARROW = 26;

/** Sizes in px and weights of the names. */
const NAMES = {
  place: { size: 42, weight: 620, colour: DAY.ink, isOptional: false },
  area: { size: 40, weight: 620, colour: DAY['ink-soft'], isOptional: false },
  country: { size: 30, weight: 400, colour: DAY['ink-soft'], isOptional: true },
  lead: { size: 32, weight: 600, colour: DAY['on-thread'], isOptional: false },
} as const;

const kindOf = ({ kind }: Label) => NAMES[kind === 'point' || kind === 'open' ? 'place' : kind];

/** A scene to be drawn, and how. */
export interface MapPlan {
  scene: Scene;
  basemap: Basemap;
  /** The map's own style sheet. */
  css: string;
  /** Where the scene is fitted into, and how large the whole picture is; px. */
  frame: Box;
  surface: Size;
  /** Direction and typeface of the names. */
  text: Omit<TextStyle, 'weight'>;
}

/** Draws a scene as SVG: the same shapes by the same styles as in the pages, and its names. */
export function mapPicture({ scene, basemap, css, frame, surface, text }: MapPlan): string {
  const camera = fit(scene.view, frame, surface);
  const { x, y } = toSurface({ x: 0, y: 0 }, camera, surface);
  const marks = marksOf(scene);
  const drawn = [
    `<use href="#land" class="land"/>`,
    ...marks.regions.map((region) => element('use', { ...region })),
    `<use href="#borders" class="borders"/><use href="#disputed" class="borders disputed-line"/>`,
    group('threads', [
      ...marks.lines.map(path),
      ...marks.dots.map((dot) => group(dot.class, dot.strokes.map(path))),
    ]),
  ];
  const at = (point: Point) => toSurface(point, camera, surface);
  return (
    `<style>${mapStyle(css, THICKNESS / camera.scale)}</style>` +
    `<defs>${shapes(basemap)}</defs>` +
    element('rect', { width: String(surface.width), height: String(surface.height), fill: DAY.sea }) +
    `<g transform="translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${camera.scale.toFixed(6)})">${drawn.join('')}</g>` +
    names(scene, at, frame, text)
  );
}

const path = ({ class: name, d }: Stroke) => element('path', { class: name, d });
const group = (name: string, content: readonly string[]) => `<g class="${name}">${content.join('')}</g>`;

function shapes({ land, borders, disputed, regions }: Basemap): string {
  const all = { land, borders, disputed, ...Object.fromEntries(regionIds(regions)) };
  return Object.entries(all)
    .map(([id, d]) => `<path id="${id}" d="${d}"/>`)
    .join('');
}

const regionIds = (regions: Basemap['regions']) =>
  Object.entries(regions).map(([id, d]) => [`region-${id}`, d] as const);

/** The names of a scene's places, and of where its threads lead. */
function names(scene: Scene, at: (point: Point) => Point, frame: Box, style: MapPlan['text']): string {
  const inside = {
    x: frame.x + EDGE,
    y: frame.y + EDGE,
    width: frame.width - 2 * EDGE,
    height: frame.height - 2 * EDGE,
  };
  // An open knot has no name of its own.
  const labels = scene.labels.filter(({ kind }) => kind !== 'open' && kind !== 'lead');
  const set = labels.map((label) => {
    const { size, weight } = kindOf(label);
    const room = {
      width: Math.min(260, inside.width),
      height: size * 2.2,
      sizes: [size, size * 0.85],
      leading: 1.02,
    } as const;
    return setText(label.name, room, { ...style, weight });
  });
  const leads = scene.labels
    .filter(({ kind }) => kind === 'lead')
    .map((label) => leadTag(label, at(label.at), inside, style));
  const dots = scene.knots.flatMap(({ at: points, kind }) =>
    points.map((point) => around(at(point), kind === 'area' ? 26 : 18)),
  );
  const pins = scene.labels.filter(({ kind }) => kind === 'point').map((label) => around(at(label.at), 12));
  const boxes = placeNames(
    labels.map((label, index): Name => {
      const text = set[index];
      return {
        at: at(label.at),
        side: label.side,
        width: text ? widest(text) : 0,
        height: text ? text.lines.length * text.size : 0,
        gap: label.kind === 'point' ? 24 : 12,
        isOptional: kindOf(label).isOptional,
      };
    }),
    inside,
    [...dots, ...pins, ...leads.map(({ box }) => box)],
  );
  const written = labels.map((label, index) => {
    const [text, box] = [set[index], boxes[index]];
    return text && box ? haloed(text, box, kindOf(label).colour) : '';
  });
  return [...written, ...leads.map(({ svg }) => svg)].join('');
}

const widest = ({ lines }: SetText) => Math.max(...lines.map(({ width }) => width));
const around = ({ x, y }: Point, radius: number): Box => ({
  x: x - radius,
  y: y - radius,
  width: 2 * radius,
  height: 2 * radius,
});

/** Lines in the middle of a box, with a halo of the land's colour, so that they are read on threads and coasts. */
function haloed({ lines, size }: SetText, box: Box, colour: string): string {
  const d = lines
    .map((line, index) => line.path(box.x + (box.width - line.width) / 2, box.y + size * (index + 0.74)))
    .join('');
  const halo = {
    d,
    fill: 'none',
    stroke: DAY.land,
    'stroke-width': '9',
    'stroke-linejoin': 'round',
    'stroke-opacity': '0.92',
  };
  return element('path', halo) + element('path', { d, fill: colour });
}

/** Where a thread leads that leaves the picture: a tag upon it, at the edge. */
function leadTag({ name, angle = 0 }: Label, at: Point, inside: Box, style: MapPlan['text']) {
  const { size, weight, colour } = NAMES.lead;
  const line = setLine(name, size, { ...style, weight });
  const [width, height] = [line.width + ARROW + 3 * 16, size * 1.5];
  const box = movedInside({ x: at.x - width / 2, y: at.y - height / 2, width, height }, inside);
  const arrowX = style.dir === 'rtl' ? box.x + 16 : box.x + width - 16 - ARROW;
  const textX = style.dir === 'rtl' ? arrowX + ARROW + 16 : box.x + 16;
  const middle = box.y + height / 2;
  const svg =
    element('rect', {
      x: px(box.x),
      y: px(box.y),
      width: px(width),
      height: px(height),
      rx: px(height / 2),
      fill: DAY.thread,
    }) +
    element('path', { d: line.path(textX, middle + size * 0.24), fill: colour }) +
    element('path', {
      d: 'M1 6h10M7 2l4 4-4 4',
      transform: `translate(${px(arrowX)} ${px(middle - ARROW / 2)}) scale(${(ARROW / 12).toFixed(3)}) rotate(${angle} 6 6)`,
      fill: 'none',
      stroke: colour,
      'stroke-width': '1.6',
      'stroke-linecap': 'round',
    });
  return { box, svg };
}

const px = (value: number) => value.toFixed(1);
