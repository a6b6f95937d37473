export interface BlockedLinks {
  /** Hides the address that is shown: the reader has gone on. */
  hide: () => void;
}

/** In a sandboxed frame (`sandbox="allow-scripts"`) the origin is opaque, and new tabs are often forbidden. */
const isSandboxed = () => window.origin === 'null';

/**
 * Wires links that open in a new tab. Where the host page's sandbox forbids that, a notice shows the address.
 * @param onOpen is called with the address when the reader asks for the full story, and with whether it was blocked
 */
export function wireBlockedLinks(
  root: Document,
  onOpen: (url: string, isBlocked: boolean) => void,
): BlockedLinks {
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
    // Ready to be copied by a key. A menu to copy it, or to open it in a tab, comes by a long press.
    getSelection()?.selectAllChildren(address);
  };
  const hide = () => {
    if (notice) notice.hidden = true;
  };
  const dismiss = () => {
    const hadFocus = notice?.contains(root.activeElement);
    hide();
    if (hadFocus) opener?.focus({ preventScroll: true });
  };

  const open = (event: MouseEvent) => {
    const link =
      event.target instanceof Element && event.target.closest<HTMLAnchorElement>('a[target=_blank]');
    // The third button asks for a menu.
    if (!link || event.button > 1 || event.defaultPrevented) return;
    let isBlocked = false;
    if (isSandboxed()) {
      // Opened here instead of by the browser, which does not say whether it was blocked.
      event.preventDefault();
      const tab = window.open(link.href, '_blank');
      if (tab) tab.opener = null;
      isBlocked = tab === null;
      if (isBlocked) show(link);
      else hide();
    }
    if (link.hasAttribute('data-open')) onOpen(link.href, isBlocked);
  };
  root.addEventListener('click', open);
  // The middle button.
  root.addEventListener('auxclick', open);
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
