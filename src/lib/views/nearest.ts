/** A box in the page, in px. */
export interface Rect {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Where each arrow key points: right and down are positive. */
const DIRECTIONS: ReadonlyMap<string, readonly [x: number, y: number]> = new Map([
  ['ArrowLeft', [-1, 0]],
  ['ArrowRight', [1, 0]],
  ['ArrowUp', [0, -1]],
  ['ArrowDown', [0, 1]],
]);

/** How much farther off a box is that lies aside, for each px. */
const ASIDE = 2.5;

/**
 * The box that an arrow key leads to from another: the nearest one that way.
 * @returns its index; undefined when none lies that way, or for any other key
 */
export function nearest(from: Rect, boxes: readonly Rect[], key: string): number | undefined {
  const direction = DIRECTIONS.get(key);
  if (!direction) return undefined;
  const [dx, dy] = direction;
  let best: { index: number; distance: number } | undefined;
  boxes.forEach((box, index) => {
    const x = middleX(box) - middleX(from);
    const y = middleY(box) - middleY(from);
    const ahead = x * dx + y * dy;
    const aside = Math.abs(x * dy) + Math.abs(y * dx);
    const distance = ahead + ASIDE * aside;
    if (ahead > 1 && (!best || distance < best.distance)) best = { index, distance };
  });
  return best?.index;
}

const middleX = ({ left, right }: Rect) => (left + right) / 2;
const middleY = ({ top, bottom }: Rect) => (top + bottom) / 2;
