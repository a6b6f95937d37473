import type { Locale } from '$lib/i18n/locale';
import type { FailureReason } from '../protocol/messages-to-page';

/** What script says of the offline copy. Readers load these words in both languages, so no others stand here. */
export interface OfflineText {
  saving: string;
  /** @param size in kB */
  saved: (size: number | undefined, day: string | undefined) => string;
  unsupported: string;
  failed: (reason: string) => string;
  reasons: Record<FailureReason, string>;
  removed: string;
  /** With light use of data. */
  held: string;
  spoilt: string;
  kept: string;
  notKept: string;
  repaired: string;
  needsConnection: string;
  /** A newer version exists whose pages come altered. */
  unverified: string;
  readUnsaved: string;
  /** The reader has asked for a newer version, which comes as soon as the browser lets it. */
  comes: string;
  /** This page is that version. */
  unsaved: string;
}

const ar: OfflineText = {
  saving: 'يجري حفظ القصة لتُقرأ بلا اتصال.',
  saved: (size, day) =>
    `القصة محفوظة على هذا الجهاز بلغتيها${day === undefined ? '' : ` منذ ${day}`}${size === undefined ? '' : `، وحجمها ${size} كيلوبايت`}، وتُقرأ بلا اتصال.`,
  unsupported:
    'لا يتيح هذا المتصفّح حفظ القصة لتُقرأ بلا اتصال. ويمكنك قراءتها كاملة ما دامت هذه الصفحة مفتوحة.',
  failed: (reason) => `تعذّر حفظ القصة لتُقرأ بلا اتصال: ${reason}`,
  reasons: {
    space: 'لا مساحة كافية على الجهاز. وفّر مساحة ثم افتح الصفحة من جديد.',
    answer: 'وصل ردّ غير متوقّع من الشبكة. افتح الصفحة من جديد على شبكة أخرى.',
    altered:
      'الموقع الذي يستضيف القصة، أو الشبكة، يعدّل صفحاتها قبل أن تصل، فلا يمكن التحقّق منها. والخلل ليس في اتصالك. وستُعاد المحاولة بعد يوم.',
    network: 'لم تصل ملفاتها كاملة. افتح الصفحة من جديد حين يتحسّن الاتصال.',
  },
  removed: 'حُذفت النسخة المحفوظة، وتُقرأ القصة الآن عبر الشبكة.',
  held: 'لا تُحفظ القصة للقراءة بلا اتصال إلا بطلب منك، توفيرًا لبياناتك.',
  spoilt: 'النسخة المحفوظة ناقصة. أصلحها وأنت متصل بالشبكة.',
  kept: 'ولن يحذفها المتصفّح تلقائيًا.',
  notKept: 'لم يضمن المتصفّح الاحتفاظ بها، وقد يحذفها إن ضاقت مساحة الجهاز.',
  repaired: 'فُحصت ملفاتها كلّها، وهي سليمة.',
  needsConnection: 'يحتاج إلى اتصال',
  unverified:
    'صدرت نسخة أحدث من القصة، لكنّ الموقع الذي يستضيفها، أو الشبكة، يعدّل صفحاتها قبل أن تصل، فتعذّر التحقّق منها وحفظها. وما تقرؤه الآن هو النسخة المحفوظة.',
  readUnsaved: 'اقرأ الأحدث هذه المرّة بلا حفظ',
  comes: 'تُفتح الآن…',
  unsaved: 'أما هذه الصفحة فمن نسخة أحدث جاءت من الشبكة، ولم يُتحقّق منها ولم تُحفظ.',
};

const en: OfflineText = {
  saving: 'The story is being saved for reading offline.',
  saved: (size, day) =>
    `The story was saved on this device in both languages${day === undefined ? '' : ` on ${day}`}, for reading offline${size === undefined ? '' : ` (${size} kB)`}.`,
  unsupported:
    'This browser cannot save the story for reading offline. The whole story is in this page for as long as it stays open.',
  failed: (reason) => `The story could not be saved for reading offline. ${reason}`,
  reasons: {
    space: 'There is not enough space on the device. Free some, then open the page again.',
    answer: 'The network sent an unexpected answer. Open the page again on another network.',
    altered:
      'The site’s host, or the network, changes its pages on the way, so they cannot be verified. Your connection is not to blame. The next attempt is in a day.',
    network: 'Its files did not arrive whole. Open the page again once the connection is better.',
  },
  removed: 'The offline copy has been removed. The story is now read over the network.',
  held: 'To save data, the story is kept for reading offline only if you ask.',
  spoilt: 'Something is missing from the offline copy. Repair it while you have a connection.',
  kept: 'The browser will not delete it by itself.',
  notKept:
    'The browser does not guarantee to keep it, and may delete it when the device runs short of space.',
  repaired: 'All files checked and intact.',
  needsConnection: 'needs a connection',
  unverified:
    'There is a newer version of the story, but the site’s host, or the network, changes its pages on the way, so it cannot be verified or saved. You are reading the saved version.',
  readUnsaved: 'Read the newer one unsaved, this once',
  comes: 'One moment…',
  unsaved: 'This page, however, is of a newer version, from the network, neither verified nor saved.',
};

export const offlineText: Record<Locale, OfflineText> = { ar, en };
