import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { bounds, date, day, id, ids, link, localized, point, text } from './fields.ts';

const takes = (field: z.ZodType, value: unknown) => field.safeParse(value).success;
const refusal = (field: z.ZodType, value: unknown) => field.safeParse(value).error?.issues[0]?.message;

describe('A text', () => {
  it('is trimmed, and never empty', () => {
    expect(text.parse(' a b\n')).toBe('a b');
    expect(takes(text, ' \n')).toBe(false);
  });

  it('is there in both languages, and in no other', () => {
    expect(takes(localized, { ar: 'أ', en: 'a' })).toBe(true);
    expect(takes(localized, { en: 'a' })).toBe(false);
    expect(takes(localized, { ar: 'أ', en: 'a', fr: 'a' })).toBe(false);
  });
});

describe('An id', () => {
  it.each(['a', 'law-1957', 's01'])('may be %s', (value) => expect(takes(id, value)).toBe(true));
  it.each(['', 'Malta', '1957-law', 'a_b', 'a b', '-a'])('may not be “%s”', (value) => {
    expect(refusal(id, value)).toContain('is not an id');
  });
  it('may not be a word that every object has', () => {
    expect(refusal(id, 'constructor')).toContain('every object of JavaScript');
  });
  it('is named once in a list', () => expect(refusal(ids, ['a', 'b', 'a'])).toContain('twice'));
});

describe('A date', () => {
  it('is read', () => expect(date.parse('2023-08~')).toMatchObject({ edtf: '2023-08~', kind: 'at' }));
  it('names what it may be where it is none', () => {
    expect(refusal(date, '1 July 2017')).toMatch(/is not a date: write "2023".* or undated$/);
    expect(refusal(date, 2017)).toContain('in quotes');
  });
});

describe('A day', () => {
  it('has a year, a month and a day', () => expect(takes(day, '2023-08-28')).toBe(true));
  it.each(['2023', '2023-08', 'undated', '2023-08-32'])('may not be “%s”', (value) => {
    expect(refusal(day, value)).toContain('is not a day such as');
  });
  it('is in the calendar', () => expect(refusal(day, '2023-02-30')).toContain('the calendar'));
});

describe('A link', () => {
  it.each(['https://example.org/', 'https://موقع.مصر/x', "https://a.example/it's?p=1", 'not-held'])(
    'may be %s',
    (value) => expect(takes(link, value)).toBe(true),
  );
  it.each(['https:example.org/x', 'https://localhost/x', 'example.org', 'javascript:alert(1)', '', 2023])(
    'may not be “%s”',
    (value) => expect(refusal(link, value)).toContain('is not a link'),
  );
  it.each([
    ['http://example.org/', 'is an http address'],
    ['https://example.org/a story', 'has a space in it'],
    [' https://example.org/', 'has a space in it'],
    ['https://example.org/\u200F', 'has a character that nobody sees: https://example.org/[U+200F]'],
  ])('is told what is wrong with it: “%s”', (value, problem) => {
    expect(refusal(link, value)).toContain(problem);
  });
});

describe('A point', () => {
  it('has a latitude that the map’s projection reaches, and a longitude', () => {
    expect(takes(point, [85, -180])).toBe(true);
    expect(takes(point, [85.1, 0])).toBe(false);
    expect(takes(point, [0, 180.1])).toBe(false);
    expect(refusal(point, [0])).toContain('[latitude, longitude]');
  });
});

describe('Bounds', () => {
  it('run from west to east and from south to north', () => {
    const box = { west: 1, south: 2, east: 3, north: 4 };
    expect(takes(bounds, box)).toBe(true);
    expect(refusal(bounds, { ...box, west: 3 })).toContain('is turned round');
    expect(refusal(bounds, { ...box, south: 5 })).toContain('is turned round');
  });
});
