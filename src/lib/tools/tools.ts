import type { Tool } from './tool';

/** The reader's tools, in the order of the sheet. A tool is added here, in a line of its own. */
export const tools: readonly Tool[] = [
  {
    id: 'preferences',
    name: { ar: 'طريقة العرض', en: 'Display' },
    purpose: { ar: 'الألوان وحجم الخط والحركة والبيانات', en: 'Colours, text size, motion, data' },
    load: () => import('./preferences/Preferences.svelte'),
  },
  {
    id: 'listen',
    name: { ar: 'استمع إلى القصة', en: 'Listen to the story' },
    purpose: { ar: 'بصوت الجهاز، جملةً جملة', en: 'In the device’s voice, sentence by sentence' },
    load: () => import('./listen/Listen.svelte'),
  },
];
