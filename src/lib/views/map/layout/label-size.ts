import type { Line } from '../geometry/captions';
import type { Label } from '../geometry/scene';
import { textWidth, type Weight } from './text-width';

/** What a label shows, and how large it is then, in sizes of the map's type. */
export interface Shape {
  width: number;
  height: number;
  /** How much is lost of what it could say: 0 where it says all. */
  loss: number;
  /** It hides what it lies on. */
  isOpaque?: true;
  /** The custom properties of names.css that make it so. */
  style: Record<string, string>;
}

/** Measures that names.css has too, in sizes of the map's type. */
const NAME = { line: 1.1, widest: 5.4 };
const SMALL = { size: 0.8, line: 1.2 };
const COUNTRY = 0.8;
const TAG = { size: 0.76, padding: 1.2, above: 0.35, arrow: 1.15 };
const BOX = { padding: 1.12, above: 0.72, gap: 0.5 };
const WIDEST = [9.5, 8.2, 7];
const SAMPLE = { width: 1.15, height: 0.46, gap: 0.28 };

/** Of a text that the browser sets a little wider than the sum of its letters. */
const SPARE = 1.01;

const HIDDEN: Shape = { width: 0, height: 0, loss: 3, style: { '--seen': 'none' } };
const shown: Shape['style'] = { '--seen': 'block' };

/** All that a label can be, from what says most to what takes least room. */
export function shapesOf(label: Label): Shape[] {
  const { kind, name, caption } = label;
  if (kind === 'lead') {
    const width = (textWidth(name, 600) * SPARE + TAG.arrow + TAG.padding) * TAG.size;
    return [{ width, height: (NAME.line + TAG.above) * TAG.size, loss: 0, isOpaque: true, style: {} }];
  }
  if (kind === 'country') {
    const { width, height } = block(name, 400, NAME.widest, NAME.line);
    return [{ width: width * COUNTRY, height: height * COUNTRY, loss: 0, style: shown }, HIDDEN];
  }
  if (!caption) return [{ ...block(name, 600, NAME.widest, NAME.line), loss: 0, style: {} }];
  return caption.state === 'lit'
    ? boxes(label, caption.lines, caption.isRepeated)
    : underName(label, caption.lines);
}

/** Of a thread that is not lit: a single line. */
function underName({ name, caption }: Label, [line]: readonly Line[]): Shape[] {
  const base = block(name, 600, NAME.widest, NAME.line);
  const stacked = (below: { width: number; height: number }) => ({
    width: Math.max(base.width, below.width),
    height: base.height + below.height,
  });
  const isFaint = caption?.state === 'faint';
  if (!line) return [{ ...base, loss: 0, style: {} }];
  const text = { width: lineWidth(line), height: SMALL.size * SMALL.line };
  const least = isFaint ? { width: 0, height: 0 } : { width: SAMPLE.width, height: SAMPLE.height };
  return [
    {
      ...stacked(text),
      loss: 0,
      style: isFaint ? { '--when': 'block' } : { '--sure': '0.8em', '--form': 'block' },
    },
    {
      ...stacked(least),
      loss: 8,
      style: isFaint ? { '--when': 'none' } : { '--sure': '0', '--form': 'block' },
    },
    ...(isFaint ? [] : [{ ...base, loss: 16, style: { '--sure': '0', '--form': 'none' } }]),
  ];
}

/** Of a thread that is lit, or of a place itself: a box of lines, which give way one after the other. */
function boxes(label: Label, lines: readonly Line[], isRepeated = false): Shape[] {
  const all = lines.map(({ kind }) => kind);
  const without = (kinds: Line['kind'][]) => all.filter((kind) => !kinds.includes(kind));
  const ways: Way[] = [
    { kinds: all, loss: 0, style: { '--when': 'inline-block', '--who': 'block', '--sure': '0.8em' } },
  ];
  if (all.includes('what')) {
    ways[0] = { kinds: all, loss: 0, style: { '--more': 'block', '--how': 'inline' } };
    ways.push({ kinds: all, loss: 10, isBrief: true, style: { '--more': 'block', '--how': 'none' } });
  }
  if (all.includes('where')) {
    ways[0] = { kinds: all, loss: 0, style: { ...ways[0]?.style, '--more': 'block' } };
    const style = { ...ways[0].style, '--more': 'none' };
    ways.push({ kinds: without(['where']), loss: 6, style });
  }
  if (all.includes('who')) {
    const style = { '--when': 'none', '--who': 'block', '--sure': '0', '--more': 'none' };
    ways.push({ kinds: ['who'], loss: isRepeated ? 4 : 30, style });
  }
  const boxed = ways.flatMap(({ loss, style, ...way }) =>
    WIDEST.map((widest, narrower): Shape => ({
      ...box(label.name, lines, way, widest),
      loss: loss + narrower / 2,
      isOpaque: true,
      style: { ...style, '--widest': `${widest}em`, '--box': 'initial' },
    })),
  );
  const name = box(label.name, lines, { kinds: [] }, NAME.widest + BOX.padding);
  const style = {
    '--when': 'none',
    '--who': 'none',
    '--sure': '0',
    '--more': 'none',
    '--box': 'transparent',
  };
  const bare = { ...style, '--widest': `${NAME.widest + BOX.padding}em` };
  return [...boxed, { ...name, loss: isRepeated ? 8 : 80, style: bare }];
}

/** How a caption gives way: the lines that are left, and whether what is said of a place goes without how sure it is. */
interface Way {
  kinds: Line['kind'][];
  isBrief?: true;
  loss: number;
  style: Shape['style'];
}

function box(
  name: string,
  lines: readonly Line[],
  { kinds, isBrief }: Pick<Way, 'kinds' | 'isBrief'>,
  widest: number,
) {
  const room = widest - BOX.padding;
  const nameBlock = block(name, 600, room, NAME.line);
  let width = nameBlock.width + BOX.gap;
  let height = nameBlock.height;
  for (const line of lines) {
    const isShown = kinds.includes(line.kind);
    if (line.kind === 'when' && isShown) {
      const beside = width + lineWidth(line);
      if (beside <= room && nameBlock.lines === 1) width = beside;
      else {
        width = Math.max(width, lineWidth(line));
        height += SMALL.size * SMALL.line;
      }
    } else if (isShown) {
      const part = smallBlock(line, room, isBrief);
      width = Math.max(width, part.width);
      height += part.height;
    } else if (line.kind === 'status') {
      width = Math.max(width, SAMPLE.width);
      height += SAMPLE.height;
    }
  }
  return { width: Math.min(width, room) + BOX.padding, height: height + BOX.above };
}

const weightOf = ({ kind }: Line): Weight => (kind === 'who' ? 600 : 400);
const sampleOf = ({ form }: Line) => (form ? SAMPLE.width + SAMPLE.gap : 0);
const lineWidth = (line: Line) => sampleOf(line) + textWidth(line.text, weightOf(line)) * SPARE * SMALL.size;

function smallBlock(line: Line, room: number, isBrief = false) {
  const { width, height } = block(
    isBrief ? line.text : line.text + (line.how ?? ''),
    weightOf(line),
    room / SMALL.size,
    SMALL.line,
    sampleOf(line) / SMALL.size,
  );
  return { width: width * SMALL.size, height: height * SMALL.size };
}

/** The room that a text takes once it is broken into lines, in sizes of its own type. */
function block(text: string, weight: Weight, widest: number, line: number, indent = 0) {
  let lines = 1;
  let at = indent;
  let width = 0;
  for (const word of text.split(' ')) {
    const own = textWidth(word, weight) * SPARE;
    const space = at > (lines === 1 ? indent : 0) ? textWidth(' ', weight) : 0;
    if (at + space + own > widest && at > 0) {
      lines += 1;
      at = own;
    } else at += space + own;
    width = Math.max(width, at);
  }
  return {
    width: lines > 1 ? Math.min(widest, Math.max(width, widest)) : width,
    height: lines * line,
    lines,
  };
}
