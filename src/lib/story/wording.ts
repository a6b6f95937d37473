import type { Locale } from '$lib/i18n/locale';

/** What is wrong with a wording, and what to write instead. */
export interface Wrong {
  problem: string;
  remedy: string;
}

/** Words that present a report as proven; the story reports. */
const PROVEN: Record<Locale, RegExp> = {
  ar: /(?<!\p{L})(?:و|ف)?(?:كشفت|كشف|ثبت|ثبتت|أثبت|أثبتت|فضيحة)(?!\p{L})/u,
  en: /\b(?:revealed|reveals|exposed|proved|proven|proves|scandal)\b/i,
};

/** What the editorial rules have against a wording, in any text that readers see. */
export function wrongIn(locale: Locale, words: string): Wrong[] {
  const wrong: Wrong[] = [];
  const proven = PROVEN[locale].exec(words)?.[0];
  if (proven) {
    wrong.push({
      problem: `“${proven}” presents a report as proven`,
      remedy: 'Report it: أفادت، بحسب، وفق; reported, according to.',
    });
  }
  if (locale === 'ar' && /[,;?](?!\d)/.test(words)) {
    wrong.push({ problem: 'has a Latin comma, semicolon or question mark', remedy: 'Write ، ؛ ؟.' });
  }
  if (locale === 'ar' && /[A-Za-z]/.test(words)) {
    wrong.push({ problem: 'has Latin letters', remedy: 'Write names in Arabic letters.' });
  }
  if (/[\u0660-\u0669]/.test(words)) {
    wrong.push({ problem: 'has Arabic-Indic digits', remedy: 'Write 2023, as the Maghreb does.' });
  }
  return wrong;
}
