import { PICTURE } from '../../../lib/embed/code/oembed';
import type { Status } from '../../../lib/model/schema';
import { element } from '../../../lib/ui/markup';
import { DAY } from '../../../lib/ui/palette';
import { SAMPLE, samplePath } from '../../../lib/ui/thread-form';
import { setText, type Room, type SetText, type TextStyle } from './set-text';

/** The words of a card, beside its map. */
export interface PanelText {
  /** Above the heading, small. */
  above: string;
  heading: string;
  /** Below the heading: short facts, on one line if that holds them; or a sentence. */
  below: { facts: readonly string[] } | { sentence: string };
  /** At the foot, a line each; with a status, after the form of a thread that stands so. */
  foot: readonly { words: string; status?: Status }[];
}

/** px; the panel stands where reading begins, as high as the card. */
export const PANEL = 560;
const PADDING = 52;
const COLUMN = PANEL - 2 * PADDING;
const TOP = 48;
const BOTTOM = 44;
/** Between the parts. */
const SPACE = 22;
const SAMPLE_SCALE = 1.5;
const SAMPLE_ROOM = SAMPLE.width * SAMPLE_SCALE + 20;

const ABOVE: Room = { width: COLUMN, height: 46, sizes: [38, 34, 30, 26], leading: 1.2, lines: 1 };
/** Headings are as large as they can be, but few lines are better than large ones. */
const HEADINGS: readonly Pick<Room, 'lines' | 'sizes'>[] = [
  { lines: 1, sizes: [116, 104, 92] },
  { lines: 2, sizes: [116, 104, 92, 84, 76, 68] },
  { sizes: [84, 76, 68, 60, 54, 48, 42, 36] },
];
const FACTS: Room = { width: COLUMN, height: 46, sizes: [40, 36, 32, 28], leading: 1.15, lines: 1 };
const SENTENCE: Room = { width: COLUMN, height: 180, sizes: [48, 44, 40, 36, 32], leading: 1.2 };
const FOOT: Room = { width: COLUMN, height: 50, sizes: [38, 34, 30, 26], leading: 1.25, lines: 1 };
/** The same where there are more lines than leave room for a heading. */
const LOW_FOOT: Room = { ...FOOT, height: 38, sizes: [30, 26] };
const MOST_HIGH_LINES = 3;

/** Where the baseline of Markazi Text lies in a line, in parts of the size, its ascent being 0.84. */
const BASELINE = 0.8;
/** How far a heading's letters reach below its last line, in parts of the size. */
const DESCENT = 0.14;

/** Distances of a heading's lines in parts of its size: those of a vocalised one keep its marks apart from other lines. */
const spacingOf = (heading: string) =>
  (heading.match(/\p{Mn}/gu)?.length ?? 0) > heading.length / 5
    ? { leading: 1.3, rise: 0.2 }
    : { leading: 1.04, rise: 0 };

/** Draws the panel as SVG. @param left where it begins, in px from the card's left edge */
export function drawPanel(text: PanelText, left: number, style: Omit<TextStyle, 'weight'>): string {
  const isRtl = style.dir === 'rtl';
  const set = (words: string, room: Room, weight: number) => setText(words, room, { ...style, weight });
  /** Lines from `top` downwards, so far from the side where reading begins. */
  const write = (words: SetText, top: number, leading: number, colour: string, indent = PADDING) => {
    const d = words.lines.map((line, index) => {
      const x = isRtl ? left + PANEL - indent - line.width : left + indent;
      return line.path(x, top + words.size * (index * leading + BASELINE));
    });
    return element('path', { d: d.join(''), fill: colour });
  };

  const footRoom = text.foot.length > MOST_HIGH_LINES ? LOW_FOOT : FOOT;
  const footTop = PICTURE.height - BOTTOM - text.foot.length * footRoom.height;
  const foot = text.foot.map(({ words, status }, index) => {
    const top = footTop + index * footRoom.height;
    const indent = status ? SAMPLE_ROOM : 0;
    const line = set(words, { ...footRoom, width: COLUMN - indent }, 600);
    const x = isRtl ? left + PANEL - PADDING : left + PADDING;
    const form = status ? sample(status, x, top + line.size * 0.52, isRtl) : '';
    return form + write(line, top, 1, DAY.ink, PADDING + indent);
  });

  const below =
    'sentence' in text.below
      ? { lines: [set(text.below.sentence, SENTENCE, 500)], leading: SENTENCE.leading }
      : {
          lines: factLines(text.below.facts, (words, room) => set(words, room, 400)),
          leading: FACTS.leading,
        };
  const belowHeight = below.lines.reduce(
    (sum, { lines, size }) => sum + lines.length * size * below.leading,
    0,
  );

  const { leading, rise } = spacingOf(text.heading);
  const headingTop = TOP + ABOVE.height + SPACE / 2;
  const height = footTop - headingTop - belowHeight - 2 * SPACE;
  const [heading] = HEADINGS.map((limits) =>
    set(text.heading, { width: COLUMN, height, leading: leading + rise / 2, ...limits }, 650),
  )
    // The last one, if none holds all of it.
    .filter(({ isCut }, index) => !isCut || index === HEADINGS.length - 1);
  if (!heading) return '';
  const belowTop = headingTop + heading.size * (heading.lines.length * leading + rise + DESCENT) + SPACE / 4;

  return (
    element('rect', {
      x: String(left),
      width: String(PANEL),
      height: String(PICTURE.height),
      fill: DAY.paper,
    }) +
    write(set(text.above, ABOVE, 600), TOP, 1, DAY.thread) +
    write(heading, headingTop + heading.size * rise, leading, DAY.ink) +
    below.lines
      .map((line, index) =>
        write(line, belowTop + index * line.size * below.leading, below.leading, DAY['ink-soft']),
      )
      .join('') +
    foot.join('')
  );
}

/** Facts on one line, if that holds them, else on a line each, of one size. */
function factLines(facts: readonly string[], set: (words: string, room: Room) => SetText): SetText[] {
  const joined = set(facts.join(' · '), { ...FACTS, sizes: [40, 36] });
  if (!joined.isCut) return [joined];
  const size = Math.min(...facts.map((fact) => set(fact, FACTS).size));
  return facts.map((fact) => set(fact, { ...FACTS, sizes: [size] }));
}

/** The form of a thread, from where reading begins. */
function sample(status: Status, x: number, middle: number, isRtl: boolean): string {
  const dashes: Partial<Record<Status, string>> = { nuanced: '7 6', 'not-found': '0.1 5.5' };
  const y = (middle - (SAMPLE.height / 2) * SAMPLE_SCALE).toFixed(1);
  return element('path', {
    d: samplePath(status),
    transform: `translate(${x} ${y}) scale(${isRtl ? -SAMPLE_SCALE : SAMPLE_SCALE} ${SAMPLE_SCALE})`,
    fill: 'none',
    stroke: DAY.thread,
    'stroke-width': status === 'not-found' ? '3.6' : '2.8',
    'stroke-linecap': 'round',
    'stroke-dasharray': dashes[status],
  });
}
