import { describe, expect, it } from 'vitest';
import { countPages, pageAt, pageWith, partOf } from './page-numbers';

describe('pages', () => {
  it('the nearest page is the one being read', () => {
    expect([0, 159, 161, 320, 810].map((distance) => pageAt(distance, 320))).toEqual([0, 0, 1, 1, 3]);
    expect(pageAt(-40, 320), 'a scroller that is drawn beyond its start').toBe(0);
  });

  it('something lies on the page that it begins on, roundings of a px aside', () => {
    expect([0, 319, 319.5, 320, 650].map((distance) => pageWith(distance, 320))).toEqual([0, 1, 1, 1, 2]);
    expect(pageWith(318, 320)).toBe(0);
  });

  it('a text fills as many pages as it needs, and never none', () => {
    expect([0, 320, 320.6, 321.5, 1600].map((length) => countPages(length, 320))).toEqual([1, 1, 1, 2, 5]);
  });

  it('a page belongs to the last part that has begun', () => {
    const starts = [0, 1, 4, 4, 9];
    expect([0, 1, 3, 4, 8, 12].map((page) => partOf(starts, page))).toEqual([0, 1, 1, 3, 3, 4]);
  });
});
