import type { Locale } from './locale.ts';

/** Months as the Maghreb and the Mashriq name them, side by side. */
const MONTHS: Record<Locale, readonly string[]> = {
  ar: [
    'يناير/كانون الثاني',
    'فبراير/شباط',
    'مارس/آذار',
    'أبريل/نيسان',
    'مايو/أيار',
    'يونيو/حزيران',
    'يوليو/تموز',
    'أغسطس/آب',
    'سبتمبر/أيلول',
    'أكتوبر/تشرين الأول',
    'نوفمبر/تشرين الثاني',
    'ديسمبر/كانون الأول',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

/**
 * A date in words, as precise as it is given: “2023”, “2023-08” or “2023-08-28”, with Latin digits.
 * @throws RangeError when it is none of these
 */
export function formatDate(date: string, locale: Locale): string {
  const [year, month, day] = date.split('-').map(Number);
  if (!year) throw new RangeError(`“${date}” is not a date`);
  if (month === undefined) return String(year);
  const name = MONTHS[locale][month - 1];
  if (!name) throw new RangeError(`“${date}” has no such month`);
  if (day !== undefined && !(day >= 1 && day <= 31)) throw new RangeError(`“${date}” has no such day`);
  return [...(day === undefined ? [] : [String(day)]), name, String(year)].join(' ');
}

/** A day in words, in the time zone of the reader's device. */
export function formatDay(day: Date, locale: Locale): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return formatDate(`${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`, locale);
}

/** Words that are read in a minute on a phone. An Arabic word often says what takes two in English. */
const PACE: Record<Locale, number> = { ar: 150, en: 210 };

/** How many minutes it takes to read so many words; at least one. */
export function readingMinutes(words: number, locale: Locale): number {
  return Math.max(1, Math.round(words / PACE[locale]));
}

/** Names as a list in words: “one, two and three”. */
export function listOf(names: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(locale === 'en' ? 'en-GB' : locale).format(names);
}
