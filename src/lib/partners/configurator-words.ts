import { HEIGHT } from '$lib/embed/code/snippet';
import type { Theme } from '$lib/embed/protocol/embed-messages';
import type { Mode } from '$lib/embed/protocol/frame-options';
import type { Locale } from '$lib/i18n/locale';

/** The ways to embed the story. */
export const ways = ['frame', 'script', 'pinned', 'jsx'] as const;
export type Way = (typeof ways)[number];

/** The words of what a partner chooses and copies. They go through the page as JSON. */
export interface ConfiguratorWords {
  choose: string;
  lang: string;
  theme: string;
  themes: Record<Theme, string>;
  chapter: string;
  beginning: string;
  mode: string;
  modes: Record<Mode, string>;
  height: string;
  bounds: string;
  toCode: string;
  preview: string;
  previewOfScroll: string;
  code: string;
  ways: Record<Way, { title: string; when: string }>;
  copy: string;
  copied: string;
  selected: string;
  other: string;
}

const ar: ConfiguratorWords = {
  choose: 'اختر ما يناسب صفحتك',
  lang: 'لغة القصة',
  theme: 'الألوان',
  themes: { auto: 'بحسب جهاز القارئ', light: 'نهارية', dark: 'ليلية' },
  chapter: 'تبدأ من',
  beginning: 'أول القصة',
  mode: 'القراءة',
  modes: { scroll: 'مع تمرير صفحتك', step: 'صفحةً صفحة، في إطار ثابت' },
  height: 'ارتفاع الإطار، بالبكسل',
  bounds: `من ${HEIGHT.least} إلى ${HEIGHT.most}`,
  toCode: 'إلى الشيفرة',
  preview: 'معاينة',
  previewOfScroll:
    'ما تراه هنا هو الإطار البسيط. أما مع السكربت فتأخذ القصة طولها كلّه في صفحتك، وتتحرّك الخريطة مع تمريرها، وتبدأ من أولها أيًّا كان الفصل المختار.',
  code: 'انسخ الشيفرة',
  ways: {
    frame: {
      title: 'إطار بسيط',
      when: 'يعمل في كلّ مكان ولا يحتاج إلى سكربت. يُقرأ صفحةً صفحة في ارتفاع ثابت.',
    },
    script: {
      title: 'مع السكربت',
      when: 'تُقرأ القصة كما اخترت، وتخبر صفحتك بما يُقرأ منها. ويُحدَّث السكربت تلقائيًا.',
    },
    pinned: {
      title: 'سكربت مثبّت على إصدار',
      when: 'للمواقع التي لا تقبل سكربتًا قد يتغيّر: لا يشغّله المتصفّح إلا إذا طابق بصمته. وتبقى القصة نفسها تتجدّد.',
    },
    jsx: {
      title: 'إطار لـMDX وReact',
      when: 'الإطار البسيط نفسه بصيغة JSX، وهي لا تقبل الأنماط نصًّا.',
    },
  },
  copy: 'نسخ',
  copied: 'نُسخت الشيفرة.',
  selected: 'حُدّدت الشيفرة، فانسخها.',
  other: 'والإطار البسيط بالإنجليزية:',
};

const en: ConfiguratorWords = {
  choose: 'Choose what suits your page',
  lang: 'Language of the story',
  theme: 'Colours',
  themes: { auto: 'As on the reader’s device', light: 'Day', dark: 'Night' },
  chapter: 'Opens at',
  beginning: 'The beginning',
  mode: 'Reading',
  modes: { scroll: 'Along with your page', step: 'Page by page, in a fixed frame' },
  height: 'Height of the frame, in pixels',
  bounds: `${HEIGHT.least} to ${HEIGHT.most}`,
  toCode: 'To the code',
  preview: 'Preview',
  previewOfScroll:
    'This is the plain frame. With the script the story takes its full length in your page, and the map moves as your page scrolls; it then opens at its beginning, whatever chapter is chosen.',
  code: 'Copy the code',
  ways: {
    frame: {
      title: 'Plain frame',
      when: 'Works everywhere, without a script. Read page by page in a fixed height.',
    },
    script: {
      title: 'With the script',
      when: 'The story is read the way you chose, and tells your page what is being read. The script keeps itself up to date.',
    },
    pinned: {
      title: 'Script pinned to a version',
      when: 'For sites that accept no script that may change: the browser runs it only if its hash matches. The story itself is still kept up to date.',
    },
    jsx: {
      title: 'Frame for MDX and React',
      when: 'The same plain frame in JSX, which takes no styles as text.',
    },
  },
  copy: 'Copy',
  copied: 'The code is copied.',
  selected: 'The code is selected; now copy it.',
  other: 'The plain frame in Arabic:',
};

export const configuratorWords: Record<Locale, ConfiguratorWords> = { ar, en };
