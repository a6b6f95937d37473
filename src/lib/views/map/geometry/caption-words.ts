import type { Locale } from '$lib/i18n/locale';
import { plural } from '$lib/i18n/plural';

/** What captions say beyond the story's own words. */
export interface CaptionWords {
  /** Where a meeting has no place. */
  noPlace: string;
  /** Stands between names in a list, and before the last of them. */
  between: string;
  last: string;
  /** So many people who are known by an office alone. */
  unnamed: (count: number) => string;
  /** Follows the names where all are of one side: whom they met is not said. */
  noOneElse: string;
  /** Of a meeting whose place stands more firmly than that it took place. */
  place: (status: string) => string;
}

export const captionWords: Record<Locale, CaptionWords> = {
  ar: {
    noPlace: 'بلا مكان',
    between: '، ',
    last: ' و',
    unnamed: (count) =>
      plural('ar', count, {
        one: 'شخص لم يُسمَّ',
        two: 'شخصان لم يُسمَّيا',
        few: '# أشخاص لم يُسمَّوا',
        other: '# شخصًا لم يُسمَّوا',
      }),
    noOneElse: '، بلا أسماء أخرى',
    place: (status) => `المكان ${status}`,
  },
  en: {
    noPlace: 'No place',
    between: ', ',
    last: ' and ',
    unnamed: (count) => plural('en', count, { one: 'one person not named', other: '# people not named' }),
    noOneElse: '; no one else named',
    place: (status) => `Place: ${status.toLowerCase()}`,
  },
};
