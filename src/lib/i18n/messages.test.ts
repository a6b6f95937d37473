import { describe, expect, it } from 'vitest';
import { direction, localeOf, locales, otherLocale, storyPath } from './locale';
import { messages } from './messages';

/** Every text of a table by its path, those made by functions included. */
function textsOf(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  // Whatever a message is made of, a 7 is as good as any.
  if (typeof value === 'function') return [[path, (value as (...args: number[]) => string)(7, 7)]];
  if (value === null || typeof value !== 'object') throw new Error(`${path} is no message`);
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, path ? `${path}.${key}` : key));
}

const [ar, en] = [textsOf(messages.ar), textsOf(messages.en)];

describe('The messages', () => {
  it('are the same in both languages', () => {
    expect(ar.map(([path]) => path)).toEqual(en.map(([path]) => path));
    expect(ar.length).toBeGreaterThan(40);
  });

  it.each(locales)('are never empty, nor padded (%s)', (locale) => {
    for (const [path, text] of textsOf(messages[locale])) {
      expect([path, text]).toEqual([path, text.trim()]);
      expect([path, text]).not.toEqual([path, '']);
    }
  });

  it('have no Latin letters or punctuation in Arabic, but for the name of the other edition', () => {
    const latin = ar.filter(([, text]) => /[A-Za-z,;?]/.test(text)).map(([path]) => path);
    expect(latin).toEqual(['otherEdition']);
  });

  it('have no Arabic letters in English, but for the name of the other edition', () => {
    const arabic = en.filter(([, text]) => /\p{Script=Arabic}/u.test(text)).map(([path]) => path);
    expect(arabic).toEqual(['otherEdition']);
  });

  it('have Latin digits in both languages', () => {
    for (const [, text] of [...ar, ...en]) expect(text).not.toMatch(/[\u0660-\u0669\u06f0-\u06f9]/);
    expect(messages.ar.chapterOf(2, 10)).toBe('2 من 10');
    expect(messages.en.chapterOf(2, 10)).toBe('2 of 10');
  });

  it('count minutes as Arabic does', () => {
    expect(messages.ar.readingTime(7)).toContain('7 دقائق');
    expect(messages.ar.readingTime(11)).toContain('11 دقيقة');
    expect(messages.ar.readingTime(2)).toContain('دقيقتين');
  });

  it('count minutes as English does', () => {
    expect(messages.en.readingTime(1)).toContain('1 minute to');
    expect(messages.en.readingTime(7)).toContain('7 minutes to');
  });
});

describe('A locale', () => {
  it('has a direction, another edition and an address', () => {
    expect(locales.map(direction)).toEqual(['rtl', 'ltr']);
    expect(locales.map(otherLocale)).toEqual(['en', 'ar']);
    expect(locales.map(storyPath)).toEqual(['/', '/en/']);
  });

  it.each([
    ['/', 'ar'],
    ['/en', 'en'],
    ['/embed', 'ar'],
    ['/embed/en', 'en'],
    ['/en/partners', 'en'],
    ['/entry', 'ar'],
  ])('is that of its route: %s', (route, locale) => expect(localeOf(route)).toBe(locale));
});
