/** Sandboxed frames (`sandbox="allow-scripts"`) have no origin of their own, and often no right to open tabs. */
const isSandboxed = () => window.origin === 'null';

/**
 * Links lead to tabs of their own. Where the page around forbids that, their address is shown instead.
 * @param onOpen is told when the reader asks for the full story
 * @returns a function that ends it
 */
export function wireLinks(root: Document, onOpen: (url: string) => void): () => void {
  const notice = root.querySelector<HTMLElement>('[data-blocked]');
  const address = notice?.querySelector<HTMLAnchorElement>('a');
  const onClick = (event: MouseEvent) => {
    const link =
      event.target instanceof Element && event.target.closest<HTMLAnchorElement>('a[target=_blank]');
    if (!link) return;
    if (link.hasAttribute('data-open')) onOpen(link.href);
    if (!isSandboxed() || !notice || !address) return;
    event.preventDefault();
    const tab = window.open(link.href, '_blank');
    notice.hidden = tab !== null;
    if (tab) {
      tab.opener = null;
      return;
    }
    address.href = link.href;
    address.textContent = link.href;
    notice.focus();
  };
  const onKey = ({ key }: KeyboardEvent) => {
    if (key === 'Escape' && notice) notice.hidden = true;
  };
  root.addEventListener('click', onClick);
  root.addEventListener('keydown', onKey);
  return () => {
    root.removeEventListener('click', onClick);
    root.removeEventListener('keydown', onKey);
  };
}
