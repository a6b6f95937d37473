import type { Locale } from '$lib/i18n/locale';
import { plural } from '$lib/i18n/plural';
import type { StoryStorage } from '$lib/platform/storage';
import { seenIn } from './seen';

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
  const added = newIn(now, before);
  if (added.length === 0) return;
  const sources = added.filter((one) => one.startsWith('http')).length;
  const corrections = added.length - sources;
  const link = root.createElement('a');
  link.dataset.news = '';
  link.href = corrections > 0 ? '#corrections' : '#sources';
  link.textContent = newsWords(locale, corrections, sources);
  place.replaceChildren(link);
}

/** Reads what was stored; storage can hold anything. */
export function readSeen(value: unknown): readonly string[] | undefined {
  const isText = (one: unknown): one is string => typeof one === 'string';
  return Array.isArray(value) && value.every(isText) ? value : undefined;
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

/** What was not there before; the same correction can stand there twice. */
function newIn(now: readonly string[], before: readonly string[]): string[] {
  const left = [...before];
  return now.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
