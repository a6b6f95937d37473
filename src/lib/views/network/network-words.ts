import type { Locale } from '$lib/i18n/locale';

interface NetworkWords {
  title: string;
  intro: string;
  /** Where no one of a side is known at a meeting. */
  noOne: string;
  /** People who are mentioned apart from any meeting. */
  apart: string;
  table: string;
  /** What the button of a column does; `%s` stands for the column. */
  sortBy: string;
  meeting: string;
  who: string;
  where: string;
  when: string;
  howKnown: string;
  meetings: string;
  claims: string;
  toChapter: string;
  noPlace: string;
  close: string;
}

export const networkWords: Record<Locale, NetworkWords> = {
  ar: {
    title: 'مَن التقى مَن',
    intro: 'المس اسمًا أو عقدة لتعرف المزيد. وشكل الخيط يدلّ على ما يُعرف عن الخبر.',
    noOne: 'لم يُذكر اسم',
    apart: 'ورد اسمه خارج اللقاءات',
    table: 'اللقاءات في جدول',
    sortBy: 'رتّب حسب: %s',
    meeting: 'اللقاء',
    who: 'مَن',
    where: 'أين',
    when: 'متى',
    howKnown: 'كيف نعرف',
    meetings: 'اللقاءات',
    claims: 'الأقوال المنسوبة',
    toChapter: 'الفصل',
    noPlace: 'لم يُذكر مكان',
    close: 'إغلاق',
  },
  en: {
    title: 'Who met whom',
    intro: 'Tap a name or a knot to learn more. The form of a thread says how much is known.',
    noOne: 'No one named',
    apart: 'Named apart from the meetings',
    table: 'The meetings in a table',
    sortBy: 'Sort by: %s',
    meeting: 'Meeting',
    who: 'Who',
    where: 'Where',
    when: 'When',
    howKnown: 'How we know',
    meetings: 'Meetings',
    claims: 'The claims',
    toChapter: 'Chapter',
    noPlace: 'No place named',
    close: 'Close',
  },
};
