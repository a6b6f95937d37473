import { PICTURE } from '../../../lib/embed/code/oembed';
import { statusWords } from '../../../lib/evidence/status-words';
import { direction, locales, otherLocale } from '../../../lib/i18n/locale';
import { messages } from '../../../lib/i18n/messages';
import { summaryOf } from '../../../lib/model/chapter-summary';
import type { Status } from '../../../lib/model/schema';
import type { Story } from '../../../lib/model/story';
import { element } from '../../../lib/ui/markup';
import { DAY } from '../../../lib/ui/palette';
import { SAMPLE, samplePath } from '../../../lib/ui/thread-form';
import type { Basemap } from '../../../lib/views/map/geometry/basemap';
import { sceneOf, type Scene } from '../../../lib/views/map/geometry/scene';
import { mapPicture } from './map-picture';
import { setText, type Room, type SetText } from './set-text';
import type { Typeface } from './typeface';

/** What cards are drawn with, apart from the story. */
export interface Materials {
  typeface: Typeface;
  basemap: Basemap;
  /** The map's style sheet. */
  css: string;
}

/** What stands on a card beside its map. */
export interface CardText {
  /** Above the heading, small. */
  above: string;
  heading: string;
  /** Below the heading, such as where and when: on one line, else on a line each. */
  below: readonly string[];
  /** At the foot: how sure that is, each with the form of a thread that stands so. */
  statuses: readonly { status: Status; words: string }[];
  /** At the foot, plain. */
  foot?: string;
  /** Which of how many chapters; undefined for the whole story. */
  at?: { index: number; count: number };
}

/** px. The words stand where reading begins, the map has the rest. */
const PANEL = 560;
const PADDING = 52;
const COLUMN = PANEL - 2 * PADDING;
const TOP = 48;
const BOTTOM = 44;
/** How much more of the world is seen around a chapter's view. */
const MARGIN = 28;
/** Between the parts of the panel. */
const SPACE = 22;

const ABOVE: Room = { width: COLUMN, height: 46, sizes: [38, 34, 30, 26], leading: 1.2 };
const HEADING = { width: COLUMN, leading: 1.04 } as const;
/** Headings are as large as they can be, but few lines are better than large ones. */
const HEADINGS: readonly Pick<Room, 'lines' | 'sizes'>[] = [
  { lines: 1, sizes: [116, 104, 92] },
  { lines: 2, sizes: [116, 104, 92, 84, 76, 68] },
  { sizes: [84, 76, 68, 60, 54, 48, 42, 36] },
];
/** How far letters reach below the line of a heading, in parts of its size. */
const DESCENT = 0.14;
const BELOW: Room = { width: COLUMN, height: 100, sizes: [40, 36, 32], leading: 1.2 };
const SUBTITLE: Room = { width: COLUMN, height: 180, sizes: [48, 44, 40, 36, 32], leading: 1.2 };
const FOOT: Room = { width: COLUMN, height: 50, sizes: [38, 34, 30], leading: 1.25 };
const SAMPLE_SCALE = 1.5;
const SAMPLE_ROOM = SAMPLE.width * SAMPLE_SCALE + 20;
const STATUS: Room = { width: COLUMN - SAMPLE_ROOM, height: 50, sizes: [38, 34, 30, 26], leading: 1.25 };

/** Where the baseline of Markazi Text lies in a line, in parts of the size, its ascent being 0.84. */
const BASELINE = 0.8;

/** A story can have more chapters than the thread along the panel has room for knots: then only the card's own is tied. */
const MOST_KNOTS = 24;

/** The card of each chapter and of the whole story in its language, as SVG by file names without their endings. */
export function cardsOf(story: Story, materials: Materials): Map<string, string> {
  const { locale, cover, chapters } = story;
  const list = new Intl.ListFormat(locale === 'en' ? 'en-GB' : locale);
  const cards = new Map<string, string>();
  chapters.forEach((chapter, index) => {
    const { title, places, when, statuses } = summaryOf(story, chapter);
    const text: CardText = {
      above: cover.head.title,
      heading: title,
      below: [...(places.length > 0 ? [list.format(places)] : []), when],
      statuses: statuses.map((status) => ({ status, words: statusWords[locale][status].name })),
      at: { index, count: chapters.length },
    };
    const scene = sceneOf(story, chapter);
    cards.set(`${locale}/${chapter.plan.id}`, drawCard(text, scene, direction(locale), materials));
    if (index === 0) cards.set(locale, drawCard(wholeStory(story), scene, direction(locale), materials));
  });
  return cards;
}

function wholeStory({ cover: { head } }: Story): CardText {
  const languages = locales.map((locale) => messages[otherLocale(locale)].otherEdition);
  return {
    above: head.kicker,
    heading: head.title,
    below: [head.subtitle],
    statuses: [],
    foot: languages.join(' · '),
  };
}

/** A card as SVG. Every word is an outline: nothing depends on the fonts of the machine that draws it. */
export function drawCard(
  { above, heading, below, statuses, foot, at }: CardText,
  scene: Scene,
  dir: 'rtl' | 'ltr',
  { typeface, basemap, css }: Materials,
): string {
  const { width, height } = PICTURE;
  const isRtl = dir === 'rtl';
  const left = isRtl ? width - PANEL : 0;
  const frame = {
    x: (isRtl ? 0 : PANEL) + MARGIN,
    y: MARGIN,
    width: width - PANEL - 2 * MARGIN,
    height: height - 2 * MARGIN,
  };
  const set = (text: string, room: Room, weight: number) => setText(text, room, { typeface, dir, weight });
  /** Lines from `top` downwards, at the side where reading begins, so far from the panel's edge. */
  const write = (text: SetText, top: number, leading: number, colour: string, indent = PADDING) => {
    const d = text.lines.map((line, index) =>
      line.path(
        isRtl ? left + PANEL - indent - line.width : left + indent,
        top + text.size * (index * leading + BASELINE),
      ),
    );
    return element('path', { d: d.join(''), fill: colour });
  };

  /** Parts on one line, if that holds them, else each on a line of its own. */
  const inLines = (parts: readonly string[]): SetText[] => {
    const joined = set(parts.join(' · '), { ...BELOW, height: BELOW.height / 2 }, 400);
    if (!joined.isCut) return [joined];
    return parts.map((part) => set(part, { ...BELOW, height: BELOW.height / parts.length }, 400));
  };

  const top = set(above, ABOVE, 600);
  const middle = at === undefined ? below.map((text) => set(text, SUBTITLE, 500)) : inLines(below);
  const lines = foot === undefined ? statuses.length : statuses.length + 1;
  const footTop = height - BOTTOM - lines * FOOT.height;
  const headingTop = TOP + ABOVE.height + SPACE / 2;
  const belowHeight = middle.reduce((sum, { lines, size }) => sum + lines.length * size * BELOW.leading, 0);
  const room = footTop - SPACE - belowHeight - SPACE - headingTop;
  const title = firstWhole(
    HEADINGS.map((limits) => () => set(heading, { ...HEADING, ...limits, height: room }, 650)),
  );
  const belowTop = headingTop + title.size * (title.lines.length * HEADING.leading + DESCENT) + SPACE / 4;

  const standing = statuses.map(({ status, words }, index) => {
    const lineTop = footTop + index * FOOT.height;
    const text = set(words, STATUS, 600);
    const x = isRtl ? left + PANEL - PADDING : left + PADDING;
    const y = lineTop + text.size * 0.52 - (SAMPLE.height / 2) * SAMPLE_SCALE;
    return sample(status, x, y, isRtl) + write(text, lineTop, 1, DAY.ink, PADDING + SAMPLE_ROOM);
  });

  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    mapPicture({ scene, basemap, css, frame, surface: PICTURE, text: { typeface, dir } }) +
    element('rect', { x: String(left), width: String(PANEL), height: String(height), fill: DAY.paper }) +
    progress(isRtl ? left : PANEL, at) +
    write(top, TOP, ABOVE.leading, DAY.thread) +
    write(title, headingTop, HEADING.leading, DAY.ink) +
    middle
      .map((text, index) =>
        write(text, belowTop + index * text.size * BELOW.leading, BELOW.leading, DAY['ink-soft']),
      )
      .join('') +
    standing.join('') +
    (foot === undefined
      ? ''
      : write(set(foot, FOOT, 600), footTop + statuses.length * FOOT.height, 1, DAY.ink)) +
    '</svg>'
  );
}

/** The first of several settings of a text in which all of it fits, else the last. */
function firstWhole(settings: readonly (() => SetText)[]): SetText {
  for (const [index, make] of settings.entries()) {
    const text = make();
    if (!text.isCut || index === settings.length - 1) return text;
  }
  throw new RangeError('a text without any setting');
}

/** The form of a thread, from where reading begins. */
function sample(status: Status, x: number, y: number, isRtl: boolean): string {
  const dashes: Partial<Record<Status, string>> = { nuanced: '7 6', 'not-found': '0.1 5.5' };
  return element('path', {
    d: samplePath(status),
    transform: `translate(${x} ${y.toFixed(1)}) scale(${isRtl ? -SAMPLE_SCALE : SAMPLE_SCALE} ${SAMPLE_SCALE})`,
    fill: 'none',
    stroke: DAY.thread,
    'stroke-width': status === 'not-found' ? '3.6' : '2.8',
    'stroke-linecap': 'round',
    'stroke-dasharray': dashes[status],
  });
}

/** The thread of the story along the panel's edge: a knot for each chapter, and the card's own tied. */
function progress(x: number, at: CardText['at']): string {
  const line = element('path', { d: `M${x} 0V${PICTURE.height}`, stroke: DAY.thread, 'stroke-width': '5' });
  if (!at) return line;
  const y = (index: number) => ((index + 0.5) / at.count) * PICTURE.height;
  const others = at.count > MOST_KNOTS ? [] : Array.from({ length: at.count }, (_, index) => index);
  return (
    line +
    others
      .map((index) => circle(x, y(index), 6, { fill: DAY.paper, stroke: DAY.thread, 'stroke-width': '4' }))
      .join('') +
    circle(x, y(at.index), 17, { fill: DAY.paper, stroke: DAY.thread, 'stroke-width': '6' }) +
    circle(x, y(at.index), 8, { fill: DAY.thread })
  );
}

const circle = (cx: number, cy: number, r: number, look: Record<string, string>) =>
  element('circle', { cx: String(cx), cy: cy.toFixed(1), r: String(r), ...look });
