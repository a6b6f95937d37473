import { formatDate } from '$lib/i18n/formats';
import type { Locale } from '$lib/i18n/locale';
import type { Correction, VersionInfo } from '../protocol/version-info';
import { offlineText } from './offline-words';

/** The notice that there is a newer version. */
export interface UpdateNotice {
  /** An update is saved. @param version what it says of itself, if it answers */
  show: (version: VersionInfo | undefined) => void;
  /** A newer version cannot be saved, because its pages come altered. */
  showUnverified: () => void;
}

/** What the reader can do: open the update, or read a newer version that is not saved. */
export interface UpdateActions {
  accept: () => void;
  readUnsaved: () => void;
}

/** Wires the notice. */
export function wireUpdateNotice(
  root: Document,
  locale: Locale,
  { accept, readUnsaved }: UpdateActions,
): UpdateNotice {
  const notice = root.querySelector<HTMLElement>('[data-update]');
  const words = notice?.querySelector('[data-update-words]');
  const list = notice?.querySelector<HTMLElement>('[data-update-list]');
  const heading = notice?.querySelector<HTMLElement>('[data-update-corrected]');
  const button = notice?.querySelector('[data-update-accept]');
  const [saved, open] = [words?.textContent ?? '', button?.textContent ?? ''];
  let isSaved = true;
  const set = (text: string, does: string, items: readonly HTMLElement[]) => {
    if (!notice || !words || !button || !list || !heading) return;
    words.textContent = text;
    button.textContent = does;
    list.replaceChildren(...items);
    heading.hidden = list.hidden = items.length === 0;
    notice.setAttribute('aria-label', text);
    notice.hidden = false;
  };

  button?.addEventListener('click', () => {
    if (!isSaved) {
      readUnsaved();
      return;
    }
    // Chromium takes a second to put one worker in another's place, and half a minute where the page asks for
    // something in the moment in which the old one ends.
    button.textContent = offlineText[locale].comes;
    accept();
  });
  notice?.querySelector('[data-update-later]')?.addEventListener('click', () => (notice.hidden = true));
  return {
    show(version) {
      isSaved = true;
      const items = newCorrections(root, version).map(({ date, text }) => {
        const item = root.createElement('li');
        item.textContent = `${formatDate(date, locale)}: ${text[locale]}`;
        return item;
      });
      set(saved, open, items);
    },
    showUnverified() {
      // What can be opened verified comes first.
      if (notice?.hidden !== true) return;
      isSaved = false;
      set(offlineText[locale].unverified, offlineText[locale].readUnsaved, []);
    },
  };
}

/** The corrections that the page does not list yet. The newest come first, the page's own are the last ones. */
function newCorrections(root: Document, version: VersionInfo | undefined): Correction[] {
  const known = root.querySelectorAll('[data-correction]').length;
  const all = version?.corrections ?? [];
  return all.slice(0, Math.max(0, all.length - known));
}
