import { formatDate } from './formats.ts';
import type { Locale } from './locale.ts';

/** A year, a month or a day of the calendar. */
export interface CalendarDate {
  /** “2023”, “2023-08” or “2023-08-28”. */
  iso: string;
  /** It was about then. */
  isApproximate: boolean;
  /** Whether it was then is doubted. */
  isUncertain: boolean;
}

/** When something was, as precisely as it is known; `edtf` is how the story's files write it (ISO 8601-2). */
export type When = { edtf: string } & (
  | { kind: 'undated' }
  | { kind: 'at' | 'since' | 'until'; at: CalendarDate }
  | { kind: 'between'; from: CalendarDate; to: CalendarDate }
);

/** What the words say beyond the calendar; `#` stands for a date, `##` for a second one. */
const WORDS = {
  ar: {
    about: 'نحو #',
    doubted: '# (غير مؤكّد)',
    since: 'منذ #',
    until: '# أو قبله',
    between: 'بين # و##',
    undated: 'بلا تاريخ',
  },
  en: {
    about: 'about #',
    doubted: '# (uncertain)',
    since: 'since #',
    until: '# or earlier',
    between: 'between # and ##',
    undated: 'undated',
  },
} as const satisfies Record<Locale, Record<string, string>>;

/** A date in words that claim no more than is known, with Latin digits. */
export function whenWords(when: When, locale: Locale): string {
  const words = WORDS[locale];
  switch (when.kind) {
    case 'undated':
      return words.undated;
    case 'at':
      return dateWords(when.at, locale);
    case 'since':
    case 'until':
      return words[when.kind].replace('#', dateWords(when.at, locale));
    case 'between': {
      const [from, to] = [dateWords(when.from, locale), dateWords(when.to, locale)];
      return words.between.replace('##', to).replace('#', from);
    }
  }
}

function dateWords({ iso, isApproximate, isUncertain }: CalendarDate, locale: Locale): string {
  const { about, doubted } = WORDS[locale];
  const plain = formatDate(iso, locale);
  const dated = isApproximate ? about.replace('#', plain) : plain;
  return isUncertain ? doubted.replace('#', dated) : dated;
}
