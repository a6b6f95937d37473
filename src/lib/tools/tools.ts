import type { Tool } from './tool';

/** The reader's tools, in the order of the sheet. A tool is added here, in a line of its own. */
export const tools: readonly Tool[] = [
  {
    id: 'preferences',
    name: { ar: 'طريقة العرض', en: 'Display' },
    purpose: { ar: 'الألوان وحجم الخط والحركة والبيانات', en: 'Colours, text size, motion, data' },
    load: () => import('./preferences/Preferences.svelte'),
  },
];
