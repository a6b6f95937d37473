/**
 * Fetches the page's own script (`script[data-entry]`) anew if it arrives broken: its hash does not match then, and it
 * would stay in the browser's cache. This visit works as without JavaScript, the next one has the script.
 */
export function refetchBrokenScript(): void {
  window.addEventListener(
    'error',
    ({ target }) => {
      if (!(target instanceof HTMLScriptElement) || !('entry' in target.dataset)) return;
      fetch(target.src, { cache: 'reload' }).catch(() => undefined);
    },
    true,
  );
}
