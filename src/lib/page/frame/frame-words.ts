import type { Locale } from '$lib/i18n/locale';

/** The strings of the page for partners' frames, apart from those that it shares with the story. */
export interface EmbedText {
  open: string;
  openHint: string;
  intro: string;
  pages: string;
  previous: string;
  next: string;
  sources: string;
  about: string;
  blocked: string;
}

export const embedText: Record<Locale, EmbedText> = {
  ar: {
    open: 'افتح القصة كاملة',
    openHint: 'تُفتح في تبويب جديد',
    intro: 'مقدّمة',
    pages: 'القصة صفحةً صفحة',
    previous: 'الصفحة السابقة',
    next: 'الصفحة التالية',
    sources: 'المصادر والتصويبات',
    about: 'قصة من «خيوط»: كلّ خبر فيها منسوب إلى قائله ومعه مصادره. لا تتعقّبك ولا تحفظ شيئًا على جهازك.',
    blocked: 'لا تسمح هذه الصفحة بفتح الروابط. انسخ العنوان أو اضغط عليه مطوّلًا:',
  },
  en: {
    open: 'Open the full story',
    openHint: 'opens in a new tab',
    intro: 'Introduction',
    pages: 'The story, page by page',
    previous: 'Previous page',
    next: 'Next page',
    sources: 'Sources and corrections',
    about:
      'A story by Khuyut: every claim in it is attributed and comes with its sources. It does not track you, and stores nothing on your device.',
    blocked: 'This page does not let links open. Copy the address, or press and hold it:',
  },
};
