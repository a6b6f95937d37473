import { describe, expect, it } from 'vitest';
import { formatDate, readingMinutes } from './formats';
import { locales } from './locale';

describe('A date', () => {
  it.each([
    ['2023', '2023', '2023'],
    ['2023-08', 'أغسطس/آب 2023', 'August 2023'],
    ['2023-08-28', '28 أغسطس/آب 2023', '28 August 2023'],
    ['2024-01-01', '1 يناير/كانون الثاني 2024', '1 January 2024'],
    ['2021-12-31', '31 ديسمبر/كانون الأول 2021', '31 December 2021'],
  ])('is as precise in words as it is given: %s', (date, ar, en) => {
    expect([formatDate(date, 'ar'), formatDate(date, 'en')]).toEqual([ar, en]);
  });

  it('has twelve months, each with a name of its own', () => {
    for (const locale of locales) {
      const months = Array.from({ length: 12 }, (_, i) =>
        formatDate(`2023-${String(i + 1).padStart(2, '0')}`, locale),
      );
      expect(new Set(months).size).toBe(12);
    }
  });

  it.each(['', 'undated', '2023-00', '2023-13', '2023-08-00', '2023-08-32', '2023-08-', '2023-08-xx'])(
    'is refused when it is none: “%s”',
    (date) => {
      for (const locale of locales) expect(() => formatDate(date, locale)).toThrow(RangeError);
    },
  );
});

describe('The reading time', () => {
  it('is at least a minute', () => expect(readingMinutes(0, 'ar')).toBe(1));

  it('is longer in Arabic for as many words', () => {
    expect([readingMinutes(1050, 'ar'), readingMinutes(1050, 'en')]).toEqual([7, 5]);
  });

  it('is rounded to the nearest minute', () => {
    expect([readingMinutes(370, 'ar'), readingMinutes(380, 'ar')]).toEqual([2, 3]);
  });
});
