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
export const pictureFile = (locale: Locale) => `screenshots/share-${locale}.jpg` as const;

/** The file that answers for an edition, below the site's address. */
export const oembedFile = (locale: Locale) => `oembed/${locale}.json` as const;

/**
 * The story for content systems (oEmbed 1.0, `rich`): a link to it and the plain frame, with only those elements and
 * attributes that WordPress keeps for a provider that it does not know. It shows the quotation until the frame has said
 * that it is there; see wordpress.ts.
 */
export function oembed(locale: Locale, site: Site): Record<string, string | number> {
  const { home, titles } = site;
  return {
    version: '1.0',
    type: 'rich',
    provider_name: messages[locale].name,
    provider_url: new URL(storyPath(locale).slice(1), home).href,
    title: titles[locale],
    html:
      element('blockquote', {}, linkToStory(locale, site)) +
      element('iframe', {
        src: frameAddress(usualChoice(locale), site),
        width: '100%',
        height: String(HEIGHT.usual),
        title: titles[locale],
        frameborder: '0',
        scrolling: 'auto',
      }),
    width: WIDTH,
    height: HEIGHT.usual,
    cache_age: CACHE_AGE_S,
    thumbnail_url: new URL(pictureFile(locale), home).href,
    thumbnail_width: PICTURE.width,
    thumbnail_height: PICTURE.height,
  };
}
