import type { HostScript, Site } from '$lib/embed/code/snippet';
import { siteAt } from '$lib/page/site.server';
import type { Locale } from '$lib/i18n/locale';
import { edition } from '$lib/page/edition.server';
import hostScript from '../../generated/host-script.json';

/** All that the partners' page is made of, apart from its words. */
export interface Guide {
  locale: Locale;
  site: Site;
  scripts: { evergreen: HostScript; pinned: HostScript };
  chapters: { id: string; title: string }[];
}

/** The partners' page in a language, while it is built. */
export async function guide(locale: Locale, url: URL): Promise<Guide> {
  const { story } = await edition(locale);
  const { version, integrity } = hostScript;
  return {
    locale,
    site: await siteAt(url),
    scripts: { evergreen: { file: 'embed.js' }, pinned: { file: `embed.${version}.js`, integrity } },
    chapters: story.chapters.map(({ plan, title }) => ({ id: plan.id, title })),
  };
}
