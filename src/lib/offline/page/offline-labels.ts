import type { Locale } from '$lib/i18n/locale';

/** The words of the offline parts that stand in the page. Script gets no second copy of them. */
export interface OfflineLabels {
  title: string;
  /** Shown when the script that has the other words did not arrive. */
  unloaded: string;
  keep: string;
  repair: string;
  remove: string;
  save: string;
  install: string;
  installOnApple: string;
  disconnected: string;
  update: string;
  corrected: string;
  accept: string;
  later: string;
}

const ar: OfflineLabels = {
  title: 'القراءة بلا اتصال',
  unloaded:
    'تعذّر حفظ القصة لتُقرأ بلا اتصال، إذ لم تصل بعض الملفات. احفظها أو افتح الصفحة من جديد حين يتحسّن الاتصال.',
  keep: 'احتفظ بهذه القصة',
  repair: 'أصلح النسخة المحفوظة',
  remove: 'احذف النسخة المحفوظة',
  save: 'احفظ القصة',
  install: 'ثبّت التطبيق',
  installOnApple: 'لتثبيتها على آيفون أو آيباد: اختر «مشاركة» في سفاري، ثم «إضافة إلى الشاشة الرئيسية».',
  disconnected: 'لا اتصال',
  update: 'صدرت نسخة أحدث من القصة.',
  corrected: 'صُحّح فيها:',
  accept: 'اقرأ النسخة الأحدث',
  later: 'لاحقًا',
};

const en: OfflineLabels = {
  title: 'Reading offline',
  unloaded:
    'The story could not be saved for reading offline: some files did not arrive. Save it, or open the page again, once the connection is better.',
  keep: 'Keep this story',
  repair: 'Repair the offline copy',
  remove: 'Remove the offline copy',
  save: 'Save the story',
  install: 'Install the story as an app',
  installOnApple: 'To install it on an iPhone or iPad, choose Share in Safari, then Add to Home Screen.',
  disconnected: 'No connection',
  update: 'A newer version of the story is ready.',
  corrected: 'Corrected:',
  accept: 'Read the newer version',
  later: 'Later',
};

export const offlineLabels: Record<Locale, OfflineLabels> = { ar, en };
