import type { Locale } from '$lib/i18n/locale';
import { plural } from '$lib/i18n/plural';
import { isObject } from '$lib/platform/is-object';
import type { StoryStorage } from '$lib/platform/storage';
import { seenIn, type Seen } from './seen';

/**
 * Tells a reader who has been here before, beside the way into the story, what has changed since: the corrections, and
 * the sources that have been added. It stands in the place of the reading time, which is known from the visit before.
 */
export function tellNews(root: Document, storage: StoryStorage, locale: Locale): void {
  const now = seenIn(root);
  const before = readSeen(storage.load('seen'));
  storage.store('seen', now);
  const place = root.querySelector('.begin .time');
  if (!before || !place) return;
  const corrections = countNew(now.corrections, before.corrections);
  const sources = countNew(now.sources, before.sources);
  if (corrections + sources === 0) return;
  const link = root.createElement('a');
  link.dataset.news = '';
  link.href = corrections > 0 ? '#corrections' : '#sources';
  link.textContent = newsWords(locale, corrections, sources);
  place.replaceChildren(link);
}

/** Reads what was stored; storage can hold anything. */
export function readSeen(value: unknown): Seen | undefined {
  if (!isObject(value)) return undefined;
  const { corrections, sources } = value;
  return isTexts(corrections) && isTexts(sources) ? { corrections, sources } : undefined;
}

/** What there is of either, in a few words. */
export function newsWords(locale: Locale, corrections: number, sources: number): string {
  const { news, and, corrected, added } = words[locale];
  const parts = [
    ...(corrections > 0 ? [plural(locale, corrections, corrected)] : []),
    ...(sources > 0 ? [plural(locale, sources, added)] : []),
  ];
  return `${news} ${parts.join(and)}`;
}

const words = {
  ar: {
    news: 'منذ زيارتك:',
    and: ' و',
    corrected: { one: 'تصويب', two: 'تصويبان', few: '# تصويبات', other: '# تصويبًا' },
    added: { one: 'مصدر جديد', two: 'مصدران جديدان', few: '# مصادر جديدة', other: '# مصدرًا جديدًا' },
  },
  en: {
    news: 'Since your visit:',
    and: ', ',
    corrected: { one: '# correction', other: '# corrections' },
    added: { one: '# new source', other: '# new sources' },
  },
} as const;

/** How many there are that were not there before; the same one can stand there twice. */
function countNew(now: readonly string[], before: readonly string[]): number {
  const left = [...before];
  return now.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  }).length;
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');
