import { otherLocale, type Locale, type Localized } from '$lib/i18n/locale';
import { messages } from '$lib/i18n/messages';
import { edition } from '$lib/page/edition.server';
import { siteAt } from '$lib/page/site.server';
import hostScript from '../../generated/host-script.json';
import type { ConfiguratorProps } from './configurator-props';
import { configuratorWords } from './configurator-words';

/** Each language's name in itself, as the story's link to its other edition says it. */
const nameOf = (lang: Locale) => messages[otherLocale(lang)].otherEdition;
const languages: Localized = { ar: nameOf('ar'), en: nameOf('en') };

/** What the partners' page in a language is made of, apart from its words. */
export interface PartnersPage {
  /** What the story is about. */
  about: string;
  configurator: ConfiguratorProps;
}

/** Gathers what the partners' page in a language is made of, while the site is built. */
export async function partnersPage(locale: Locale, url: URL): Promise<PartnersPage> {
  const { story } = await edition(locale);
  const { version, integrity } = hostScript;
  return {
    about: story.manifest.about[locale],
    configurator: {
      locale,
      languages,
      site: await siteAt(url),
      scripts: { evergreen: { file: 'embed.js' }, pinned: { file: `embed.${version}.js`, integrity } },
      chapters: story.chapters.map(({ plan, title }) => ({ id: plan.id, title })),
      words: configuratorWords[locale],
    },
  };
}
