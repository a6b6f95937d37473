import type { HostScript, Site } from '$lib/embed/code/snippet';
import type { Locale, Localized } from '$lib/i18n/locale';
import type { ConfiguratorWords } from './configurator-words';

/** All that the configurator is made of. It goes through the page as JSON; see props-data.ts. */
export interface ConfiguratorProps {
  /** The language of the page, and of the story until another is chosen. */
  locale: Locale;
  /** Each language's name in itself. */
  languages: Localized;
  site: Site;
  scripts: { evergreen: HostScript; pinned: HostScript };
  chapters: { id: string; title: string }[];
  words: ConfiguratorWords;
}
