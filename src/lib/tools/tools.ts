import type { Tool } from './tool';

/** The reader's tools, in the order of the sheet. A tool is added here, in a line of its own. */
export const tools: readonly Tool[] = [
  {
    id: 'find',
    name: { ar: 'البحث', en: 'Find' },
    purpose: { ar: 'في النص والملاحظات والتوثيق والأسماء', en: 'In the text, notes, evidence and names' },
    load: () => import('./find/Find.svelte'),
  },
  {
    id: 'listen',
    name: { ar: 'استمع إلى القصة', en: 'Listen to the story' },
    purpose: { ar: 'بصوت الجهاز، جملةً جملة', en: 'In the device’s voice, sentence by sentence' },
    load: () => import('./listen/Listen.svelte'),
  },
  {
    id: 'share',
    name: { ar: 'مشاركة', en: 'Share' },
    purpose: { ar: 'الفصل أو قول منه أو كلمات تحدّدها', en: 'The chapter, a claim, words you select' },
    load: () => import('./share/Share.svelte'),
  },
  {
    id: 'preferences',
    name: { ar: 'طريقة العرض', en: 'Display' },
    purpose: { ar: 'الألوان وحجم الخط والحركة والبيانات', en: 'Colours, text size, motion, data' },
    load: () => import('./preferences/Preferences.svelte'),
  },
  {
    id: 'pages',
    name: { ar: 'صفحة صفحة', en: 'Page by page' },
    purpose: { ar: 'القصة في صفحات بدل التمرير', en: 'Turn pages instead of scrolling' },
    load: () => import('./pages/Pages.svelte'),
  },
];
