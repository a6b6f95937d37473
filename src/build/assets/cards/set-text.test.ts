import { beforeAll, describe, expect, it } from 'vitest';
import { setLine, setText, type Room, type SetText, type TextStyle } from './set-text';
import { loadTypeface, type Typeface } from './typeface';

let typeface: Typeface;
beforeAll(async () => void (typeface = await loadTypeface()));

const style = (dir: TextStyle['dir'] = 'rtl'): TextStyle => ({ typeface, dir, weight: 600 });
const ROOM: Room = { width: 460, height: 210, sizes: [92, 60, 40], leading: 1.05 };
const linesOf = ({ lines }: SetText) => lines.map(({ text }) => text);

/** How far outlines reach: the corners of the box that holds every point of a path. */
function reach(path: string): { left: number; right: number; top: number; bottom: number } {
  const numbers = (path.match(/-?\d+\.\d/g) ?? []).map(Number);
  const xs = numbers.filter((_, i) => i % 2 === 0);
  const ys = numbers.filter((_, i) => i % 2 === 1);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

describe('A text in its room', () => {
  it('is set as large as it fits', () => {
    expect(setText('قبل روما', ROOM, style())).toMatchObject({ size: 92, isCut: false });
    const longer = setText('لقاءات كثيرة في أماكن لم يذكر المقال أسماءها', ROOM, style());
    expect(longer.size).toBeLessThan(92);
    expect(longer.isCut).toBe(false);
  });

  it('ends in an ellipsis after a word, where even the smallest size is too large', () => {
    const text = 'حوار طويل عن أمور كثيرة '.repeat(9).trim();
    const set = setText(text, ROOM, style());
    expect(set).toMatchObject({ size: 40, isCut: true });
    const words = linesOf(set).join(' ').replace('…', '').split(' ');
    expect(text.split(' ').slice(0, words.length)).toEqual(words);
    expect(linesOf(set).at(-1)).toMatch(/[^\s،]…$/u);
  });

  it.each([
    ['Arabic', 'rtl', 'اتصالات غير معلنة بين مسؤولين '.repeat(6)],
    ['English', 'ltr', 'Undisclosed contacts between officials '.repeat(6)],
    ['mixed', 'rtl', 'بحسب Haaretz (2023) و«The Times of Israel» في 27/8/2023 '.repeat(5)],
    ['one word without end', 'ltr', 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk'.repeat(4)],
    ['one Arabic word without end', 'rtl', 'فأسقيناكموها'.repeat(20)],
  ] as const)('is never wider or higher: %s', (_, dir, text) => {
    const set = setText(text, ROOM, style(dir));
    expect(set.lines.length * set.size * ROOM.leading).toBeLessThanOrEqual(ROOM.height);
    for (const line of set.lines) {
      expect(line.width).toBeLessThanOrEqual(ROOM.width);
      const { left, right } = reach(line.path(0, 100));
      expect(left).toBeGreaterThan(-set.size * 0.2);
      expect(right).toBeLessThan(ROOM.width + set.size * 0.2);
    }
  });

  it('has at most so many lines', () => {
    expect(
      setText('one two three four five six', { ...ROOM, width: 200, lines: 1 }, style('ltr')).lines,
    ).toHaveLength(1);
  });
});

describe('An outline', () => {
  const width = (text: string, dir?: TextStyle['dir']) => setLine(text, 100, style(dir)).width;

  it('joins Arabic letters: together they are narrower than apart', () => {
    const apart = Array.from('سلم', (letter) => width(letter)).reduce((sum, each) => sum + each);
    expect(width('سلم')).toBeLessThan(apart * 0.9);
  });

  it('ligates lam and alef', () => {
    expect(width('لا')).toBeLessThan((width('ل') + width('ا')) * 0.95);
  });

  it('puts marks upon their letters: they take no room', () => {
    expect(width('مُؤَيَّدٌ')).toBeCloseTo(width('مؤيد'));
    const bare = reach(setLine('مؤيد', 100, style()).path(0, 100));
    const marked = reach(setLine('مؤيَّد', 100, style()).path(0, 100));
    expect(marked.top).toBeLessThan(bare.top);
    expect(marked.right).toBeCloseTo(bare.right, 0);
  });

  it('has a shape for every letter, from whichever file of the typeface has it', () => {
    for (const letter of 'ب٣۴پ3aéşǧạ«»،؟…')
      expect(reach(setLine(letter, 100, style()).path(0, 0)).right, letter).toBeGreaterThan(1);
    expect([...typeface.missing]).toEqual([]);
  });

  it('leaves out what no file has, and notes it', () => {
    expect(setLine('a漢b', 100, style('ltr')).width).toBeCloseTo(width('ab', 'ltr'), 0);
    expect(typeface.missing).toContain('漢');
  });

  it('begins where it is told to, whatever its direction', () => {
    const line = setLine('روما Rome', 100, style());
    const [here, there] = [line.path(0, 100), line.path(50, 300)].map(reach);
    expect((there?.left ?? 0) - (here?.left ?? 0)).toBeCloseTo(50, 0);
    expect((there?.bottom ?? 0) - (here?.bottom ?? 0)).toBeCloseTo(200, 0);
  });

  it('has Latin letters in an Arabic line at its left end, where reading ends', () => {
    const whole = setLine('روما X', 100, style());
    const alone = setLine('X', 100, style());
    expect(whole.path(0, 100).startsWith(alone.path(0, 100))).toBe(true);
  });

  it('mirrors brackets in an Arabic line', () => {
    expect(setLine('(', 100, style('rtl')).path(0, 0)).toBe(setLine(')', 100, style('ltr')).path(0, 0));
  });
});
