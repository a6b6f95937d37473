import { HEIGHT } from '$lib/embed/code/snippet';
import type { Theme } from '$lib/embed/protocol/embed-messages';
import type { Mode } from '$lib/embed/protocol/frame-options';
import type { Locale } from '$lib/i18n/locale';

/** The three ways to embed the story. */
export const ways = ['frame', 'script', 'pinned'] as const;
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
  preview: string;
  previewOfScroll: string;
  code: string;
  ways: Record<Way, { title: string; when: string }>;
  copy: string;
  copied: string;
  selected: string;
  other: string;
}

/** The words of the partners' page. Names of code stand between backticks. */
export interface PartnersText {
  kicker: string;
  title: string;
  description: string;
  lead: string;
  configurator: ConfiguratorWords;
  behaviour: string;
  behaves: string[];
  privacy: string;
  keeps: string[];
  events: string;
  eventsIntro: string;
  eventList: Record<'ready' | 'chapter' | 'open', string>;
  eventsLater: string;
  strict: string;
  policies: Record<'headers' | 'styles' | 'isolation' | 'sandbox' | 'popups', string>;
  access: string;
  accessible: string[];
  oembed: string;
  oembedHow: string;
  toStory: string;
}

const ar: PartnersText = {
  kicker: 'للناشرين',
  title: 'انشر القصة في موقعك',
  description: 'كيف تنشر صحيفة أو مدوّنة قصة «خيوط» كاملة داخل صفحاتها: معاينة وخيارات وشيفرة جاهزة للنسخ.',
  lead: '«خيوط» قصة على خريطة، بالعربية والإنجليزية، عمّا يرويه مقال عربي من اتصالات ليبية إسرائيلية غير معلنة، ومع كلّ قول قائله ومصادره. ولأيّ صحيفة أو مدوّنة أن تنشرها كاملة داخل صفحاتها، بأسطر قليلة تُنسخ من هنا.',
  configurator: {
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
        when: 'تُقرأ القصة كما اخترت، وتخبر صفحتك بما يُقرأ منها. ويتجدّد السكربت من تلقاء نفسه.',
      },
      pinned: {
        title: 'سكربت مثبّت على إصدار',
        when: 'للمواقع التي لا تقبل سكربتًا قد يتغيّر: لا يشغّله المتصفّح إلا إذا طابق بصمته. وتبقى القصة نفسها تتجدّد.',
      },
    },
    copy: 'نسخ',
    copied: 'نُسخت الشيفرة.',
    selected: 'حُدّدت الشيفرة، فانسخها.',
    other: 'والإطار البسيط بالإنجليزية:',
  },
  behaviour: 'كيف تتصرّف في صفحتك',
  behaves: [
    'لا تحتجز التمرير: عجلة الفأرة والإصبع تحرّكان صفحتك أنت.',
    'لا يُحمَّل قبل أن يقترب منها القارئ سوى السكربت، وهو دون 3 كيلوبايت.',
    'تُفتح روابط المصادر والقصة الكاملة في تبويب جديد، فلا يغادر القارئ صفحتك.',
    'يصل كلّ تصويب إلى صفحتك من تلقاء نفسه.',
    'تترك مكانًا لرأس صفحتك الثابت إن حدّدته بـ`scroll-padding-top`.',
    'وإن تعذّر السكربت، بقي في مكانها رابط إلى القصة.',
  ],
  privacy: 'خصوصية قرّائك',
  keeps: [
    'لا ملفات ارتباط، ولا عدّ للزيارات، ولا تعقّب.',
    'لا يُطلب شيء من أيّ مضيف آخر، ولا يُحفظ شيء في جهاز القارئ.',
    'لا تطلب القصة إذنًا من المتصفّح، ولا تقرأ من صفحتك شيئًا سوى موضع الإطار من الشاشة.',
  ],
  events: 'أحداث تستمع إليها صفحتك',
  eventsIntro: 'مع السكربت يُطلق العنصر الذي يحمل القصة هذه الأحداث، وتصعد في المستند. وتفاصيلها في `detail`.',
  eventList: {
    ready: 'القصة جاهزة: ارتفاعها ولغتها وعنوانها.',
    chapter: 'انتقل القارئ إلى فصل: معرّفه، وترتيبه بدءًا من 0، وعدد الفصول.',
    open: 'طلب القارئ القصة الكاملة: رابطها.',
  },
  eventsLater:
    'غيّر `data-theme` متى شئت فتتبعه القصة، وكذلك `data-chapter` في الإطار الثابت. وأزل العنصر فلا يبقى منها في صفحتك شيء.',
  strict: 'إن كانت سياسات موقعك صارمة',
  policies: {
    headers: 'أضف هذين السطرين إلى `Content-Security-Policy`، ولا حاجة إلى الثاني مع الإطار البسيط:',
    styles: 'إن منعت `style-src` سمة `style` فانقل ما فيها إلى ملف أنماطك.',
    isolation: 'تعمل القصة تحت `Cross-Origin-Embedder-Policy: require-corp`.',
    sandbox: 'إن عزلت الإطار بنفسك فأقلّ ما يلزمه:',
    popups: 'وأضف إليه `allow-popups-to-escape-sandbox` لتُفتح المصادر صفحاتٍ عادية.',
  },
  access: 'ليقرأها الجميع',
  accessible: [
    'للإطار عنوان بلغته، وكلّ ما فيه يُستعمل بلوحة المفاتيح، ولا يُحبس التركيز داخله.',
    'لكلّ خريطة وصف مكتوب. وإن طلب الجهاز حركة أقلّ سكنت الخرائط.',
    'التباين 7 إلى 1 على الأقل، ويتّسع النص للتكبير إلى 200 في المئة. المعيار WCAG 2.2، المستوى AA.',
    'لا تحذف سمة `title`، وضع قبل الإطار عنوانًا من صفحتك ليعرف قارئ الشاشة أين هو.',
  ],
  oembed: 'ووردبريس وما يفهم oEmbed',
  oembedHow: 'الصق رابط القصة في سطر وحده، فيحلّ الإطار محلّه. وهذان رابطا oEmbed لمن يحتاج إليها:',
  toStory: 'إلى القصة',
};

const en: PartnersText = {
  kicker: 'For publishers',
  title: 'Run the story on your site',
  description:
    'How a newsroom or a blog can run the whole of Khuyut in its own pages: a preview, options, and code to copy.',
  lead: 'Khuyut is a map story, in Arabic and English, about what an Arabic article reports of undisclosed Libyan–Israeli contacts, each claim with its speaker and its sources. Any newsroom or blog may run the whole of it in its own pages, with a few lines copied from here.',
  configurator: {
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
    },
    copy: 'Copy',
    copied: 'The code is copied.',
    selected: 'The code is selected; now copy it.',
    other: 'The plain frame in Arabic:',
  },
  behaviour: 'How it behaves in your page',
  behaves: [
    'It never captures scrolling: wheel and finger go on moving your page.',
    'Until a reader comes near, nothing is loaded but the script, which is under 3 kB.',
    'Links to sources and to the full story open in a new tab, so nobody leaves your page.',
    'Every correction reaches your page by itself.',
    'It leaves room for a header that stays in place, as your `scroll-padding-top` says.',
    'Should the script fail, a link to the story stands in its place.',
  ],
  privacy: 'Your readers’ privacy',
  keeps: [
    'No cookies, no counting of visits, no tracking.',
    'Nothing is asked of any other host, and nothing is stored on the reader’s device.',
    'The story asks the browser for no permission, and reads nothing of your page but where the frame is on the screen.',
  ],
  events: 'Events your page may listen to',
  eventsIntro:
    'With the script, the element that holds the story fires these events. They bubble, and their facts are in `detail`.',
  eventList: {
    ready: 'The story is there: its height, language and title.',
    chapter: 'The reader has come to a chapter: its id, its place counted from 0, and how many there are.',
    open: 'The reader asked for the full story: its address.',
  },
  eventsLater:
    'Change `data-theme` whenever you like, and the story follows; in a fixed frame `data-chapter` too. Remove the element, and nothing of it is left in your page.',
  strict: 'If your site has strict policies',
  policies: {
    headers: 'Add these lines to your `Content-Security-Policy`; the plain frame does without the second:',
    styles: 'If `style-src` forbids the `style` attribute, move what it says to your style sheet.',
    isolation: 'The story works under `Cross-Origin-Embedder-Policy: require-corp`.',
    sandbox: 'If you sandbox the frame yourself, it needs at least:',
    popups: 'Add `allow-popups-to-escape-sandbox` to it, so that sources open as ordinary pages.',
  },
  access: 'Open to every reader',
  accessible: [
    'The frame has a title in its own language; everything in it works by keyboard, and focus is never trapped.',
    'Every map has a description in words. Where the device asks for less motion, the maps keep still.',
    'Contrast is at least 7 to 1, and text may grow to 200 per cent. The standard is WCAG 2.2, level AA.',
    'Keep the `title` attribute, and put a heading of your own before the frame, so that screen readers know where they are.',
  ],
  oembed: 'WordPress and others that speak oEmbed',
  oembedHow:
    'Paste the story’s address on a line of its own, and the frame takes its place. These are the oEmbed addresses, should you need them:',
  toStory: 'To the story',
};

export const partnersText: Record<Locale, PartnersText> = { ar, en };
