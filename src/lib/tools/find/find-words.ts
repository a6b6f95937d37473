import type { Locale } from '$lib/i18n/locale';
import { plural } from '$lib/i18n/plural';
import type { Kind } from './page-entries';

interface FindWords {
  label: string;
  hint: string;
  /** How much was found. */
  count: (count: number) => string;
  none: (query: string) => string;
  /** What a result is, where it is not the story's own text. */
  kinds: Record<Exclude<Kind, 'text'>, string>;
}

export const findWords: Record<Locale, FindWords> = {
  ar: {
    label: 'ابحث في القصة',
    hint: 'اسم أو مكان أو كلمة. لا فرق بين أ وا، ولا بين ة وه، ولا حاجة إلى التشكيل أو «ال» التعريف.',
    count: (count) =>
      plural('ar', count, {
        one: 'نتيجة واحدة',
        two: 'نتيجتان',
        few: '# نتائج',
        many: '# نتيجة',
        other: '# نتيجة',
      }),
    none: (query) => `لا نتائج لـ«${query}». جرّب كلمة أقصر أو تهجئة أخرى.`,
    kinds: {
      note: 'سياق من خارج المقال',
      evidence: 'من التوثيق',
      person: 'من الأشخاص',
      place: 'على الخريطة',
    },
  },
  en: {
    label: 'Search the story',
    hint: 'A name, a place or a word; its beginning is enough.',
    count: (count) => plural('en', count, { one: '# result', other: '# results' }),
    none: (query) => `Nothing found for “${query}”. Try a shorter word or another spelling.`,
    kinds: {
      note: 'Context from outside the article',
      evidence: 'Evidence',
      person: 'Person',
      place: 'On the map',
    },
  },
};
