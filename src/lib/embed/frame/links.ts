export interface Links {
  /** Hides an address that is still offered: the reader has gone on. */
  leave: () => void;
  release: () => void;
}

/** Sandboxed frames (`sandbox="allow-scripts"`) have no origin of their own, and often no right to open tabs. */
const isSandboxed = () => window.origin === 'null';

/**
 * Links lead to tabs of their own. Where the page around forbids that, their address is shown instead.
 * @param onOpen is told when the reader asks for the full story
 */
export function wireLinks(root: Document, onOpen: (url: string) => void): Links {
  const notice = root.querySelector<HTMLElement>('[data-blocked]');
  const address = notice?.querySelector('a');
  const ended = new AbortController();
  const { signal } = ended;
  let opener: HTMLElement | undefined;

  const offer = (link: HTMLAnchorElement) => {
    if (!notice || !address) return;
    if (!notice.contains(link)) {
      opener = link;
      // A modal note lies over everything, and nothing outside it can be touched.
      (link.closest('dialog') ?? root.body).append(notice);
    }
    address.href = link.href;
    address.textContent = link.href;
    notice.hidden = false;
    notice.focus({ preventScroll: true });
  };
  const leave = () => {
    if (notice) notice.hidden = true;
  };
  const close = () => {
    const hadFocus = notice?.contains(root.activeElement);
    leave();
    if (hadFocus) opener?.focus({ preventScroll: true });
  };

  root.addEventListener(
    'click',
    (event) => {
      const link =
        event.target instanceof Element && event.target.closest<HTMLAnchorElement>('a[target=_blank]');
      if (!link) return;
      if (link.hasAttribute('data-open')) onOpen(link.href);
      if (!isSandboxed()) return;
      event.preventDefault();
      const tab = window.open(link.href, '_blank');
      if (tab) {
        tab.opener = null;
        leave();
      } else {
        offer(link);
      }
    },
    { signal },
  );
  root.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !notice || notice.hidden) return;
      // Else the note that it lies in would close with it.
      event.preventDefault();
      close();
    },
    { signal },
  );
  notice?.querySelector('[data-dismiss]')?.addEventListener('click', close, { signal });
  // A note that is closed takes it along. The event does not bubble.
  root.addEventListener('close', leave, { capture: true, signal });
  return { leave, release: () => ended.abort() };
}
