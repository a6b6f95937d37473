import type { Locale } from './locale.ts';

/** A text for each category of numbers that a language tells apart; `#` stands for the number. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

const RULES: Record<Locale, Intl.PluralRules> = {
  ar: new Intl.PluralRules('ar'),
  en: new Intl.PluralRules('en'),
};

/** The form that goes with a whole number, with Latin digits in place of `#`. */
export function plural(locale: Locale, count: number, forms: PluralForms): string {
  return (forms[RULES[locale].select(count)] ?? forms.other).replaceAll('#', String(count));
}
