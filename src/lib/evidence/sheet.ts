import { createOverlayEntry } from '$lib/reading/overlay-entry';
import { onLeave, type PositionStore } from '$lib/reading/position';
import { onClaimAddress } from './claim-address';
import { giveRoomBack, isBeside, showIn } from './dialog';
import { onClaim, onDismiss } from './gestures';

/**
 * Wires the evidence sheet: it opens for a claim and closes, with its history entry and the focus. The
 * evidence itself is at the end of the page; the sheet shows a copy of it.
 * @param beforeOpen is called before the sheet is shown and takes the focus
 */
export function wireSheet(
  root: Document,
  position: PositionStore,
  beforeOpen: () => void = () => undefined,
): void {
  const dialog = root.querySelector<HTMLDialogElement>('[data-sheet]');
  if (typeof dialog?.show !== 'function') return;
  /** The claim whose evidence is shown. */
  let claim: HTMLElement | null = null;
  /** Its mark in the text, which gets the focus back. */
  let mark: HTMLElement | null = null;

  /** @param exists whether its history entry is there already, as after Forward */
  const open = (id: string, exists = false) => {
    const evidence = root.querySelector(`[data-evidence="${CSS.escape(id)}"]`);
    const asked = root.querySelector<HTMLElement>(`[data-claim="${CSS.escape(id)}"]`);
    if (!evidence || !asked) return false;
    // The browser may have closed it, and the event is still to come.
    if (!dialog.open) afterClose();
    claim?.classList.remove('open');
    claim = asked;
    claim.classList.add('open');
    mark = claim.querySelector('a');
    const isNew = !dialog.open;
    if (isNew) beforeOpen();
    showIn(root, dialog, evidence);
    if (isNew) entry.add(id, exists);
    return true;
  };

  const close = () => {
    dialog.close();
    afterClose();
  };
  /** Closes it while the page scrolls: going back at once would end the scroll. */
  const closeOnLeave = () => {
    if (!isBeside(root)) return;
    dialog.close();
    afterClose(entry.removeAtRest);
  };

  const afterClose = (removeEntry = entry.remove) => {
    if (!claim) return;
    claim.classList.remove('open');
    claim = null;
    giveRoomBack(root);
    // A reader who has gone on keeps the focus there, be it in the host page around a frame.
    const { activeElement } = root;
    if (root.hasFocus() && (activeElement === root.body || dialog.contains(activeElement))) {
      mark?.focus({ preventScroll: true });
    }
    removeEntry();
  };

  const entry = createOverlayEntry('sheet', {
    onBack: close,
    onFragment: close,
    onForward: (id) => void open(id, true),
    onGoneBack: () => dialog.open || mark?.focus({ preventScroll: true }),
  });
  // The event is asynchronous: the dialog can be open again by then.
  dialog.addEventListener('close', () => dialog.open || afterClose());
  onClaim(root, open);
  onDismiss(dialog, close);
  if (entry.restored !== undefined) open(entry.restored, true);
  onClaimAddress(open);
  // Beside the text the sheet belongs to a chapter, and closes when the reader leaves that.
  onLeave(position, closeOnLeave);
}
