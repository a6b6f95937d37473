import { formatDate } from '$lib/i18n/formats';
import type { Locale } from '$lib/i18n/locale';
import type { Correction, VersionInfo } from '../protocol/version-info';

/** The notice that an update waits. */
export interface UpdateNotice {
  /** @param version what the update says of itself, if it answers */
  show: (version: VersionInfo | undefined) => void;
}

/** Wires the notice; `onAccept` is called when the reader wants the newer version. */
export function wireUpdateNotice(root: Document, locale: Locale, onAccept: () => void): UpdateNotice {
  const notice = root.querySelector<HTMLElement>('[data-update]');
  const list = notice?.querySelector<HTMLElement>('[data-update-list]');
  const heading = notice?.querySelector<HTMLElement>('[data-update-corrected]');
  notice?.querySelector('[data-update-accept]')?.addEventListener('click', onAccept);
  notice?.querySelector('[data-update-later]')?.addEventListener('click', () => (notice.hidden = true));
  return {
    show(version) {
      if (!notice || !list || !heading) return;
      const items = newCorrections(root, version).map(({ date, text }) => {
        const item = root.createElement('li');
        item.textContent = `${formatDate(date, locale)}: ${text[locale]}`;
        return item;
      });
      list.replaceChildren(...items);
      heading.hidden = list.hidden = items.length === 0;
      notice.hidden = false;
    },
  };
}

/** The corrections that the page does not list yet. The newest come first, the page's own are the last ones. */
function newCorrections(root: Document, version: VersionInfo | undefined): Correction[] {
  const known = root.querySelectorAll('[data-correction]').length;
  const all = version?.corrections ?? [];
  return all.slice(0, Math.max(0, all.length - known));
}
