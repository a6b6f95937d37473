import type { Locale } from '$lib/i18n/locale';
import type { Status } from '$lib/model/schema';

/** A status in words: its name, what it means, and how the thread that shows it is drawn. */
export interface StatusWords {
  name: string;
  meaning: string;
  form: string;
}

export const statusWords: Record<Locale, Record<Status, StatusWords>> = {
  ar: {
    corroborated: { name: 'مؤيَّد', meaning: 'تتفق معه تقارير أخرى.', form: 'خيط متصل' },
    nuanced: {
      name: 'مؤيَّد جزئيًا',
      meaning: 'توافقه تقارير أخرى في جانب منه، أو تخالفه في التفاصيل.',
      form: 'خيط متقطّع',
    },
    disputed: {
      name: 'محلّ خلاف',
      meaning: 'تناقضه تقارير أخرى، أو ينفيه أحد المعنيين به.',
      form: 'خيط متفرّع',
    },
    'not-found': {
      name: 'لم نجد له خبرًا آخر',
      meaning: 'بحثنا فلم نعثر على من تناوله غير المقال.',
      form: 'خيط منقّط',
    },
    opinion: { name: 'رأي', meaning: 'تقدير لا تحسمه الوقائع.', form: 'طرف سائب' },
  },
  en: {
    corroborated: { name: 'Corroborated', meaning: 'Other reporting agrees.', form: 'an unbroken thread' },
    nuanced: {
      name: 'Partly corroborated',
      meaning: 'Other reporting agrees in part, or differs in detail.',
      form: 'a dashed thread',
    },
    disputed: {
      name: 'Disputed',
      meaning: 'Other reporting contradicts it, or a person concerned denies it.',
      form: 'a forked thread',
    },
    'not-found': {
      name: 'No other report found',
      meaning: 'We searched, and found it in the article alone.',
      form: 'a dotted thread',
    },
    opinion: { name: 'Opinion', meaning: 'A judgement, which facts cannot settle.', form: 'a loose end' },
  },
};
