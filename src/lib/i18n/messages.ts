import type { Locale } from './locale';
import { plural } from './plural';

/** The words of the interface that several parts of the page share; those of a single part stand with it. */
export interface Messages {
  name: string;
  skip: string;
  otherEdition: string;
  explore: string;
  backToStory: string;
  exploring: string;
  zoomIn: string;
  zoomOut: string;
  previous: string;
  next: string;
  contents: string;
  keys: string;
  chapterOf: (index: number, count: number) => string;
  progress: string;
  continue: (chapter: string) => string;
  offline: string;
  readingTime: (minutes: number) => string;
  /** How long the rest of the story takes. */
  timeLeft: (minutes: number) => string;
  /** Said of a chapter that has been read. */
  finished: string;
  map: string;
  evidence: string;
  /** @param words the first ones of the sentence */
  evidenceOf: (status: string, words: string) => string;
  evidenceIntro: string;
  sheet: string;
  close: string;
  shareChapter: string;
  shareClaim: string;
  saysWho: string;
  howItStands: string;
  others: string;
  opinion: string;
  sources: string;
  people: string;
  context: string;
  backToText: string;
  noLink: string;
  sourceLanguage: Record<Locale, string>;
  legend: string;
  sourcesList: string;
  corrections: string;
  noCorrections: string;
  licence: string;
  partners: string;
  notFound: string;
  notFoundHint: string;
  toStory: string;
}

const ar: Messages = {
  name: 'خيوط',
  skip: 'إلى القصة',
  otherEdition: 'English',
  explore: 'استكشف الخريطة',
  backToStory: 'عودة إلى القصة',
  exploring: 'حرّك الخريطة وكبّرها بأصابعك، أو بمفاتيح الأسهم و+ و−.',
  zoomIn: 'تقريب',
  zoomOut: 'إبعاد',
  previous: 'الفصل السابق',
  next: 'الفصل التالي',
  contents: 'فصول القصة',
  keys: 'من لوحة المفاتيح: السهم الأيسر للفصل التالي، والأيمن للسابق.',
  chapterOf: (index, count) => `${index} من ${count}`,
  progress: 'تقدّم القراءة',
  continue: (chapter) => `تابع: ${chapter}`,
  offline: 'القراءة بلا اتصال والتثبيت',
  timeLeft: (minutes) =>
    `بقي نحو ${plural('ar', minutes, { one: 'دقيقة', two: 'دقيقتين', few: '# دقائق', other: '# دقيقة' })}`,
  finished: 'قرأتَه',
  readingTime: (minutes) =>
    `مدّة القراءة: نحو ${plural('ar', minutes, { one: 'دقيقة', two: 'دقيقتين', few: '# دقائق', other: '# دقيقة' })}`,
  map: 'الخريطة',
  evidence: 'التوثيق، جملةً جملة',
  evidenceOf: (status, words) => `التوثيق: ${status}، «${words}…»`,
  evidenceIntro: 'لكلّ جملة تحمل خبرًا أو رأيًا بطاقة هنا: من قائلها، وما قالته تقارير أخرى، وأين تجدها.',
  sheet: 'التوثيق',
  close: 'إغلاق',
  shareChapter: 'مشاركة هذا الفصل',
  shareClaim: 'مشاركة هذا القول',
  saysWho: 'القائل',
  howItStands: 'حالة هذا القول',
  others: 'ما تقوله تقارير أخرى',
  opinion: 'رأي لا خبر',
  sources: 'المصادر',
  people: 'الأشخاص المذكورون',
  context: 'سياق من خارج المقال',
  backToText: 'عودة إلى موضعه من النص',
  noLink: 'لا رابط لدينا',
  sourceLanguage: { ar: 'بالعربية', en: 'بالإنجليزية' },
  legend: 'معاني أشكال الخيوط',
  sourcesList: 'قائمة المصادر',
  corrections: 'التصويبات',
  noCorrections: 'لا تصويبات حتى الآن.',
  licence:
    'الشيفرة متاحة برخصة إم آي تي. بيانات الخريطة: ناتشورال إيرث، ملك عام. الخط: مركزي، رخصة الخطوط المفتوحة.',
  partners: 'انشر القصة في موقعك',
  notFound: 'الصفحة غير موجودة',
  notFoundHint: 'ربما نُقلت الصفحة أو كُتب عنوانها خطأً. القصة متاحة كاملة.',
  toStory: 'إلى القصة',
};

const en: Messages = {
  name: 'Khuyut',
  skip: 'Skip to the story',
  otherEdition: 'العربية',
  explore: 'Explore the map',
  backToStory: 'Back to the story',
  exploring: 'Move and zoom the map with your fingers, or with the arrow, plus and minus keys.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  previous: 'Previous chapter',
  next: 'Next chapter',
  contents: 'Chapters',
  keys: 'On a keyboard: the right arrow for the next chapter, the left arrow for the previous one.',
  chapterOf: (index, count) => `${index} of ${count}`,
  progress: 'Reading progress',
  continue: (chapter) => `Continue: ${chapter}`,
  offline: 'Reading offline and installing',
  timeLeft: (minutes) => `About ${plural('en', minutes, { one: '# minute', other: '# minutes' })} left`,
  finished: 'read',
  readingTime: (minutes) => `About ${plural('en', minutes, { one: '# minute', other: '# minutes' })} to read`,
  map: 'Map',
  evidence: 'The evidence, sentence by sentence',
  evidenceOf: (status, words) => `Evidence: ${status}, “${words}…”`,
  evidenceIntro:
    'Every sentence that carries a claim has a card here: who says so, what other reports say, and where to find them.',
  sheet: 'The evidence',
  close: 'Close',
  shareChapter: 'Share this chapter',
  shareClaim: 'Share this claim',
  saysWho: 'Who says so',
  howItStands: 'Status',
  others: 'What other reports say',
  opinion: 'An opinion, not a report',
  sources: 'Sources',
  people: 'People named',
  context: 'Context from outside the article',
  backToText: 'Back to its place in the text',
  noLink: 'no link available',
  sourceLanguage: { ar: 'in Arabic', en: 'in English' },
  legend: 'What the threads’ forms mean',
  sourcesList: 'List of sources',
  corrections: 'Corrections',
  noCorrections: 'No corrections so far.',
  licence:
    'Code under the MIT licence. Map data: Natural Earth, public domain. Typeface: Markazi Text, SIL Open Font License.',
  partners: 'Run the story on your site',
  notFound: 'There is no page at this address',
  notFoundHint: 'It may have moved, or the address was mistyped. The whole story is still here.',
  toStory: 'To the story',
};

export const messages: Record<Locale, Messages> = { ar, en };
