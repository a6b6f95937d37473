// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { PageEntry } from './page-entries';
import { groupByPart, piecesOf } from './results';
import { createSearch } from './search';

const entry = (id: string, text: string): PageEntry => ({
  kind: 'text',
  part: { id, title: id },
  text,
  block: document.body,
  range: undefined,
});

const find = (query: string, ...entries: PageEntry[]) => createSearch(entries)(query);

test('results are grouped by chapter, in the order of the story', () => {
  const groups = groupByPart(find('rome', entry('a', 'Rome'), entry('a', 'in Rome'), entry('b', 'to Rome')));
  expect(groups.map(({ part, found }) => [part.id, found.length])).toEqual([
    ['a', 2],
    ['b', 1],
  ]);
});

test('what matches is told from what does not', () => {
  const [found] = find('rome met', entry('a', 'They met in Rome.'));
  expect(found && piecesOf(found)).toEqual([
    { text: 'They ', isMatch: false },
    { text: 'met', isMatch: true },
    { text: ' in ', isMatch: false },
    { text: 'Rome', isMatch: true },
    { text: '.', isMatch: false },
  ]);
});

test('a long sentence begins near its first match, at a word', () => {
  const [found] = find('rome', entry('a', `${'before '.repeat(40)}Rome after`));
  const text = found && piecesOf(found).map((piece) => piece.text);
  expect(text?.join('')).toMatch(/^… (before ){8}Rome after$/);
});
