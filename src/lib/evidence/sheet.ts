import { wireEntry } from '$lib/reading/history-entry';
import { onLeave, type PositionStore } from '$lib/reading/position';

/**
 * Whether there is room for the note beside the text: then it is no modal, and nothing to go Back from.
 * The styles alone know the breakpoint; they give the note's column a width only where there is room.
 */
const hasColumn = (root: Document) =>
  getComputedStyle(root.documentElement).getPropertyValue('--note-column') !== '';

/**
 * Opens a claim's evidence when its sentence or its mark is tapped, or Enter pressed on the mark.
 * The evidence itself stands at the end of the page; the sheet shows a copy of it.
 */
export function wireSheet(root: Document, position: PositionStore): void {
  const dialog = root.querySelector<HTMLDialogElement>('[data-sheet]');
  const content = dialog?.querySelector('[data-sheet-content]');
  const heading = dialog?.querySelector<HTMLElement>('h2');
  let opener: HTMLElement | null = null;
  let isShown = false;

  if (!dialog || !content || typeof dialog.show !== 'function') return;

  /** @param again the note is reopened by going Forward, and has its entry already */
  const open = (id: string, again = false) => {
    const evidence = root.querySelector(`[data-evidence="${CSS.escape(id)}"]`);
    const claim = root.querySelector<HTMLElement>(`[data-claim="${CSS.escape(id)}"]`);
    if (!evidence || !claim) return false;
    if (!dialog.open) tidy();
    const copy = evidence.cloneNode(true);
    content.replaceChildren(...copy.childNodes);
    mark(claim);
    opener = claim.querySelector('a');
    isShown = true;
    if (!dialog.open) {
      if (hasColumn(root)) {
        dialog.show();
        root.documentElement.classList.add('note-open');
      } else {
        dialog.showModal();
        entry.add(id, again);
      }
    }
    dialog.scrollTop = 0;
    heading?.focus({ preventScroll: true });
    return true;
  };

  const mark = (claim: HTMLElement | null) => {
    root.querySelector('.claim.open')?.classList.remove('open');
    claim?.classList.add('open');
  };

  const close = () => {
    dialog.close();
    tidy();
  };

  /** After a note was closed, by us or by the browser. */
  const tidy = () => {
    if (!isShown) return;
    isShown = false;
    root.documentElement.classList.remove('note-open');
    mark(null);
    // The reader who was in the note goes back to its sentence; one who has gone on is left alone.
    const { activeElement } = root;
    // In a frame the reader may be typing in the page around it.
    if (root.hasFocus() && (activeElement === root.body || dialog.contains(activeElement))) {
      opener?.focus({ preventScroll: true });
    }
    entry.drop();
  };

  const entry = wireEntry('sheet', {
    onBack: close,
    onLeft: close,
    onForward: (id) => void open(id, true),
    onArrived: () => dialog.open || opener?.focus({ preventScroll: true }),
  });

  // The event comes late: another note may be open by then.
  dialog.addEventListener('close', () => dialog.open || tidy());
  dialog.querySelector('[data-close]')?.addEventListener('click', close);
  // A tap beside a modal sheet closes it: the backdrop belongs to the dialog itself.
  dialog.addEventListener('click', ({ target, clientX, clientY }) => {
    if (target !== dialog || !dialog.matches(':modal')) return;
    const { top, right, bottom, left } = dialog.getBoundingClientRect();
    if (clientX < left || clientX > right || clientY < top || clientY > bottom) close();
  });
  window.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !dialog.open || event.defaultPrevented) return;
    // One thing at a time: the free map below it stays.
    event.preventDefault();
    close();
  });
  root.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const id = event.target.closest<HTMLElement>('[data-claim]')?.dataset.claim;
    // Selecting words of a sentence is not asking for its evidence; a key has no clicks to count.
    const selecting = event.detail > 0 && root.getSelection()?.isCollapsed === false;
    if (id !== undefined && !selecting && open(id)) event.preventDefault();
  });
  if (entry.found !== undefined) open(entry.found, true);

  // A sheet beside the text belongs to the chapter that the reader has left.
  onLeave(position, () => {
    if (root.documentElement.classList.contains('note-open')) close();
  });
}
