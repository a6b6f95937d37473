// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { sentencesOf, splitSentences } from './sentences';

afterEach(() => vi.unstubAllGlobals());

const split = (text: string, lang: string) =>
  splitSentences(text, lang).map(({ start, end }) => text.slice(start, end));

describe.each([
  ['with the browser’s segmenter', Intl],
  ['without one', {}],
])('%s', (_, intl) => {
  test('a text is parted at full stops and question marks', () => {
    vi.stubGlobal('Intl', intl);
    expect(split(' One met two. Did they?  «Yes.» ', 'en')).toEqual(['One met two.', 'Did they?', '«Yes.»']);
    expect(split('التقى الوزيران. أين؟ في روما.', 'ar')).toEqual(['التقى الوزيران.', 'أين؟', 'في روما.']);
  });

  test('a date, a number and a name with a stop in it are not parted', () => {
    vi.stubGlobal('Intl', intl);
    expect(split('في 27 أغسطس/آب 2023، بعد 1.5 ساعة.', 'ar')).toHaveLength(1);
  });
});

test('a sentence has its place in the page, across the elements in it', () => {
  document.body.innerHTML =
    '<p>First. <span>Second <b>is</b> <svg><text>drawn</text></svg>marked.</span><i hidden>Not this.</i> Third</p>';
  const block = document.querySelector('p');
  if (!block) throw new Error('no paragraph');
  const sentences = sentencesOf(block, 'en');
  expect(sentences.map(({ text }) => text)).toEqual(['First.', 'Second is marked.', 'Third']);
  expect(sentences.map(({ range }) => [range().startContainer.textContent, range().startOffset])).toEqual([
    ['First. ', 0],
    ['Second ', 0],
    [' Third', 1],
  ]);
  expect(sentences.map(({ range }) => [range().endContainer.textContent, range().endOffset])).toEqual([
    ['First. ', 6],
    ['marked.', 7],
    [' Third', 6],
  ]);
});
