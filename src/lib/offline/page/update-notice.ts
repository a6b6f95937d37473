import { formatDate } from '$lib/i18n/formats';
import type { Locale } from '$lib/i18n/locale';
import type { Release } from '../worker-messages';

/** The notice that a newer version waits. */
export interface Notice {
  show: (release: Release | undefined) => void;
}

/** Wires the notice; `onAccept` is called when the reader wants the newer version. */
export function wireNotice(root: Document, locale: Locale, onAccept: () => void): Notice {
  const notice = root.querySelector<HTMLElement>('[data-update]');
  const list = notice?.querySelector<HTMLElement>('[data-update-list]');
  const heading = notice?.querySelector<HTMLElement>('[data-update-corrected]');
  notice?.querySelector('[data-update-accept]')?.addEventListener('click', onAccept);
  notice?.querySelector('[data-update-later]')?.addEventListener('click', () => (notice.hidden = true));
  return {
    show(release) {
      if (!notice || !list || !heading) return;
      // Newest first: the corrections that this page has are the last of the newer version's.
      const known = root.querySelectorAll('[data-correction]').length;
      const fresh = release?.corrections.slice(0, Math.max(0, release.corrections.length - known)) ?? [];
      list.replaceChildren(
        ...fresh.map(({ date, text }) => {
          const item = root.createElement('li');
          item.textContent = `${formatDate(date, locale)}: ${text[locale]}`;
          return item;
        }),
      );
      heading.hidden = list.hidden = fresh.length === 0;
      notice.hidden = false;
    },
  };
}
