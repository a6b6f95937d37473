import { resolve } from '$app/paths';
import type { Locale } from '$lib/i18n/locale';
import { edition } from './edition.server';
import type { Site } from '$lib/embed/code/snippet';

/** What the codes for partners need to know of the site at an address; while the site is built. */
export async function siteAt({ origin }: URL): Promise<Site> {
  const titleOf = async (locale: Locale) => {
    const { head } = (await edition(locale)).story.cover;
    return `${head.title} · ${head.subtitle}`;
  };
  return {
    home: new URL(resolve('/'), origin).href,
    titles: { ar: await titleOf('ar'), en: await titleOf('en') },
  };
}
