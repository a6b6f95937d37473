import type { Locale } from '$lib/i18n/locale';
import type { Options } from './start';

/** Said when the part that has all other words of the offline copy has not arrived. */
const UNLOADED: Record<Locale, string> = {
  ar: 'تعذّر حفظ القصة لتُقرأ بلا اتصال، إذ لم يصل ما يلزم لحفظها. احفظها أو افتح الصفحة من جديد حين يستقيم الاتصال.',
  en: 'The story could not be saved for reading offline: what that takes did not arrive. Save it, or open the page again, once the connection is better.',
};

/**
 * Loads what keeps the story for reading offline, and starts it. Where that cannot be had the reader is
 * told, and it is tried again once the browser is online or the reader wants to. (Firefox remembers that a
 * module failed; there the page has to be opened again.)
 */
export function loadOffline(root: Document, options: Options): void {
  import('./start').then(
    ({ startOffline }) => startOffline(root, options),
    () => {
      const save = root.querySelector('[data-offline-save]');
      const words = root.querySelector('[data-offline-words]');
      root.documentElement.dataset.offline = 'failed';
      for (const part of root.querySelectorAll(
        '[data-offline-panel], [data-offline-link], [data-offline-save]',
      )) {
        part.removeAttribute('hidden');
      }
      if (words) words.textContent = UNLOADED[options.locale];
      const ended = new AbortController();
      const { signal } = ended;
      const again = () => {
        ended.abort();
        loadOffline(root, options);
      };
      window.addEventListener('online', again, { signal });
      save?.addEventListener('click', again, { signal });
    },
  );
}
