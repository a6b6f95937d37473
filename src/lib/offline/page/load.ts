import type { OfflineOptions } from './start';

/**
 * Loads the part that saves the story, and starts it. Where it does not arrive the reader is told, and it
 * is tried again once the browser is online or the reader asks. Some browsers never fetch a module again
 * that has failed once (https://github.com/whatwg/html/issues/6768): there the page has to be opened again.
 */
export function loadOffline(root: Document, options: OfflineOptions): void {
  import('./start').then(
    ({ startOffline }) => startOffline(root, options),
    () => tellNotLoaded(root, () => loadOffline(root, options)),
  );
}

function tellNotLoaded(root: Document, loadAgain: () => void): void {
  const save = root.querySelector('[data-offline-save]');
  const words = root.querySelector<HTMLElement>('[data-offline-words]');
  const hidden = '[data-offline-panel], [data-offline-link], [data-offline-save]';
  for (const part of root.querySelectorAll(hidden)) part.removeAttribute('hidden');
  const show = (state: 'failed' | 'saving', text: string | undefined) => {
    root.documentElement.dataset.offline = state;
    if (words) words.textContent = text ?? '';
  };
  show('failed', words?.dataset.unloaded);
  const waiting = new AbortController();
  const { signal } = waiting;
  const again = () => {
    waiting.abort();
    show('saving', words?.dataset.saving);
    loadAgain();
  };
  window.addEventListener('online', again, { signal });
  save?.addEventListener('click', again, { signal });
}
