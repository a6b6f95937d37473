import type { Locale } from '../../../src/lib/i18n/locale';
import { wrongIn } from '../../../src/lib/model/check/wording';
import type { StoryFiles } from '../../../src/lib/model/story-files';

const LETTERS = { ar: /\p{Script=Arabic}{3,}/gu, en: /\b[a-z]{3,}\b/g } as const;

/** The words of an edition's texts, but those that its rules refuse; each stands as often as it is used. */
export function wordsIn(files: StoryFiles, locale: Locale): string[] {
  return [...files]
    .filter(([file]) => file.startsWith(`text/${locale}/`))
    .flatMap(
      ([, text]) =>
        text.replace(/^---[\s\S]*?^---$|\(claim:[^)]*\)|\[!note[^\]]*\]/gm, '').match(LETTERS[locale]) ?? [],
    )
    .filter((word) => wrongIn(locale, word).length === 0);
}

/** A writer of sentences that mean nothing, in words of the story: they weigh and wrap as its own do. */
export function writerOf(words: readonly string[], random: () => number): (count: number) => string {
  const word = () => words[Math.floor(random() * words.length)] ?? '';
  return (count) => {
    const sentence = Array.from({ length: count }, word).join(' ');
    return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`;
  };
}
