import type { Locale } from '$lib/i18n/locale';

/** What the page of a chapter says beyond the chapter's own words. */
export interface ChapterWords {
  /** Leads into the story. */
  read: string;
  /** Which chapter of how many it is. */
  chapterOf: (index: number, count: number) => string;
}

export const chapterWords: Record<Locale, ChapterWords> = {
  ar: {
    read: 'اقرأ الفصل في القصة',
    chapterOf: (index, count) => `الفصل ${index} من ${count}`,
  },
  en: {
    read: 'Read the chapter in the story',
    chapterOf: (index, count) => `Chapter ${index} of ${count}`,
  },
};
