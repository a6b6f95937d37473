import type { Locale } from '$lib/i18n/locale';

/** The words of sharing, and those that are shared along. */
export interface ShareWords {
  how: string;
  story: string;
  chapter: string;
  passage: string;
  claim: string;
  /** The buttons, where the system has a share sheet and where not. */
  share: string;
  copy: string;
  shareOf: (what: string) => string;
  copyOf: (what: string) => string;
  /** What has come of it. */
  shared: string;
  copied: string;
  byHand: string;
  /** A quotation, marked as one. */
  quoted: (words: string) => string;
  voice: (voice: string) => string;
  status: (status: string) => string;
  /** Where words come from that no claim holds. */
  from: (story: string) => string;
  fromContext: (story: string) => string;
}

export const shareWords: Record<Locale, ShareWords> = {
  ar: {
    how: 'لكلّ فصل رابط وبطاقة مصوّرة، ولكلّ قول رابط يفتح توثيقه. ولتشارك اقتباسًا، حدّد كلماته في النص قبل فتح الأدوات.',
    story: 'القصة كلّها',
    chapter: 'هذا الفصل',
    passage: 'الكلمات المحدّدة',
    claim: 'قول من هذا الفصل',
    share: 'مشاركة',
    copy: 'نسخ',
    shareOf: (what) => `مشاركة: ${what}`,
    copyOf: (what) => `نسخ: ${what}`,
    shared: 'تمّت المشاركة.',
    copied: 'نُسخ النص ورابطه.',
    byHand: 'تعذّر النسخ. النص محدّد أدناه: انسخه يدويًا.',
    quoted: (words) => `«${words}»`,
    voice: (voice) => `القائل: ${voice}`,
    status: (status) => `حالة القول: ${status}`,
    from: (story) => `من نص قصة «${story}»`,
    fromContext: (story) => `من سياق تورده قصة «${story}»، من خارج المقال`,
  },
  en: {
    how: 'Every chapter has a link and a picture card, and every claim a link that opens its evidence. To share a quotation, select its words in the text before you open the tools.',
    story: 'The whole story',
    chapter: 'This chapter',
    passage: 'The words you selected',
    claim: 'A claim of this chapter',
    share: 'Share',
    copy: 'Copy',
    shareOf: (what) => `Share: ${what}`,
    copyOf: (what) => `Copy: ${what}`,
    shared: 'Shared.',
    copied: 'The text and its link are copied.',
    byHand: 'Copying did not work. The text is selected below: copy it yourself.',
    quoted: (words) => `“${words}”`,
    voice: (voice) => `Said by: ${voice}`,
    status: (status) => `Status: ${status}`,
    from: (story) => `From the text of “${story}”`,
    fromContext: (story) => `From context that “${story}” gives, from outside the article`,
  },
};
