import type { Locale } from '$lib/i18n/locale';

/** The words of the partners' page around the configurator. Names of code stand between backticks. */
export interface PartnersText {
  kicker: string;
  title: string;
  description: string;
  /** What a publisher may do with the story; comes after what the story is about. */
  lead: string;
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
  systems: string;
  wordpress: { title: string; how: string; limits: string; oembed: string };
  /** Each other system: what it is called, and what comes before its code. */
  hugo: System;
  sanitising: System;
  shadow: System;
  /** Where the site is built for no public address. */
  local: string;
  toStory: string;
}

interface System {
  title: string;
  how: string;
}

const ar: PartnersText = {
  kicker: 'للناشرين',
  title: 'انشر القصة في موقعك',
  description: 'كيف تنشر صحيفة أو مدوّنة قصة «خيوط» كاملة داخل صفحاتها: معاينة وخيارات وشيفرة جاهزة للنسخ.',
  lead: 'ولأيّ صحيفة أو مدوّنة أن تنشرها كاملة داخل صفحاتها، بأسطر قليلة تُنسخ من هنا.',
  behaviour: 'كيف تعمل في صفحتك',
  behaves: [
    'لا تعطّل التمرير: تظلّ صفحتك تتحرّك بعجلة الفأرة وبالإصبع.',
    'لا يُحمَّل قبل أن يقترب منها القارئ سوى السكربت، وهو دون 3 كيلوبايت.',
    'تُفتح روابط المصادر والقصة الكاملة في تبويب جديد، فلا يغادر القارئ صفحتك.',
    'يصل كلّ تصويب إلى صفحتك تلقائيًا.',
    'تُفسح مكانًا لشريط صفحتك الثابت إن حدّدت ارتفاعه بـ`scroll-padding-top`.',
    'إن لم يعمل السكربت ظهر في مكانها رابط إلى القصة.',
  ],
  privacy: 'خصوصية قرّائك',
  keeps: [
    'لا ملفات تعريف ارتباط، ولا إحصاء للزيارات، ولا تعقّب.',
    'لا يُطلب شيء من أيّ مضيف آخر، ولا يُحفظ شيء في جهاز القارئ.',
    'لا تطلب القصة إذنًا من المتصفّح، ولا تقرأ من صفحتك شيئًا سوى موضع الإطار من الشاشة.',
  ],
  events: 'أحداث تستمع إليها صفحتك',
  eventsIntro:
    'مع السكربت يُطلق العنصر الذي يحمل القصة هذه الأحداث، فتصعد في شجرة المستند، وبياناتها في `detail`.',
  eventList: {
    ready: 'القصة جاهزة: ارتفاعها ولغتها وعنوانها.',
    chapter: 'انتقل القارئ إلى فصل: معرّفه، وترتيبه بدءًا من 0، وعدد الفصول.',
    open: 'طلب القارئ القصة الكاملة: رابطها.',
  },
  eventsLater:
    'غيّر `data-theme` متى شئت فتتبعه القصة، وكذلك `data-chapter` في الإطار الثابت. وإن حذفت العنصر لم يبق منها شيء في صفحتك.',
  strict: 'إن كانت سياسات موقعك صارمة',
  policies: {
    headers: 'أضف هذين السطرين إلى `Content-Security-Policy`، ولا حاجة إلى الثاني مع الإطار البسيط:',
    styles: 'إن منعت `style-src` سمة `style` فانقل ما فيها إلى ملف أنماطك.',
    isolation: 'تعمل القصة تحت `Cross-Origin-Embedder-Policy: require-corp`.',
    sandbox: 'إن عزلت الإطار بنفسك فأقلّ ما يلزمه:',
    popups: 'وأضف إليه `allow-popups-to-escape-sandbox` لتُفتح المصادر صفحاتٍ عادية.',
  },
  access: 'متاحة لكلّ قارئ',
  accessible: [
    'للإطار عنوان بلغته، وكلّ ما فيه يُستعمل بلوحة المفاتيح، ولا يُحبس التركيز داخله.',
    'لكلّ خريطة وصف مكتوب. وإن طلب الجهاز حركة أقلّ سكنت الخرائط.',
    'التباين 7 إلى 1 على الأقل، ويتّسع النص للتكبير إلى 200 في المئة. المعيار WCAG 2.2، المستوى AA.',
    'لا تحذف سمة `title`، وضع قبل الإطار عنوانًا من صفحتك ليعرف قارئ الشاشة أين هو.',
  ],
  systems: 'في نظام النشر لديك',
  wordpress: {
    title: 'ووردبريس وما يفهم oEmbed',
    how: 'الصق رابط القصة في سطر وحده، فيحلّ الإطار محلّه. ولا يحتاج ذلك إلى صلاحية:',
    limits:
      'لكنّ ووردبريس يعزل هذا الإطار فلا تُفتح منه المصادر، وتعرض القصة عناوينها لتُنسخ. أما شيفرة هذه الصفحة فتُلصق في مكوّن «شيفرة مخصّصة»، وتحتاج إلى صلاحية `unfiltered_html`، وهي للمدير والمحرّر، وفي شبكات المواقع للمدير العام وحده. ومن دونها لا يبقى منها سوى رابط القصة.',
    oembed: 'وهذان رابطا oEmbed لمن يحتاج إليهما:',
  },
  hugo: {
    title: 'Hugo',
    how: 'يحذف Hugo الشيفرة من النص ما لم تسمح بها إعدادات الموقع:',
  },
  sanitising: {
    title: 'أنظمة تنقّي الشيفرة',
    how: 'إن كان نظامك يحذف الإطارات والسكربتات بقي رابط القصة وحده. وإن أمكنك تعديل قائمة المسموح به فأضف إليها للإطار البسيط:',
  },
  shadow: {
    title: 'Shadow DOM',
    how: 'لا يرى السكربت ما في `shadowRoot` حتى تدلّه عليه. ضع فيه العنصر `data-khuyut`، ثم اكتب في المكوّن:',
  },
  local:
    'هذه نسخة تجريبية من الموقع: عناوين الشيفرة هنا تدلّ على هذا الجهاز وحده (`localhost`)، فلا تعمل عند قرّائك. انسخ الشيفرة من الموقع المنشور، أو ابنِ الموقع وعنوانه العام في `ORIGIN`.',
  toStory: 'إلى القصة',
};

const en: PartnersText = {
  kicker: 'For publishers',
  title: 'Run the story on your site',
  description:
    'How a newsroom or a blog can run the whole of Khuyut in its own pages: a preview, options, and code to copy.',
  lead: 'Any newsroom or blog may run the whole of it in its own pages, with a few lines copied from here.',
  behaviour: 'How it behaves in your page',
  behaves: [
    'It never captures scrolling: wheel and finger still move your page.',
    'Until a reader comes near, nothing is loaded but the script, which is under 3 kB.',
    'Links to sources and to the full story open in a new tab, so nobody leaves your page.',
    'Corrections reach your page automatically.',
    'It leaves room for a header that stays in place, as your `scroll-padding-top` says.',
    'Should the script fail, a link to the story stands in its place.',
  ],
  privacy: 'Your readers’ privacy',
  keeps: [
    'No cookies, no visit counts, no tracking.',
    'Nothing is requested from any other host, and nothing is stored on the reader’s device.',
    'The story asks the browser for no permission, and reads nothing of your page but where the frame is on the screen.',
  ],
  events: 'Events your page may listen to',
  eventsIntro:
    'With the script, the element that holds the story fires these events. They bubble, and their data are in `detail`.',
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
  systems: 'In your publishing system',
  wordpress: {
    title: 'WordPress and others that speak oEmbed',
    how: 'Paste the story’s address on a line of its own, and the frame takes its place. This needs no special role:',
    limits:
      'WordPress isolates that frame, so sources do not open from it; the story shows their addresses to copy. The codes on this page go into a “Custom HTML” block and need the capability `unfiltered_html`, which administrators and editors have, and in a network of sites the super administrator alone. Without it only the link to the story is kept.',
    oembed: 'These are the oEmbed addresses, should you need them:',
  },
  hugo: {
    title: 'Hugo',
    how: 'Hugo drops code from a text unless the site’s settings allow it:',
  },
  sanitising: {
    title: 'Systems that clean up code',
    how: 'Where frames and scripts are stripped, the link to the story is left. If you can change what is allowed, add this for the plain frame:',
  },
  shadow: {
    title: 'Shadow DOM',
    how: 'The script does not see into a `shadowRoot` until it is told. Put the `data-khuyut` element into it, then write in your component:',
  },
  local:
    'This is a trial copy of the site: the codes here name this machine alone (`localhost`), and will not work for your readers. Copy them from the published site, or build the site with its public address in `ORIGIN`.',
  toStory: 'To the story',
};

export const partnersText: Record<Locale, PartnersText> = { ar, en };
