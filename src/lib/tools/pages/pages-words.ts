import type { Locale } from '$lib/i18n/locale';

interface Words {
  how: string;
  start: string;
  stop: string;
  previous: string;
  next: string;
}

export const pagesWords: Record<Locale, Words> = {
  ar: {
    how: 'القصة في صفحات بملء الشاشة: قلّبها بإصبعك، أو بزرّي الشريط، أو بمفاتيح الأسهم. ولا يضيع موضعك عند التبديل.',
    start: 'اقرأ صفحةً صفحة',
    stop: 'عودة إلى التمرير',
    previous: 'الصفحة السابقة',
    next: 'الصفحة التالية',
  },
  en: {
    how: 'The story in full-screen pages: turn them with a swipe, the buttons of the bar or the arrow keys. You keep your place either way.',
    start: 'Read page by page',
    stop: 'Back to scrolling',
    previous: 'Previous page',
    next: 'Next page',
  },
};
