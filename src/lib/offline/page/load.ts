import type { Options } from './start';

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
      const words = root.querySelector<HTMLElement>('[data-offline-words]');
      for (const part of root.querySelectorAll(
        '[data-offline-panel], [data-offline-link], [data-offline-save]',
      )) {
        part.removeAttribute('hidden');
      }
      const say = (state: 'failed' | 'saving', said: string | undefined) => {
        root.documentElement.dataset.offline = state;
        if (words) words.textContent = said ?? '';
      };
      say('failed', words?.dataset.unloaded);
      const ended = new AbortController();
      const { signal } = ended;
      const again = () => {
        ended.abort();
        say('saving', words?.dataset.saving);
        loadOffline(root, options);
      };
      window.addEventListener('online', again, { signal });
      save?.addEventListener('click', again, { signal });
    },
  );
}
