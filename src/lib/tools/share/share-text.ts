import { chapterPath, storyPath, type Locale } from '$lib/i18n/locale';
import { shareWords } from './share-words';
import { textDirective } from './text-directive';

/** What is handed to the system's share sheet, or copied. */
export interface Shared {
  title: string;
  text: string;
  url: string;
}

/** The story whose parts are shared. */
export interface SharedStory {
  locale: Locale;
  title: string;
  /** The site's public folder, as an address that ends in a slash. */
  home: string;
}

/** A claim, as the page tells it. */
export interface SharedClaim {
  id: string;
  sentence: string;
  voice: string;
  status: string;
}

/** Words that the reader has selected. */
export interface Passage {
  words: string;
  /** The chapter that they are in. */
  chapter: string;
  /** The claim that holds them all; undefined where none does. */
  claim: SharedClaim | undefined;
  /** Whether they are of a context note. */
  isContext: boolean;
}

const within = ({ home }: SharedStory, path: string) => new URL(path.replace(/^\//, ''), home).href;

/** The whole story, by its own address. */
export function shareStory(story: SharedStory): Shared {
  return { title: story.title, text: story.title, url: within(story, storyPath(story.locale)) };
}

/** A chapter, by the address of its own page, which has its card. */
export function shareChapter(story: SharedStory, { id, title }: { id: string; title: string }): Shared {
  return {
    title,
    text: `${shareWords[story.locale].quoted(title)}\n${story.title}`,
    url: within(story, chapterPath(story.locale, id)),
  };
}

/** A claim as a quotation: who says so and how it stands go along. Its address opens its evidence. */
export function shareClaim(story: SharedStory, claim: SharedClaim): Shared {
  return {
    title: story.title,
    text: quotation(story.locale, claim.sentence, sayingOf(story.locale, claim)),
    url: within(story, `${storyPath(story.locale)}#claim-${claim.id}`),
  };
}

/**
 * A passage as a quotation. It has the voice and the status of the claim that holds it, and else says that it is the
 * story's.
 * @param marksText whether browsers like this one find words by an address (`#:~:text=`)
 */
export function sharePassage(story: SharedStory, passage: Passage, marksText: boolean): Shared {
  const { locale, title } = story;
  const { words, chapter, claim, isContext } = passage;
  const of = shareWords[locale][isContext ? 'fromContext' : 'from'];
  const directive = marksText ? `:~:${textDirective(words, locale)}` : '';
  return {
    title,
    text: quotation(locale, words, claim ? sayingOf(locale, claim) : [of(title)]),
    url: within(story, `${storyPath(locale)}#${chapter}${directive}`),
  };
}

/** What is copied where there is no share sheet: the text, and the address on a line of its own. */
export const copyOf = ({ text, url }: Shared): string => `${text}\n${url}`;

const quotation = (locale: Locale, words: string, lines: readonly string[]) =>
  [shareWords[locale].quoted(words), ...lines].join('\n');

function sayingOf(locale: Locale, { voice, status }: SharedClaim): string[] {
  return [shareWords[locale].voice(voice), shareWords[locale].status(status)];
}
