import { chapterPath, direction, storyPath, type Locale, type Localized } from '$lib/i18n/locale';
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

/**
 * The wrapper around the plain frame and its link. Its grid stretches the frame to the chosen height and the column's
 * width where a site's styles take away what the frame's attributes say. The frame is then no direct child of an
 * article either, which some themes let grow out of their column. Where a system strips the frame, it usually strips
 * these styles, too, and the link stands alone: they are none that WordPress admits.
 */
const wrapperStyle = (height: number) => ({
  display: 'grid',
  grid: `${height}px auto / 100%`,
  'place-items': 'stretch',
});

/** A frame of fixed height that needs no script, and a link to the story below it. */
export function frameSnippet(choice: Choice, site: Site): string {
  const { lang } = choice;
  const frame = element('iframe', { ...frameAttributes(choice, site), style: 'border:0' });
  const link = element('p', {}, linkToStory(lang, site));
  const style = Object.entries(wrapperStyle(choice.height)).map((parts) => parts.join(':'));
  return element('div', { lang, dir: direction(lang), style: style.join(';') }, lines(frame, link));
}

/** The plain frame as a React component or an MDX text takes it. */
export function jsxSnippet(choice: Choice, site: Site): string {
  const { lang } = choice;
  const frame = inJsx(element('iframe', frameAttributes(choice, site))).replace(
    /><\/iframe>$/,
    ' style={{ border: 0 }} />',
  );
  const link = inJsx(element('p', {}, linkToStory(lang, site)));
  const style = Object.entries(wrapperStyle(choice.height)).map(
    ([name, value]) => `${name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())}: '${value}'`,
  );
  return `<div lang="${lang}" dir="${direction(lang)}" style={{ ${style.join(', ')} }}>${lines(frame, link)}</div>`;
}

/** Braces begin code in JSX. */
const inJsx = (markup: string) => markup.replaceAll('{', '&#123;').replaceAll('}', '&#125;');

const frameAttributes = (choice: Choice, site: Site) => ({
  src: frameAddress(choice, site),
  title: site.titles[choice.lang],
  width: '100%',
  height: String(choice.height),
  loading: 'lazy',
});

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
      // Reserves the space, so that nothing below moves when the story arrives. WordPress strips this property with the
      // script, so that no empty space is left; it would keep `min-height`.
      style: `min-block-size:${mode === 'scroll' ? '100vh' : `${height}px`}`,
      lang,
      dir: direction(lang),
    },
    lines(linkToStory(lang, site)),
  );
  const script = element('script', {
    async: '',
    src: new URL(file, site.home).href,
    integrity,
    crossorigin: integrity === undefined ? undefined : 'anonymous',
  });
  return `${place}\n${script}`;
}

/** Each on a line of its own: the link is easy to find for whoever pastes the code. */
const lines = (...markup: string[]) => `\n  ${markup.join('\n  ')}\n`;

/**
 * A link to the full story, for where the frame does not load.
 * @param chapter the chapter that it leads to; undefined: the beginning of the story
 */
export function linkToStory(lang: Locale, { home, titles }: Site, chapter?: string): string {
  const path = chapter === undefined ? storyPath(lang) : chapterPath(lang, chapter);
  const href = new URL(path.slice(1), home).href;
  return element('a', { href }, escapeMarkup(READ[lang](titles[lang])));
}
