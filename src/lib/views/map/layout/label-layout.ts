import type { Box } from '../geometry/projection';
import type { Label, Scene } from '../geometry/scene';
import { boxAt, candidatesFor, gapOf, type Stand } from './candidates';
import type { Shape } from './label-size';
import { covered, meet, drawnIn, placer, type Drawn } from './drawn';

/** The room of a map, in sizes of its type. */
export interface Room {
  /** Sizes per map unit. */
  scale: number;
  /** What the free area has beyond the view, on either side of it. */
  spare: { x: number; y: number };
}

/** How one label is shown. */
export interface Placed extends Stand {
  shape: Shape;
}

/** How far names may reach beyond the free area: stage.css keeps that much free around it. */
const BEYOND = { side: 2.6, top: 2.2, corner: 0.2, bottom: 1.4 };

/** What is to be kept free around a label. */
const CLEAR = 0.1;

/** What is never to be: far more than all that can be lost otherwise. */
const NEVER = 1000;

/** What a caption costs that hides a thread, for each size of type of it. */
const HIDES = 5;

/** What it costs that a name stands elsewhere than on a smaller map. */
const MOVES = 2;

/** What it may cost that all captions of one kind are short, if one has to be. */
const UNEVEN = 20;

/** How many arrangements are tried at most. */
const ATTEMPTS = 10_000;

interface Option extends Placed {
  box: Box;
  cost: number;
}

/** A scene in so much room, with all that its labels can be. */
export interface Board {
  scene: Scene;
  room: Room;
  drawn: Drawn;
  shapes: readonly Shape[][];
}

/** @param shapes what each label of the scene can be, by `shapesOf` */
export function boardOf(scene: Scene, room: Room, shapes: readonly Shape[][]): Board {
  return { scene, room, shapes, drawn: drawnIn(scene, room.scale) };
}

/**
 * Finds where the labels of a scene stand, and how much each says: clear of each other, of knots and of threads, and
 * inside the map. Captions shorten before any of that is given up; a name for bearings goes first.
 * @param before how they stand on a smaller map: a name moves only if it gains by it
 */
export function layOut(board: Board, before: readonly Placed[] = []): Placed[] {
  const { labels } = board.scene;
  const all = labels.map((label, index) => optionsFor(board, label, index, before[index]));
  const mixed = arrange(all);
  // Those that are alike say as much as each other, if that costs little.
  const alike = labels.flatMap(({ caption }, index) => (caption && caption.state !== 'lit' ? [index] : []));
  if (new Set(alike.map((index) => mixed.placed[index]?.shape.loss)).size < 2) return mixed.placed;
  const least = arrange(
    all.map((options, index) =>
      alike.includes(index) ? options.filter(({ shape }) => shape.loss > 0) : options,
    ),
  );
  return least.cost <= mixed.cost + UNEVEN ? least.placed : mixed.placed;
}

/** What is wrong with a layout, and what it loses: 0 where all is said at the story's own places. */
export function costOf(board: Board, placed: readonly Placed[]): number {
  const options = board.scene.labels.map((label, index) => {
    const one = placed[index];
    if (!one) throw new Error('costOf: a label is missing');
    const candidate = candidatesFor(label).find(({ sx, sy }) => sx === one.sx && sy === one.sy);
    return optionAt(board, label, one.shape, { cost: 0, ...candidate, ...one });
  });
  return options.reduce(
    (total, option, index) =>
      total + option.cost + options.slice(0, index).filter((other) => collide(option, other)).length * NEVER,
    0,
  );
}

/** What a layout costs at most in which nothing is wrong, whatever else is lost. */
export const SOUND = NEVER - 1;

function optionsFor(board: Board, label: Label, index: number, before?: Placed): Option[] {
  const candidates = candidatesFor(label).map((stand) => {
    const hasMoved = before && (before.sx !== stand.sx || before.sy !== stand.sy);
    return hasMoved ? { ...stand, cost: stand.cost + MOVES } : stand;
  });
  return (board.shapes[index] ?? [])
    .flatMap((shape) => candidates.map((stand) => optionAt(board, label, shape, stand)))
    .sort((a, b) => a.cost - b.cost);
}

function optionAt(
  { scene, room, drawn }: Board,
  label: Label,
  shape: Shape,
  { sx, sy, cost }: Stand & { cost: number },
): Option {
  const point = placer(scene.view, room.scale)(label.at);
  const box = boxAt(point, { sx, sy }, shape, gapOf(label));
  const option = { sx, sy, shape, box, cost: cost + shape.loss };
  if (shape.width === 0) return option;
  const out = beyond(box, scene, room);
  const onDot = drawn.dots.some(({ at, radius }) => {
    const isOwn = (sx !== 0 || sy !== 0) && Math.hypot(at.x - point.x, at.y - point.y) < 0.01;
    return !isOwn && meet(box, { x: at.x - radius, y: at.y - radius, width: 2 * radius, height: 2 * radius });
  });
  option.cost += out * NEVER + (onDot ? NEVER : 0);
  if (option.cost >= NEVER) return option;
  const isOpaque = shape.isOpaque === true;
  const hidden = covered(isOpaque ? box : shrink(box, CLEAR), drawn);
  option.cost += isOpaque ? hidden * (label.kind === 'lead' ? 0.2 : HIDES) : hidden > 0 ? NEVER : 0;
  return option;
}

/** How far a box reaches beyond the room that it has; 0 where it is all inside. */
function beyond({ x, y, width, height }: Box, { view }: Scene, { scale, spare }: Room): number {
  const right = (view.width * scale) / 2 + spare.x;
  const bottom = (view.height * scale) / 2 + spare.y;
  const aside = Math.max(0, -right - x, x + width - right);
  const above = Math.max(0, -bottom - y);
  const over = Math.max(aside - BEYOND.side, above - BEYOND.top, y + height - bottom - BEYOND.bottom, 0);
  const inCorner = aside > 0 ? Math.max(0, above - BEYOND.corner) : 0;
  const most = Math.max(over, inCorner);
  return most > 0 ? 1 + most : 0;
}

const shrink = ({ x, y, width, height }: Box, by: number): Box => ({
  x,
  y: y + by,
  width,
  height: height - 2 * by,
});

function collide({ box: a }: Option, { box: b }: Option): boolean {
  if (a.width === 0 || b.width === 0) return false;
  return meet(
    { x: a.x - CLEAR, y: a.y - CLEAR, width: a.width + 2 * CLEAR, height: a.height + 2 * CLEAR },
    b,
  );
}

/** The arrangement that costs least: one option for each label, by branch and bound. */
function arrange(options: readonly Option[][]): { placed: Placed[]; cost: number } {
  // Those that have least choice first.
  const order = options
    .map((all, index) => ({ all, index }))
    .sort((a, b) => count(a.all) - count(b.all) || a.index - b.index);
  const least = order.map(({ all }) => all[0]?.cost ?? 0);
  const rest = least.map((_, index) => least.slice(index + 1).reduce((total, cost) => total + cost, 0));
  let best: { chosen: Option[]; cost: number } = { chosen: [], cost: Infinity };
  let attempts = 0;
  const chosen: Option[] = [];
  const visit = (depth: number, cost: number) => {
    const all = order[depth]?.all;
    if (!all) {
      best = { chosen: [...chosen], cost };
      return;
    }
    for (const option of all) {
      const alone = cost + option.cost;
      if (alone + (rest[depth] ?? 0) >= best.cost || attempts > ATTEMPTS) return;
      attempts += 1;
      const met = chosen.filter((other) => collide(option, other)).length;
      if (alone + met * NEVER + (rest[depth] ?? 0) >= best.cost) continue;
      chosen.push(option);
      visit(depth + 1, alone + met * NEVER);
      chosen.pop();
    }
  };
  visit(0, 0);
  const placed: Placed[] = [];
  order.forEach(({ index }, depth) => {
    const option = best.chosen[depth];
    if (option) placed[index] = option;
  });
  return { placed, cost: best.cost };
}

const count = (options: readonly Option[]) => options.filter(({ cost }) => cost <= SOUND).length;
