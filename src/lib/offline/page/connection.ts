/**
 * Says when the connection is gone, and that links to sources need one. Nothing else depends on it:
 * browsers know for certain only that there is no connection, never that there is one.
 */
export function followConnection(root: Document, needsConnection: string): void {
  const sign = root.querySelector<HTMLElement>('[data-disconnected]');
  const show = () => {
    const isOffline = !navigator.onLine;
    if (sign) sign.textContent = isOffline ? (sign.dataset.text ?? '') : '';
    const { style } = root.documentElement;
    if (isOffline) style.setProperty('--needs-connection', JSON.stringify(`(${needsConnection})`));
    else style.removeProperty('--needs-connection');
  };
  window.addEventListener('online', show);
  window.addEventListener('offline', show);
  show();
}
