import type { Scene } from '../geometry/scene';
import { boardOf, costOf, layOut, SOUND, type Board, type Placed, type Room } from './label-layout';
import { shapesOf } from './label-size';

/** A layout, and the scales for which it is: from the first up to the second, in sizes of type per map unit. */
export interface Step {
  from: number;
  to: number;
  placed: Placed[];
}

/** The layouts of a scene for one amount of spare room, for all scales. */
export interface Course {
  spare: Room['spare'];
  steps: Step[];
}

/** Without spare room, with little and more beside the view, and with little and more above and below it. */
const SPARES: readonly Room['spare'][] = [
  { x: 0, y: 0 },
  { x: 0.6, y: 0 },
  { x: 4, y: 0 },
  { x: 0, y: 1 },
  { x: 0, y: 2.5 },
];

/** Little spare room is used only where names have no place without it. */
const isLittle = ({ x, y }: Room['spare']) => x + y > 0 && x + y < 2;

/** How wide the smallest and the largest map is that layouts are made for, in sizes of its type. */
const NARROWEST = 5;
const WIDEST = 90;
const RATIO = 1.08;

/** Larger maps have room enough without what they have to spare. */
const WIDEST_SPARED = 18;

/** What a layout may cost more than the best one before it gives way to that: names do not jump for little. */
const CALM = 3;
const CALM_SPARED = 12;

/** How often a span of scales is halved in which no one layout is sound. */
const HALVINGS = 3;

/** The layouts of a scene, whatever the size of its map: the first course is that without spare room. */
export function layoutsOf(scene: Scene): Course[] {
  const shapes = scene.labels.map(shapesOf);
  const courses: Course[] = [];
  for (const spare of SPARES) {
    const boardAt = (scale: number) => boardOf(scene, { scale, spare }, shapes);
    const [plain] = courses;
    const scales = scalesOf(scene, plain ? WIDEST_SPARED : WIDEST);
    const calm = plain ? (isLittle(spare) ? SOUND : CALM_SPARED) : CALM;
    courses.push({ spare, steps: stepsOf(scales, boardAt, calm, plain?.steps) });
  }
  return courses;
}

/** @param plain the layouts without spare room: where they are as good they are kept */
function stepsOf(
  scales: readonly number[],
  boardAt: (scale: number) => Board,
  calm: number,
  plain: readonly Step[] = [],
): Step[] {
  const steps: Step[] = [];
  const cover = (from: number, to: number, halvings: number) => {
    const middle = Math.sqrt(from * to);
    // A layout is for all scales up to the next.
    const boards = (to === Infinity ? [from] : [from, middle, to]).map(boardAt);
    const costOfAll = (placed: readonly Placed[]) =>
      Math.max(...boards.map((board) => costOf(board, placed)));
    const last = steps.at(-1);
    const under = plain.find((step) => step.from <= from && step.to > from)?.placed;
    const keep = (most: number) =>
      [under, last?.placed].find((placed) => placed && costOfAll(placed) <= most);
    let placed = keep(calm);
    if (!placed) {
      const best = boards
        .map((board) => layOut(board, under ?? last?.placed))
        .reduce((one, other) => (costOfAll(other) < costOfAll(one) ? other : one));
      const cost = costOfAll(best);
      if (cost > SOUND && to < Infinity) {
        // On a map too small for all of its names they stand as on the smallest one that has room for them.
        if (!last) return;
        if (halvings > 0) {
          cover(from, middle, halvings - 1);
          cover(middle, to, halvings - 1);
          return;
        }
      }
      placed = keep(cost > SOUND ? cost : Math.min(SOUND, cost + calm)) ?? best;
    }
    if (last?.placed === placed) last.to = to;
    else steps.push({ from, to, placed });
  };
  const ends = plain.length > 0 ? scales.slice(1) : [...scales.slice(1), Infinity];
  for (const [index, to] of ends.entries()) cover(scales[index] ?? NaN, to, HALVINGS);
  return steps;
}

/** The layout that a map of this size shows, in sizes of its type: what the page's styles choose. */
export function layoutFor(scene: Scene, courses: readonly Course[], width: number, height: number) {
  const { view } = scene;
  const found = courses
    .flatMap(({ spare, steps }) => steps.map((step) => ({ ...step, spare })))
    .findLast(({ from, to, spare }) => {
      const isIn = width >= from * view.width && height >= from * view.height;
      if (spare.x === 0 && spare.y === 0) return isIn;
      return spare.x > 0
        ? isIn && height < to * view.height && width >= to * view.width + 2 * spare.x
        : isIn && width < to * view.width && height >= to * view.height + 2 * spare.y;
    });
  return (found ?? courses[0]?.steps[0])?.placed ?? [];
}

function scalesOf({ view }: Scene, widest: number): number[] {
  const scales: number[] = [];
  for (let width = NARROWEST; width < widest; width *= RATIO) {
    scales.push(width / Math.max(view.width, view.height));
  }
  return scales;
}
