import type { Locale } from '$lib/i18n/locale';
import type { FailureReason } from '../protocol/messages-to-page';

/** The words of the offline copy. Apart from the other words: the script that readers load holds these only. */
export interface OfflineText {
  title: string;
  saving: string;
  /** Stands in the page itself: said when the script with all these words did not arrive. */
  unloaded: string;
  /** @param size in kB */
  saved: (size: number | undefined, day: string | undefined) => string;
  unsupported: string;
  failed: (reason: string) => string;
  reasons: Record<FailureReason, string>;
  removed: string;
  spoilt: string;
  kept: string;
  notKept: string;
  repaired: string;
  keep: string;
  repair: string;
  remove: string;
  save: string;
  install: string;
  installOnApple: string;
  disconnected: string;
  needsConnection: string;
  update: string;
  corrected: string;
  accept: string;
  later: string;
}

const ar: OfflineText = {
  title: 'القراءة بلا اتصال',
  saving: 'يجري حفظ القصة لتُقرأ بلا اتصال.',
  unloaded:
    'تعذّر حفظ القصة لتُقرأ بلا اتصال، إذ لم يصل ما يلزم لحفظها. احفظها أو افتح الصفحة من جديد حين يستقيم الاتصال.',
  saved: (size, day) =>
    `القصة محفوظة على هذا الجهاز بلغتيها${day === undefined ? '' : ` منذ ${day}`}${size === undefined ? '' : `، وحجمها ${size} كيلوبايت`}، وتُقرأ بلا اتصال.`,
  unsupported: 'لا يتيح هذا المتصفّح حفظ القصة لتُقرأ بلا اتصال. وهي كلّها في هذه الصفحة ما دامت مفتوحة.',
  failed: (reason) => `تعذّر حفظ القصة لتُقرأ بلا اتصال: ${reason}`,
  reasons: {
    space: 'لا متّسع لها في ذاكرة الجهاز. أفسح لها مكانًا ثم افتح الصفحة من جديد.',
    answer: 'ردّت الشبكة بغير ما طُلب منها. افتح الصفحة من جديد على شبكة أخرى.',
    network: 'لم تصل ملفاتها كاملة. افتح الصفحة من جديد حين يستقيم الاتصال.',
  },
  removed: 'أزيلت النسخة المحفوظة، والقصة تُقرأ الآن من الشبكة.',
  spoilt: 'في النسخة المحفوظة نقص. أصلحها وأنت متصل بالشبكة.',
  kept: 'ووعد المتصفّح بألّا يمحوها من تلقاء نفسه.',
  notKept: 'لم يَعِد المتصفّح بالاحتفاظ بها، وقد يمحوها إن ضاقت ذاكرة الجهاز.',
  repaired: 'روجعت ملفاتها كلّها، وهي سليمة.',
  keep: 'احتفظ بهذه القصة',
  repair: 'أصلح النسخة المحفوظة',
  remove: 'أزل النسخة المحفوظة',
  save: 'احفظ القصة',
  install: 'ثبّت القصة تطبيقًا',
  installOnApple: 'لتثبيتها على آيفون أو آيباد: اختر «مشاركة» في سفاري، ثم «إضافة إلى الشاشة الرئيسية».',
  disconnected: 'لا اتصال',
  needsConnection: 'يحتاج إلى اتصال',
  update: 'صدرت نسخة أحدث من القصة.',
  corrected: 'صُحّح فيها:',
  accept: 'اقرأ النسخة الأحدث',
  later: 'لاحقًا',
};

const en: OfflineText = {
  title: 'Reading offline',
  saving: 'The story is being saved for reading offline.',
  unloaded:
    'The story could not be saved for reading offline: what that takes did not arrive. Save it, or open the page again, once the connection is better.',
  saved: (size, day) =>
    `The story was saved on this device in both languages${day === undefined ? '' : ` on ${day}`}, for reading offline${size === undefined ? '' : ` (${size} kB)`}.`,
  unsupported:
    'This browser does not let the story be saved for reading offline. All of it is in this page for as long as it is open.',
  failed: (reason) => `The story could not be saved for reading offline. ${reason}`,
  reasons: {
    space: 'There is no room for it on the device. Make some, then open the page again.',
    answer: 'The network answered with something else. Open the page again on another network.',
    network: 'Its files did not arrive whole. Open the page again once the connection is better.',
  },
  removed: 'The offline copy is removed; the story is now read from the network.',
  spoilt: 'Something is missing from the offline copy. Repair it while you have a connection.',
  kept: 'The browser has promised not to delete it on its own account.',
  notKept: 'The browser made no promise to keep it, and may delete it when the device runs short of room.',
  repaired: 'Every file of it was checked, and is sound.',
  keep: 'Keep this story',
  repair: 'Repair the offline copy',
  remove: 'Remove the offline copy',
  save: 'Save the story',
  install: 'Install the story as an app',
  installOnApple: 'To install it on an iPhone or iPad, choose Share in Safari, then Add to Home Screen.',
  disconnected: 'No connection',
  needsConnection: 'needs a connection',
  update: 'A newer version of the story is ready.',
  corrected: 'Put right in it:',
  accept: 'Read the newer version',
  later: 'Later',
};

export const offlineText: Record<Locale, OfflineText> = { ar, en };
