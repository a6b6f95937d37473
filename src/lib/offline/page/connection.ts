/**
 * Says when the connection is gone, and that links to sources need one. Browsers know for certain only
 * that there is none, never that there is one; nothing else depends on it.
 */
export function followConnection(root: Document, needsConnection: string): void {
  const sign = root.querySelector<HTMLElement>('[data-disconnected]');
  const show = () => {
    const isGone = !navigator.onLine;
    if (sign) sign.textContent = isGone ? (sign.dataset.text ?? '') : '';
    const { style } = root.documentElement;
    if (isGone) style.setProperty('--needs-connection', JSON.stringify(`(${needsConnection})`));
    else style.removeProperty('--needs-connection');
  };
  window.addEventListener('online', show);
  window.addEventListener('offline', show);
  show();
}
