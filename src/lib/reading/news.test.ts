// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import type { Key, StoryStorage } from '$lib/platform/storage';
import { newsWords, readSeen, tellNews } from './news';
import { noteSeen } from './seen';

const kept = new Map<Key, unknown>();
const storage: StoryStorage = {
  load: (key) => kept.get(key) ?? null,
  store: (key, value) => kept.set(key, value) === kept,
  nameOf: (key) => key,
};

const correction = (day: string, chapter: string) =>
  `<li data-correction="${day} ${chapter}">a day, a chapter</li>`;
const source = (name: string) => `<li><a class="source" href="https://${name}.example/">${name}</a></li>`;

/** Opens the page with these corrections and sources; what the cover says beside the way in. */
function visit(corrections: string[], sources: string[]): { says: string; leadsTo: string | undefined } {
  document.body.innerHTML = `<footer class="begin"><span class="time">About 4 minutes</span></footer>
    <ol class="sources">${sources.map(source).join('')}</ol><ul>${corrections.join('')}</ul>`;
  tellNews(document, storage, 'en');
  return {
    says: document.querySelector('.time')?.textContent ?? '',
    leadsTo: document.querySelector('[data-news]')?.getAttribute('href') ?? undefined,
  };
}

const UNCHANGED = { says: 'About 4 minutes', leadsTo: undefined };
const FIRST = correction('2026-01-02', 'rome');
const SECOND = correction('2026-02-03', 'rome');

beforeEach(() => kept.clear());

describe('What is new since the last visit', () => {
  it('is nothing on the first visit, nor on the next one without a change', () => {
    expect(visit([FIRST], ['a', 'b'])).toEqual(UNCHANGED);
    expect(visit([FIRST], ['a', 'b'])).toEqual(UNCHANGED);
  });

  it('is not loaded on the first visit, which only notes what it sees', () => {
    document.body.innerHTML = `<span class="time"></span><ol class="sources">${source('a')}</ol>`;
    noteSeen(document, storage, 'en');
    expect(kept.get('seen')).toEqual(['https://a.example/']);
    expect(visit([], ['a', 'b']).says).toBe('Since your visit: 1 new source');
  });

  it('is each correction and each source that was not there, told once', () => {
    visit([FIRST], ['a']);
    const told = { says: 'Since your visit: 1 correction, 2 new sources', leadsTo: '#corrections' };
    expect(visit([SECOND, FIRST], ['a', 'b', 'c'])).toEqual(told);
    expect(visit([SECOND, FIRST], ['a', 'b', 'c'])).toEqual(UNCHANGED);
  });

  it('is a second correction of the same day and chapter, too', () => {
    visit([FIRST], []);
    expect(visit([FIRST, FIRST], []).says).toBe('Since your visit: 1 correction');
  });

  it('leads to the sources where there are no corrections', () => {
    visit([], ['a']);
    expect(visit([], ['b', 'a'])).toEqual({ says: 'Since your visit: 1 new source', leadsTo: '#sources' });
  });

  it('is not told of what has been taken away', () => {
    visit([FIRST], ['a', 'b']);
    expect(visit([], ['b'])).toEqual(UNCHANGED);
  });

  it.each([null, 1, 'a', {}, [1], ['a', null], { sources: ['a'] }])(
    'is nothing where %j was stored',
    (value) => {
      expect(readSeen(value)).toBeUndefined();
    },
  );

  it.each([
    [1, 0, 'منذ زيارتك: تصويب'],
    [2, 1, 'منذ زيارتك: تصويبان ومصدر جديد'],
    [3, 2, 'منذ زيارتك: 3 تصويبات ومصدران جديدان'],
    [0, 12, 'منذ زيارتك: 12 مصدرًا جديدًا'],
  ])('%i corrections and %i sources in Arabic', (corrections, sources, told) => {
    expect(newsWords('ar', corrections, sources)).toBe(told);
  });
});
