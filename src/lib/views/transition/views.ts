import { forms, type Form } from '../map/geometry/looks';
import { toSurface } from '../map/geometry/camera';
import type { Point } from '../map/geometry/projection';
import { cameraFor } from '../map/live/free-area';
import type { StageElements } from '../map/live/stage';
import { readScene } from '../map/still/read-scene';
import { threadsOf } from './scene-threads';
import type { ThreadView } from './thread-view';
import { POINTS, traceOf, within, type Line } from './trace';

/** Half the widths of the map's knots, in px; see map.css. */
const KNOTS = { tied: 8.5, area: 12, open: 6 } as const;

/** The live map, at a chapter. */
export function mapAt(chapter: HTMLElement, elements: StageElements): ThreadView {
  const { stage, globe } = elements;
  return {
    kind: 'map',
    chapter: chapter.id,
    thread() {
      const scene = readScene(chapter);
      const camera = cameraFor(scene.view, elements);
      if (!camera) return undefined;
      const surface = { width: globe.clientWidth, height: globe.clientHeight };
      const [from, seen] = [globe.getBoundingClientRect(), stage.getBoundingClientRect()];
      const toWindow = (point: Point): Point => {
        const { x, y } = toSurface(point, camera, surface);
        return { x: x + from.x, y: y + from.y };
      };
      const threads = threadsOf(scene).map(({ legs, kind, form }) => {
        const lines = legs.map((leg) => leg.map(toWindow));
        const whole = traceOf(
          lines.map((line) => within(line, seen)),
          KNOTS[kind],
        );
        // Its knot is not in the picture: what is seen of one leg, from its end inwards.
        const [loose] = lines
          .map((line) => within([...line].reverse(), seen))
          .filter(({ length }) => length > 1);
        const trace = whole ?? (loose && traceOf([loose], 0));
        return trace && { trace, form, isWhole: whole !== undefined };
      });
      return threads.find((thread) => thread?.isWhole) ?? threads.find((thread) => thread);
    },
    origin: () => stage.getBoundingClientRect(),
    isAtRest: () => stage.dataset.state === 'settled',
    await: (isAwaited) => void stage.parentElement?.classList.toggle('awaiting', isAwaited),
  };
}

/** The network in the room of a chapter's map; none where the chapter shows none. */
export function networkAt(chapter: HTMLElement): ThreadView | undefined {
  const room = chapter.querySelector<HTMLElement>('.network-room');
  // In a frame the map has its room to itself.
  if (!room || room.getClientRects().length === 0) return undefined;
  const row = room.querySelector('.network-row:not(.elsewhere) .met');
  return {
    kind: 'network',
    chapter: chapter.id,
    thread() {
      const meeting = row?.querySelector('.meeting');
      const knot = meeting ? parseFloat(getComputedStyle(meeting, '::after').inlineSize) : 0;
      const wires = row
        ? [...row.querySelectorAll('.row-side')].flatMap(
            (side) => side.querySelector<SVGPathElement>('.wire') ?? [],
          )
        : endsOf([...room.querySelectorAll<SVGPathElement>('.hub .wire')]);
      const [wire] = wires;
      if (!wire) return undefined;
      // From names to their knot, or from a name down to knots.
      const legs = wires.map((one) => (row ? [...lineAlong(one)].reverse() : lineAlong(one)));
      const trace = traceOf(legs, knot / 2);
      return trace && { trace, form: formOf(wire) };
    },
    origin: () => room.getBoundingClientRect(),
    isAtRest: () => true,
    await: (isAwaited) => void (row ?? room).classList.toggle('awaiting', isAwaited),
  };
}

/** The timeline above a chapter's text; none where the chapter has none. */
export function timelineAt(chapter: HTMLElement): (ThreadView & { strip: HTMLElement }) | undefined {
  const strip = chapter.querySelector<HTMLElement>('.strip');
  if (!strip) return undefined;
  return {
    kind: 'timeline',
    chapter: chapter.id,
    strip,
    thread() {
      const own = strip.querySelector('.own .date-knot')?.getBoundingClientRect();
      const ends = endsOf([...strip.querySelectorAll('.date-knot')]);
      if (!own) return undefined;
      const knot = middleOf(own);
      const trace = traceOf(
        ends.map((end) => [knot, middleOf(end.getBoundingClientRect())]),
        own.height / 2,
      );
      return trace && { trace, form: 'solid' };
    },
    origin: () => strip.getBoundingClientRect(),
    isAtRest: () => true,
    // Its knots are in sight for some time before the thread comes, and stay.
    await: () => undefined,
  };
}

/** Points along a path as it lies on the screen. */
function lineAlong(path: SVGPathElement): Line {
  const toWindow = path.getScreenCTM();
  const length = path.getTotalLength();
  if (!toWindow) return [];
  return Array.from({ length: POINTS }, (_, index) => {
    const { x, y } = path.getPointAtLength((length * index) / (POINTS - 1)).matrixTransform(toWindow);
    return { x, y };
  });
}

const formOf = (wire: Element): Form => forms.find((form) => wire.classList.contains(form)) ?? 'solid';
const endsOf = <Item>(items: readonly Item[]): Item[] => [...items.slice(0, 1), ...items.slice(1).slice(-1)];
const middleOf = ({ x, y, width, height }: DOMRect): Point => ({ x: x + width / 2, y: y + height / 2 });
