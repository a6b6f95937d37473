import { expect, it } from 'vitest';
import { perChapter } from './growth';

const of = (value: (chapters: number) => number) =>
  [10, 50, 100].map((chapters) => ({ chapters, value: value(chapters) }));

it('Linear growth costs the same for each further chapter', () => {
  expect(perChapter(of((chapters) => 3 * chapters + 7))).toEqual([3, 3]);
});

it('Other growth shows in what later chapters cost', () => {
  expect(perChapter(of((chapters) => chapters ** 2))).toEqual([60, 150]);
});

it('One size tells nothing, and neither does the same one twice', () => {
  expect(perChapter([{ chapters: 10, value: 1 }])).toEqual([]);
  expect(
    perChapter([
      { chapters: 10, value: 1 },
      { chapters: 10, value: 2 },
    ]),
  ).toEqual([]);
});
