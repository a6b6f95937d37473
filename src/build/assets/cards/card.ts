import { PICTURE } from '../../../lib/embed/code/oembed';
import { statusWords } from '../../../lib/evidence/status-words';
import { direction, locales, otherLocale } from '../../../lib/i18n/locale';
import { messages } from '../../../lib/i18n/messages';
import { summaryOf } from '../../../lib/model/chapter-summary';
import type { Story } from '../../../lib/model/story';
import { element } from '../../../lib/ui/markup';
import { DAY } from '../../../lib/ui/palette';
import type { Basemap } from '../../../lib/views/map/geometry/basemap';
import { sceneOf, type Scene } from '../../../lib/views/map/geometry/scene';
import { mapPicture } from './map-picture';
import { drawPanel, PANEL, type PanelText } from './panel';
import type { Typeface } from './typeface';

/** What cards are drawn with, apart from the story. */
export interface Materials {
  typeface: Typeface;
  basemap: Basemap;
  /** The map's style sheet. */
  css: string;
}

/** What a card shows. */
export interface Card {
  text: PanelText;
  scene: Scene;
  dir: 'rtl' | 'ltr';
  /** Which of how many chapters; undefined for the whole story. */
  at?: { index: number; count: number };
}

/** px; how much more of the world is seen around a chapter's view. */
const MARGIN = 28;
/** A story can have more chapters than the thread along the panel has room for knots: then only the card's own is tied. */
const MOST_KNOTS = 24;

/** The card of each chapter and of the whole story in its language, as SVG by file names without their endings. */
export function cardsOf(story: Story, materials: Materials): Map<string, string> {
  const { locale, cover, chapters } = story;
  const dir = direction(locale);
  const cards = new Map<string, string>();
  chapters.forEach((chapter, index) => {
    const { title, places, when, statuses } = summaryOf(story, chapter);
    const text = {
      above: cover.head.title,
      heading: title,
      below: { facts: places === '' ? [when] : [places, when] },
      foot: statuses.map((status) => ({ status, words: statusWords[locale][status].name })),
    };
    const scene = sceneOf(story, chapter);
    const at = { index, count: chapters.length };
    cards.set(`${locale}/${chapter.plan.id}`, drawCard({ text, scene, dir, at }, materials));
    if (index === 0) cards.set(locale, drawCard({ text: wholeStory(story), scene, dir }, materials));
  });
  return cards;
}

function wholeStory({ cover: { head } }: Story): PanelText {
  const languages = locales.map((locale) => messages[otherLocale(locale)].otherEdition);
  return {
    above: head.kicker,
    heading: head.title,
    below: { sentence: head.subtitle },
    foot: [{ words: languages.join(' · ') }],
  };
}

/** A card as SVG. Every word is an outline: nothing depends on the fonts of the machine that draws it. */
export function drawCard({ text, scene, dir, at }: Card, { typeface, basemap, css }: Materials): string {
  const { width, height } = PICTURE;
  const isRtl = dir === 'rtl';
  const frame = {
    x: (isRtl ? 0 : PANEL) + MARGIN,
    y: MARGIN,
    width: width - PANEL - 2 * MARGIN,
    height: height - 2 * MARGIN,
  };
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    mapPicture({ scene, basemap, css, frame, surface: PICTURE, text: { typeface, dir } }) +
    drawPanel(text, isRtl ? width - PANEL : 0, { typeface, dir }) +
    progress(isRtl ? width - PANEL : PANEL, at) +
    '</svg>'
  );
}

/** The thread of the story along the panel's edge: a knot for each chapter, and the card's own tied. */
function progress(x: number, at: Card['at']): string {
  const line = element('path', { d: `M${x} 0V${PICTURE.height}`, stroke: DAY.thread, 'stroke-width': '5' });
  if (!at) return line;
  const y = (index: number) => ((index + 0.5) / at.count) * PICTURE.height;
  const all = at.count > MOST_KNOTS ? [] : Array.from({ length: at.count }, (_, index) => y(index));
  const open = { fill: DAY.paper, stroke: DAY.thread };
  return (
    line +
    all.map((each) => circle(x, each, 6, { ...open, 'stroke-width': '4' })).join('') +
    circle(x, y(at.index), 17, { ...open, 'stroke-width': '6' }) +
    circle(x, y(at.index), 8, { fill: DAY.thread })
  );
}

const circle = (cx: number, cy: number, r: number, look: Record<string, string>) =>
  element('circle', { cx: String(cx), cy: cy.toFixed(1), r: String(r), ...look });
