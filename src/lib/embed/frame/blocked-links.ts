export interface BlockedLinks {
  /** Hides the address that is shown: the reader has gone on. */
  hide: () => void;
}

/** In a sandboxed frame (`sandbox="allow-scripts"`) the origin is opaque, and new tabs are often forbidden. */
const isSandboxed = () => window.origin === 'null';

/**
 * Wires links that open in a new tab. Where the host page's sandbox forbids that, a notice shows the address.
 * @param onOpen is called with the address when the reader asks for the full story
 */
export function wireBlockedLinks(root: Document, onOpen: (url: string) => void): BlockedLinks {
  const notice = root.querySelector<HTMLElement>('[data-blocked]');
  const address = notice?.querySelector('a');
  let opener: HTMLElement | undefined;

  const show = (link: HTMLAnchorElement) => {
    if (!notice || !address) return;
    // The notice's own link may be blocked, too: then the notice stays where it is.
    if (!notice.contains(link)) {
      opener = link;
      // Only what is inside a modal dialog is visible and can be touched.
      (link.closest('dialog') ?? root.body).append(notice);
    }
    address.href = link.href;
    address.textContent = link.href;
    notice.hidden = false;
    notice.focus({ preventScroll: true });
  };
  const hide = () => {
    if (notice) notice.hidden = true;
  };
  const dismiss = () => {
    const hadFocus = notice?.contains(root.activeElement);
    hide();
    if (hadFocus) opener?.focus({ preventScroll: true });
  };

  root.addEventListener('click', (event) => {
    const link =
      event.target instanceof Element && event.target.closest<HTMLAnchorElement>('a[target=_blank]');
    if (!link) return;
    if (link.hasAttribute('data-open')) onOpen(link.href);
    if (!isSandboxed()) return;
    // Opened here instead of by the browser, which does not say whether it was blocked.
    event.preventDefault();
    const tab = window.open(link.href, '_blank');
    if (!tab) {
      show(link);
      return;
    }
    tab.opener = null;
    hide();
  });
  root.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !notice || notice.hidden) return;
    // Otherwise the dialog around the notice would close, too.
    event.preventDefault();
    dismiss();
  });
  notice?.querySelector('[data-dismiss]')?.addEventListener('click', dismiss);
  // A dialog that closes takes the notice along. Its event does not bubble.
  root.addEventListener('close', hide, { capture: true });
  return { hide };
}
