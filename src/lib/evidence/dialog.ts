/** Where there is room beside the text the dialog stands there, and covers no words. As in evidence.css. */
const HAS_ROOM_BESIDE = '(min-width: 72rem)';

/** On `<html>` while the dialog stands beside the text: the map moves its view aside. */
const BESIDE_CLASS = 'sheet-beside';

/** Whether the dialog is open beside the text. Open elsewhere it is modal. */
export const isBeside = (root: Document) => root.documentElement.classList.contains(BESIDE_CLASS);

/** Gives the map its room back, after the dialog was closed. */
export function giveRoomBack(root: Document): void {
  root.documentElement.classList.remove(BESIDE_CLASS);
}

/** Shows a copy of the evidence in the dialog, which opens beside the text or modal unless it is open. */
export function showIn(root: Document, dialog: HTMLDialogElement, evidence: Element): void {
  if (!dialog.open) {
    const hasRoom = window.matchMedia(HAS_ROOM_BESIDE).matches;
    root.documentElement.classList.toggle(BESIDE_CLASS, hasRoom);
    if (hasRoom) dialog.show();
    else dialog.showModal();
  }
  dialog.querySelector('[data-sheet-content]')?.replaceChildren(...evidence.cloneNode(true).childNodes);
  dialog.scrollTop = 0;
  dialog.querySelector('h2')?.focus({ preventScroll: true });
}
