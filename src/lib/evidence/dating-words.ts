import type { Locale } from '$lib/i18n/locale';
import type { When } from '$lib/i18n/when';
import type { Dating } from '$lib/model/schema';

/** Who dates something, in words that follow the date. */
const BY: Record<Locale, Record<Dating, string>> = {
  ar: { article: 'بحسب المقال', derived: 'استنتاجًا من المقال', reports: 'وفق تقارير أخرى' },
  en: {
    article: 'according to the article',
    derived: 'worked out from the article',
    reports: 'according to other reports',
  },
};

/** How much of a date is known. */
const PRECISION: Record<Locale, Record<'year' | 'month', string>> = {
  ar: { year: 'العام وحده', month: 'الشهر وحده' },
  en: { year: 'the year alone', month: 'the month alone' },
};

const UNDATED: Record<Locale, string> = { ar: 'في المقال', en: 'in the article' };

/** How precise a date is: days and times that begin or end with a date have no word of their own. */
export function precisionOf(when: When): 'day' | 'month' | 'year' | undefined {
  if (when.kind !== 'at') return undefined;
  const { iso } = when.at;
  return iso.length === 4 ? 'year' : iso.length === 7 ? 'month' : 'day';
}

/** What is said beside a date: how precise it is, and who says so. */
export function datingWords(when: When, dating: Dating, locale: Locale): string {
  if (when.kind === 'undated' && dating === 'article') return UNDATED[locale];
  const precision = precisionOf(when);
  const words = precision && precision !== 'day' ? [PRECISION[locale][precision]] : [];
  return [...words, BY[locale][dating]].join(locale === 'ar' ? '، ' : ', ');
}
