import { direction, storyPath, type Locale, type Localized } from '$lib/i18n/locale';
import { element, escapeMarkup } from '$lib/ui/markup';
import type { Theme } from '../protocol/embed-messages';
import type { Mode } from '../protocol/frame-options';

/** Heights of a frame in px. */
export const HEIGHT = { least: 360, usual: 640, most: 2000 };

/** What a partner has chosen. */
export interface Choice {
  lang: Locale;
  theme: Theme;
  /** The chapter to open at; undefined: the beginning of the story. */
  chapter: string | undefined;
  mode: Mode;
  /** px */
  height: number;
}

/** The site that is embedded. */
export interface Site {
  /** Its public address, ending in a slash: `https://example.org/` or `https://example.org/path/`. */
  home: string;
  /** The story's full title in each language. */
  titles: Localized;
}

/** A host script by its file below the site's address. With its integrity the browser runs that version only. */
export interface HostScript {
  file: string;
  integrity?: string;
}

/** The words of the link to the story, for where the frame does not load. */
const READ: Record<Locale, (title: string) => string> = {
  ar: (title) => `اقرأ القصة كاملة: ${title}`,
  en: (title) => `Read the full story: ${title}`,
};

/** The choice before anything is chosen; it needs the fewest attributes. */
export function usualChoice(lang: Locale): Choice {
  return { lang, theme: 'auto', chapter: undefined, mode: 'scroll', height: HEIGHT.usual };
}

/** The address of the page that is shown in a frame. */
export function frameAddress({ lang, theme, chapter }: Choice, { home }: Site): string {
  const url = new URL(lang === 'ar' ? 'embed/' : 'embed/en/', home);
  if (chapter !== undefined) url.searchParams.set('chapter', chapter);
  if (theme !== 'auto') url.searchParams.set('theme', theme);
  return url.href;
}

/** A frame of fixed height that needs no script, and a link to the story below it. */
export function frameSnippet(choice: Choice, site: Site): string {
  const frame = element('iframe', {
    src: frameAddress(choice, site),
    title: site.titles[choice.lang],
    width: '100%',
    height: String(choice.height),
    loading: 'lazy',
    style: 'border:0',
  });
  const { lang } = choice;
  return `${frame}\n${element('p', { lang, dir: direction(lang) }, onItsOwnLine(linkToStory(lang, site)))}`;
}

/** A place for the story, which holds a link to it until the script below has filled it. */
export function scriptSnippet(choice: Choice, site: Site, { file, integrity }: HostScript): string {
  const { lang, theme, chapter, mode, height } = choice;
  const place = element(
    'div',
    {
      'data-khuyut': '',
      'data-lang': lang === 'ar' ? undefined : lang,
      'data-theme': theme === 'auto' ? undefined : theme,
      // In scroll mode the host page's scroll decides which chapter is shown.
      'data-chapter': mode === 'scroll' ? undefined : chapter,
      'data-mode': mode === 'scroll' ? undefined : mode,
      'data-height': mode === 'scroll' || height === HEIGHT.usual ? undefined : String(height),
      // Reserves the space, so that nothing below moves when the story arrives.
      style: `min-height:${mode === 'scroll' ? '100vh' : `${height}px`}`,
      lang,
      dir: direction(lang),
    },
    onItsOwnLine(linkToStory(lang, site)),
  );
  const script = element('script', {
    async: '',
    src: new URL(file, site.home).href,
    integrity,
    crossorigin: integrity === undefined ? undefined : 'anonymous',
  });
  return `${place}\n${script}`;
}

/** On a line of its own, the link is easy to find for whoever pastes the code. */
const onItsOwnLine = (markup: string) => `\n  ${markup}\n`;

function linkToStory(lang: Locale, { home, titles }: Site): string {
  const href = new URL(storyPath(lang).slice(1), home).href;
  return element('a', { href }, escapeMarkup(READ[lang](titles[lang])));
}
