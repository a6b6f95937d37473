import bidiFactory from 'bidi-js';
import { balance, breakLines, isWhole, type Line } from './break-lines';
import { clusterEnds, runsOf } from './runs';
import type { Command, Typeface } from './typeface';

const bidi = bidiFactory();

/** How a text is set, in px. */
export interface TextStyle {
  typeface: Typeface;
  dir: 'rtl' | 'ltr';
  weight: number;
}

/** The room for a text, in px: it is set in the largest of the sizes in which it fits. */
export interface Room {
  width: number;
  height: number;
  /** From the largest to the smallest. */
  sizes: readonly [number, ...number[]];
  /** The distance of two lines, in parts of the size. */
  leading: number;
  /** How many lines at most, however high it is. */
  lines?: number;
}

/** A text that is set in lines. */
export interface SetText {
  size: number;
  /** Whether its end was left out, for want of room. */
  isCut: boolean;
  lines: SetLine[];
}

/** A line as an outline: as path data, once it is said where it begins. */
export interface SetLine {
  text: string;
  width: number;
  /** @param x its left end, whatever its direction @param y its baseline */
  path: (x: number, y: number) => string;
}

const ELLIPSIS = '…';

/** Sets a text in the lines that it takes in a room; what does not fit even in the smallest size ends in an ellipsis. */
export function setText(text: string, room: Room, style: TextStyle): SetText {
  const whole = prepare(text, style);
  for (const size of room.sizes) {
    const lines = balance(whole.text, room.width / size, whole.measure);
    if (lines.length <= linesIn(room, size) && isWhole(whole.text, lines))
      return whole.set(lines, size, false);
  }
  const size = Math.min(...room.sizes);
  const lines = breakLines(whole.text, room.width / size, whole.measure);
  const most = Math.max(1, linesIn(room, size));
  if (lines.length <= most) return whole.set(lines, size, false);
  const cut = prepare(cutAfter(whole.text, lines.slice(0, most), room.width / size, style), style);
  return cut.set(breakLines(cut.text, room.width / size, cut.measure).slice(0, most), size, true);
}

/** Sets a text in one line, however long. */
export function setLine(text: string, size: number, style: TextStyle): SetLine {
  const { text: prepared, set } = prepare(text, style);
  const [line] = set([{ start: 0, end: prepared.length }], size, false).lines;
  if (!line) throw new RangeError('a line without text');
  return line;
}

const linesIn = ({ height, leading, lines = Infinity }: Room, size: number) =>
  Math.min(lines, Math.floor(height / (size * leading) + 0.001));

/** The text up to where an ellipsis still fits into the last of the lines: after a word, or within a long one. */
function cutAfter(text: string, lines: readonly Line[], width: number, style: TextStyle): string {
  const last = lines.at(-1);
  if (!last) return ELLIPSIS;
  const candidates = clusterEnds(text.slice(last.start, last.end)).reverse();
  const words = candidates.filter((end) => /^\s|^$/u.test(text.slice(last.start + end)));
  for (const end of [...words, ...candidates]) {
    const cut = text.slice(0, last.start + end).replace(/[\s،,;:؛.–—-]+$/u, '') + ELLIPSIS;
    if (prepare(cut, style).measure(last.start, cut.length) <= width) return cut;
  }
  return text.slice(0, last.start) + ELLIPSIS;
}

/** A text with all that is known of it before it is broken into lines; widths in parts of the size. */
function prepare(raw: string, { typeface, dir, weight }: TextStyle) {
  const text = raw.normalize('NFC').trim();
  const { levels } = bidi.getEmbeddingLevels(text, dir);
  const runs = (start: number, end: number) => runsOf(text, levels, typeface.fileFor, start, end);
  const widths = new Map<string, number>();
  const measure = (start: number, end: number) => {
    const key = `${start} ${end}`;
    const width =
      widths.get(key) ??
      runs(start, end).reduce((sum, run) => sum + typeface.shape(text, run, weight).advance, 0);
    widths.set(key, width);
    return width;
  };
  const set = (lines: readonly Line[], size: number, isCut: boolean): SetText => ({
    size,
    isCut,
    lines: lines.map(({ start, end }) => ({
      text: text.slice(start, end),
      width: measure(start, end) * size,
      path(x, y) {
        let at = x;
        return runs(start, end)
          .map((run) => {
            const { commands, advance } = typeface.shape(text, run, weight);
            const d = pathData(commands, at, y, size);
            at += advance * size;
            return d;
          })
          .join('');
      },
    })),
  });
  return { text, measure, set };
}

function pathData(commands: readonly Command[], x: number, y: number, size: number): string {
  return commands
    .map(
      ({ type, values }) =>
        type + values.map((value, i) => (value * size + (i % 2 === 0 ? x : y)).toFixed(1)).join(' '),
    )
    .join('');
}
