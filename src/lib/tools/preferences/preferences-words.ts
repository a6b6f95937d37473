import type { Locale } from '$lib/i18n/locale';

interface Words {
  theme: string;
  themes: { system: string; light: string; dark: string; sepia: string };
  textSize: string;
  /** @param size from 1 to 5 */
  sizeOf: (size: number) => string;
  motion: string;
  motions: { system: string; less: string; none: string };
  data: string;
  dataUses: { all: string; light: string };
  /** What the choice of light data comes to. */
  lightMeans: string;
  reset: string;
}

export const preferencesWords: Record<Locale, Words> = {
  ar: {
    theme: 'الألوان',
    themes: { system: 'حسب الجهاز', light: 'نهاري', dark: 'ليلي', sepia: 'ورقي' },
    textSize: 'حجم الخط',
    sizeOf: (size) => `الحجم ${size} من 5`,
    motion: 'الحركة',
    motions: { system: 'حسب الجهاز', less: 'أقلّ', none: 'بلا حركة' },
    data: 'استهلاك البيانات',
    dataUses: { all: 'كامل', light: 'خفيف' },
    lightMeans: 'في الوضع الخفيف تبقى الخرائط ثابتة، ولا تُحفظ القصة للقراءة بلا اتصال إلا بطلب منك.',
    reset: 'استعادة الإعدادات الأصلية',
  },
  en: {
    theme: 'Colours',
    themes: { system: 'As the device', light: 'Day', dark: 'Night', sepia: 'Sepia' },
    textSize: 'Text size',
    sizeOf: (size) => `Size ${size} of 5`,
    motion: 'Motion',
    motions: { system: 'As the device', less: 'Less', none: 'None' },
    data: 'Data use',
    dataUses: { all: 'Full', light: 'Light' },
    lightMeans:
      'With light use, the maps stay still, and the story is saved for reading offline only if you ask.',
    reset: 'Restore the original settings',
  },
};
