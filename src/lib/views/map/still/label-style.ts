import type { Scene } from '../geometry/scene';
import { layoutFor, layoutsOf, type Course } from '../layout/layouts';
import type { Placed } from '../layout/label-layout';

/** The free area of a map on paper, in sizes of its type: see paper.css. */
const PAPER = { width: 27.3, height: 12.7 };
const SMALL_PAPER = { width: 15.3, height: 10.3 };

/**
 * The rules that place the names on a scene's maps. Offsets are from the middle of the view, in map units: with the
 * view's size they let CSS alone put a name of constant size on a map that scales (see `.label` in names.css). How
 * large the map is beside its type decides where each name stands and how much its caption says.
 */
export function labelRules(scene: Scene): string {
  const { chapter, view, labels } = scene;
  const courses = layoutsOf(scene);
  const [plain, ...spared] = courses;
  const first = plain?.steps[0]?.placed ?? [];
  const [paper, smallPaper] = [PAPER, SMALL_PAPER].map(({ width, height }) =>
    layoutFor(scene, courses, width, height),
  ) as [Placed[], Placed[]];
  const points = labels.map((label, index) => {
    const dx = label.at.x - (view.x + view.width / 2);
    const dy = label.at.y - (view.y + view.height / 2);
    const turn: Record<string, string> = label.angle === undefined ? {} : { '--turn': `${label.angle}deg` };
    const style = { '--dx': dx.toFixed(1), '--dy': dy.toFixed(1), ...turn, ...styleOf(first[index]) };
    return rule(scene, index, style);
  });
  return [
    `[data-scene=${chapter}]{--w:${view.width.toFixed(1)};--h:${view.height.toFixed(1)}}`,
    ...points,
    ...(plain?.steps.slice(1) ?? []).map(({ from, placed }, index) =>
      inContainer(
        [least('width', from * view.width), least('height', from * view.height)],
        changes(scene, plain?.steps[index]?.placed ?? [], placed),
      ),
    ),
    ...spared.flatMap((course) => sparedRules(scene, plain, course)),
    wrap('@media print', changes(scene, first, paper)),
    wrap('@media print and (max-width: 15cm)', changes(scene, paper, smallPaper)),
  ].join('');
}

/** Where a map has room to spare beside its view, or above and below it. */
function sparedRules(scene: Scene, plain: Course | undefined, { spare, steps }: Course): string[] {
  const { width, height } = scene.view;
  return steps.flatMap((step) =>
    (plain?.steps ?? []).flatMap((under) => {
      const [from, to] = [Math.max(step.from, under.from), Math.min(step.to, under.to)];
      if (from >= to || to === Infinity || under.placed === step.placed) return [];
      const conditions =
        spare.x > 0
          ? [
              least('height', from * height),
              most('height', to * height),
              least('width', to * width + 2 * spare.x),
            ]
          : [
              least('width', from * width),
              most('width', to * width),
              least('height', to * height + 2 * spare.y),
            ];
      return [inContainer(conditions, changes(scene, under.placed, step.placed))];
    }),
  );
}

const least = (side: string, em: number) => `(min-${side}:${em.toFixed(1)}em)`;
const most = (side: string, em: number) => `(max-${side}:${em.toFixed(1)}em)`;
const inContainer = (conditions: readonly string[], rules: string) =>
  wrap(`@container ${conditions.join(' and ')}`, rules);
const wrap = (at: string, rules: string) => (rules ? `${at}{${rules}}` : '');

/** The rules that turn one layout of a scene into another. */
function changes(scene: Scene, from: readonly Placed[], to: readonly Placed[]): string {
  return to
    .map((placed, index) => {
      const old = new Map(Object.entries(styleOf(from[index])));
      const changed = Object.entries(styleOf(placed)).filter(([name, value]) => old.get(name) !== value);
      return changed.length > 0 ? rule(scene, index, Object.fromEntries(changed)) : '';
    })
    .join('');
}

const styleOf = (placed: Placed | undefined): Record<string, string> =>
  placed ? { '--sx': String(placed.sx), '--sy': String(placed.sy), ...placed.shape.style } : {};

function rule({ chapter }: Scene, index: number, style: Record<string, string>): string {
  const declarations = Object.entries(style).map(([property, value]) => `${property}:${value}`);
  // By its class: without one, browsers try the rule on every element of the page.
  // On a still map the drawing stands before the names.
  return `[data-scene=${chapter}]>.label:nth-of-type(${index + 1}){${declarations.join(';')}}`;
}
