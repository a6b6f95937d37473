import type { Locale } from '$lib/i18n/locale';
import { plural } from '$lib/i18n/plural';
import type { Status } from '$lib/model/schema';

/** How many claims stand how. */
export type StatusCounts = Record<Status, number>;

/** The words of the page of all claims. */
export interface ClaimsText {
  title: string;
  description: string;
  intro: string;
  filters: string;
  all: string;
  /** @param shown how many claims are shown, or a place for the number */
  shown: (shown: string, count: number) => string;
  counts: (counts: StatusCounts) => string;
  chapterOf: (title: string) => string;
  checked: (day: string) => string;
  data: string;
  dataIntro: string;
  json: string;
  schema: string;
  csv: string;
  toAll: string;
}

const total = (counts: StatusCounts) => Object.values(counts).reduce((sum, count) => sum + count, 0);

/** Claims in the case that follows a verb or a preposition. */
const claimsIn = (count: number) =>
  plural('ar', count, {
    one: 'قول واحد',
    two: 'قولين',
    few: '# أقوال',
    many: '# قولًا',
    other: '# قول',
  });

const ar: ClaimsText = {
  title: 'كيف نعرف ما نعرف',
  description: 'كلّ قول في القصة: من قائله، وهل توافقه مصادر أخرى أم تخالفه، وأين نُشر ذلك.',
  intro: 'كلّ قول في القصة هنا، مجموعًا بحسب حالته: من قائله، وما نشرته مصادر أخرى بشأنه، وأين تجده.',
  filters: 'اختر ما يُعرض',
  all: 'كلّ الأقوال',
  shown: (shown, count) => `يُعرض ${shown} من ${count}.`,
  counts: (counts) =>
    `تضمّ القصة ${claimsIn(total(counts))}: أيّدت مصادر أخرى ${counts.corroborated} منها، وأيّدت ${counts.nuanced} جزئيًا، و${counts.disputed} محلّ خلاف. ولم نجد خبرًا آخر عن ${claimsIn(counts['not-found'])}. أما الباقي، وعدده ${counts.opinion}، فآراء لا تحسمها الوقائع.`,
  chapterOf: (title) => `من فصل «${title}»`,
  checked: (day) => `راجعنا المصادر كلّها في ${day}.`,
  data: 'البيانات',
  dataIntro: 'لمن يريد أن يدقّق أو يعيد النشر:',
  json: 'القصة كاملة، JSON',
  schema: 'وصف حقولها، JSON Schema',
  csv: 'الأقوال في جدول، CSV',
  toAll: 'كلّ الأقوال ومصادرها في صفحة واحدة',
};

const en: ClaimsText = {
  title: 'How we know',
  description:
    'Every claim in the story: who makes it, how it stands beside other reporting, and where to read it.',
  intro:
    'Every claim in the story is here, grouped by how it stands: who makes it, what others have published about it, and where.',
  filters: 'Choose what to see',
  all: 'All claims',
  shown: (shown, count) => `Showing ${shown} of ${count}.`,
  counts: (counts) =>
    `The story makes ${plural('en', total(counts), { one: '# claim', other: '# claims' })}. Other reporting agrees with ${counts.corroborated} of them, agrees in part with ${counts.nuanced} and contradicts ${counts.disputed}. For ${counts['not-found']} we found no other report, and ${counts.opinion} are opinions, which facts cannot settle.`,
  chapterOf: (title) => `In the chapter “${title}”`,
  checked: (day) => `All sources were checked on ${day}.`,
  data: 'The data',
  dataIntro: 'For whoever wants to check or to republish:',
  json: 'The whole story, JSON',
  schema: 'What its fields mean, JSON Schema',
  csv: 'The claims as a table, CSV',
  toAll: 'All claims and their sources on one page',
};

export const claimsText: Record<Locale, ClaimsText> = { ar, en };
