import type { HostScript, Site } from '$lib/embed/code/snippet';
import { siteAt } from '$lib/page/site.server';
import type { Locale } from '$lib/i18n/locale';
import { edition } from '$lib/page/edition.server';

/** All that the partners' page is made of, apart from its words. */
export interface Guide {
  locale: Locale;
  /** What the story is about. */
  about: string;
  site: Site;
  scripts: { evergreen: HostScript; pinned: HostScript };
  chapters: { id: string; title: string }[];
}

/** The partners' page in a language, while it is built. */
export async function guide(
  locale: Locale,
  url: URL,
  { version, integrity }: { version: string; integrity: string },
): Promise<Guide> {
  const { story } = await edition(locale);
  return {
    locale,
    about: story.manifest.about[locale],
    site: await siteAt(url),
    scripts: { evergreen: { file: 'embed.js' }, pinned: { file: `embed.${version}.js`, integrity } },
    chapters: story.chapters.map(({ plan, title }) => ({ id: plan.id, title })),
  };
}
