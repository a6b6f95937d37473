import { storyPath, type Locale } from '$lib/i18n/locale';
import { messages } from '$lib/i18n/messages';
import { element } from '$lib/ui/markup';
import { frameAddress, HEIGHT, linkToStory, usualChoice, type Site } from './snippet';

/** px; the width of a column of text. The frame itself fills whatever it is put into. */
const WIDTH = 640;
/** s; how long a consumer may keep the answer: a day. */
const CACHE_AGE_S = 86_400;

/** The picture that stands for the story where its link is shared, and its size in px. */
export const PICTURE = { width: 1200, height: 630 };
/** @param chapter the id of the chapter whose picture it is; undefined: the whole story's */
export const pictureFile = (locale: Locale, chapter?: string) =>
  chapter === undefined ? `cards/${locale}.png` : `cards/${locale}/${chapter}.png`;

/** The file that answers for an edition or for a chapter of it, below the site's address. */
export const oembedFile = (locale: Locale, chapter?: string) =>
  chapter === undefined ? `oembed/${locale}.json` : `oembed/${locale}/${chapter}.json`;

/**
 * The story for content systems (oEmbed 1.0, `rich`): a link to it and the plain frame, with only those elements and
 * attributes that WordPress keeps for a provider that it does not know. It shows the quotation until the frame has said
 * that it is there; see wordpress.ts.
 * @param chapter the chapter to open at, with its title; undefined: the beginning of the story
 */
export function oembed(
  locale: Locale,
  site: Site,
  chapter?: { id: string; title: string },
): Record<string, string | number> {
  const { home, titles } = site;
  const title = chapter ? `${chapter.title} · ${titles[locale]}` : titles[locale];
  return {
    version: '1.0',
    type: 'rich',
    provider_name: messages[locale].name,
    provider_url: new URL(storyPath(locale).slice(1), home).href,
    title,
    html:
      element('blockquote', {}, linkToStory(locale, site, chapter?.id)) +
      element('iframe', {
        src: frameAddress({ ...usualChoice(locale), chapter: chapter?.id }, site),
        width: '100%',
        height: String(HEIGHT.usual),
        title,
        frameborder: '0',
        scrolling: 'auto',
      }),
    width: WIDTH,
    height: HEIGHT.usual,
    cache_age: CACHE_AGE_S,
    thumbnail_url: new URL(pictureFile(locale, chapter?.id), home).href,
    thumbnail_width: PICTURE.width,
    thumbnail_height: PICTURE.height,
  };
}
