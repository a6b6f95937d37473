import { themes } from '$lib/embed/protocol/embed-messages';
import { modes } from '$lib/embed/protocol/frame-options';
import { HEIGHT, usualChoice, type Choice } from '$lib/embed/code/snippet';
import { locales, type Locale } from '$lib/i18n/locale';

/**
 * What a filled-in form chooses. A value that is not on offer counts as the usual one, and a height is brought within
 * its bounds, so that a number half typed is no mistake.
 */
export function choiceOf(form: FormData, locale: Locale): Choice {
  const usual = usualChoice(locale);
  const field = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const chapter = field('chapter');
  return {
    lang: locales.find((lang) => lang === field('lang')) ?? usual.lang,
    theme: themes.find((theme) => theme === field('theme')) ?? usual.theme,
    chapter: chapter === '' ? undefined : chapter,
    mode: modes.find((mode) => mode === field('mode')) ?? usual.mode,
    height: heightOf(field('height')) ?? usual.height,
  };
}

function heightOf(value: string): number | undefined {
  const height = Math.round(Number(value));
  if (value.trim() === '' || !Number.isFinite(height)) return undefined;
  return Math.min(HEIGHT.most, Math.max(HEIGHT.least, height));
}
