import type { PageEntry, Part } from './page-entries';
import type { Found } from './search';

/** What was found in one chapter or section. */
export interface Group {
  part: Part;
  found: readonly Found<PageEntry>[];
}

/** Groups what was found by chapter, in the same order. */
export function groupByPart(found: readonly Found<PageEntry>[]): Group[] {
  const groups = new Map<string, { part: Part; found: Found<PageEntry>[] }>();
  for (const one of found) {
    const { part } = one.entry;
    const group = groups.get(part.id) ?? { part, found: [] };
    group.found.push(one);
    groups.set(part.id, group);
  }
  return [...groups.values()];
}

/** A piece of a result's text. */
export interface Piece {
  text: string;
  isMatch: boolean;
}

/** How much of a long sentence is shown before its first match, in characters. */
const BEFORE = 60;

/** A result's text, cut into what matches and what does not. Far before the first match it is cut off, at a word. */
export function piecesOf({ entry: { text }, marks }: Found<PageEntry>): Piece[] {
  const first = marks[0]?.start ?? 0;
  const cut = first > BEFORE ? text.indexOf(' ', first - BEFORE) + 1 : 0;
  const pieces: Piece[] = cut > 0 ? [{ text: '… ', isMatch: false }] : [];
  let from = cut;
  for (const { start, end } of marks) {
    if (start > from) pieces.push({ text: text.slice(from, start), isMatch: false });
    pieces.push({ text: text.slice(start, end), isMatch: true });
    from = end;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), isMatch: false });
  return pieces;
}
