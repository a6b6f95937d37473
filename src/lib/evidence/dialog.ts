/** On `<html>` while the dialog stands beside the text: the map moves its view aside. */
const BESIDE_CLASS = 'sheet-beside';

/** Whether the dialog is open beside the text. Open elsewhere it is modal. */
export const isBeside = (root: Document) => root.documentElement.classList.contains(BESIDE_CLASS);

/** Gives the map its room back, after the dialog was closed. */
export function giveRoomBack(root: Document): void {
  root.documentElement.classList.remove(BESIDE_CLASS);
}

/**
 * Whether there is room for the dialog beside the text, where it covers no words. The styles alone know the
 * breakpoint: they give its column a width only where there is room.
 */
const hasColumn = (root: Document) =>
  getComputedStyle(root.documentElement).getPropertyValue('--sheet-column') !== '';

/** Shows a copy of the evidence in the dialog, which opens beside the text or modal unless it is open. */
export function showIn(root: Document, dialog: HTMLDialogElement, evidence: Element): void {
  if (!dialog.open) {
    const fits = hasColumn(root);
    root.documentElement.classList.toggle(BESIDE_CLASS, fits);
    if (fits) dialog.show();
    else dialog.showModal();
  }
  dialog.querySelector('[data-sheet-content]')?.replaceChildren(...evidence.cloneNode(true).childNodes);
  dialog.scrollTop = 0;
  dialog.querySelector('h2')?.focus({ preventScroll: true });
}
