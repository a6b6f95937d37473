import type { Locale } from '$lib/i18n/locale';

/** The words of the sheet itself. */
export const toolsWords: Record<
  Locale,
  {
    title: string;
    /** Of the bar. */
    button: string;
    /** The same, once what it opens did not come. */
    unloaded: string;
    back: string;
    close: string;
    loading: string;
    failed: string;
    again: string;
  }
> = {
  ar: {
    title: 'أدوات القراءة',
    button: 'أدوات',
    unloaded: 'لا اتصال',
    back: 'كلّ الأدوات',
    close: 'إغلاق',
    loading: 'يجري التحميل…',
    failed: 'تعذّر تحميل هذه الأداة. تحقّق من الاتصال ثم أعد المحاولة.',
    again: 'أعد المحاولة',
  },
  en: {
    title: 'Reading tools',
    button: 'Tools',
    unloaded: 'Offline',
    back: 'All tools',
    close: 'Close',
    loading: 'Loading…',
    failed: 'This tool could not be loaded. Check the connection and try again.',
    again: 'Try again',
  },
};
