import { opensElsewhere } from '$lib/platform/opens-elsewhere';

/**
 * Listens for claims whose sentence or mark is tapped, or whose mark gets Enter.
 * @param open shows the claim's evidence; returns false where there is none, and the link is followed
 */
export function onClaim(root: Document, open: (id: string) => boolean): void {
  root.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || opensElsewhere(event)) return;
    const id = event.target.closest<HTMLElement>('[data-claim]')?.dataset.claim;
    // Selecting words of a sentence ends in a click, too. Enter makes one whose `detail` is 0.
    const isSelecting = event.detail > 0 && root.getSelection()?.isCollapsed === false;
    if (id !== undefined && !isSelecting && open(id)) event.preventDefault();
  });
}

/** Listens for what closes the dialog: its button, a tap on its backdrop, and Escape. */
export function onDismiss(dialog: HTMLDialogElement, close: () => void): void {
  dialog.querySelector('[data-close]')?.addEventListener('click', close);
  dialog.addEventListener('click', ({ target, clientX, clientY }) => {
    // A click on the backdrop of a modal dialog has the dialog as its target.
    if (target !== dialog) return;
    const { top, right, bottom, left } = dialog.getBoundingClientRect();
    if (clientX < left || clientX > right || clientY < top || clientY > bottom) close();
  });
  window.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !dialog.open || event.defaultPrevented) return;
    // Explore mode below the sheet stays open: the next Escape closes it.
    event.preventDefault();
    close();
  });
}
