import type { Locale } from '$lib/i18n/locale';

interface TimelineWords {
  title: string;
  intro: string;
  /** What the knots say. */
  legend: { article: string; derived: string; reports: string; undated: string };
}

export const timelineWords: Record<Locale, TimelineWords> = {
  ar: {
    title: 'متى',
    intro: 'ما يقوله المقال، وما تؤرّخه تقارير أخرى بدقّة أكبر. وكلّما طالت العقدة قلّ ما يُعرف من التاريخ.',
    legend: {
      article: 'يقوله المقال',
      derived: 'مستنتج من المقال',
      reports: 'تقوله تقارير أخرى',
      undated: 'بلا تاريخ',
    },
  },
  en: {
    title: 'When',
    intro:
      'What the article says, and what other reports date more exactly. The longer a knot, the less is known.',
    legend: {
      article: 'the article says so',
      derived: 'worked out from the article',
      reports: 'other reports say so',
      undated: 'undated',
    },
  },
};
