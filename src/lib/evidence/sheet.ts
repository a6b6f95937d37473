import { addEntry } from '$lib/reader/place';

/** Beside the text there is room for the note without hiding it: no modal, nothing to go Back from. */
const BESIDE = '(min-width: 60rem)';

export interface Sheet {
  /** Closes a note that lies beside the text: the reader has gone on to another chapter. */
  leave: () => void;
  release: () => void;
}

/**
 * Opens a claim's evidence when its sentence or its mark is tapped, or Enter pressed on the mark.
 * The evidence itself stands at the end of the page; the sheet shows a copy of it.
 */
export function wireSheet(root: Document): Sheet {
  const dialog = root.querySelector<HTMLDialogElement>('[data-sheet]');
  const content = dialog?.querySelector('[data-sheet-content]');
  const heading = dialog?.querySelector<HTMLElement>('h2');
  const ended = new AbortController();
  const { signal } = ended;
  let opener: HTMLElement | null = null;
  let shown = '';
  let inHistory = false;
  let goingBack = false;

  if (!dialog || !content || typeof dialog.show !== 'function') {
    return { leave: () => undefined, release: () => undefined };
  }

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
    shown = id;
    if (!dialog.open) {
      if (window.matchMedia(BESIDE).matches) {
        dialog.show();
        root.documentElement.classList.add('note-open');
      } else {
        dialog.showModal();
        // While the last note's entry is on its way out, a new one would be taken for it.
        inHistory = again || (!goingBack && addEntry({ sheet: id }));
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
    if (shown === '') return;
    shown = '';
    root.documentElement.classList.remove('note-open');
    mark(null);
    // The reader who was in the note goes back to its sentence; one who has gone on is left alone.
    const { activeElement } = root;
    if (activeElement === root.body || dialog.contains(activeElement)) {
      opener?.focus({ preventScroll: true });
    }
    if (inHistory) {
      inHistory = false;
      goingBack = true;
      history.back();
    }
  };

  /** Once the browser has gone back along the address, and put the page where it was. */
  const settle = () => {
    if (!dialog.open) {
      // Going back takes the focus away once more.
      opener?.focus({ preventScroll: true });
    } else if (dialog.matches(':modal')) {
      // A note that was opened meanwhile gets its own entry now.
      inHistory ||= addEntry({ sheet: shown });
    }
  };

  // The event comes late: another note may be open by then.
  dialog.addEventListener('close', () => dialog.open || tidy(), { signal });
  dialog.querySelector('[data-close]')?.addEventListener('click', close, { signal });
  // A tap beside a modal sheet closes it: the backdrop belongs to the dialog itself.
  dialog.addEventListener(
    'click',
    ({ target, clientY }) => {
      if (target !== dialog || !dialog.matches(':modal')) return;
      if (clientY < dialog.getBoundingClientRect().top) close();
    },
    { signal },
  );
  window.addEventListener(
    'popstate',
    ({ state }) => {
      const id = noteIn(state);
      if (goingBack) {
        goingBack = false;
        requestAnimationFrame(settle);
      } else if (id !== undefined && !dialog.open) {
        open(id, true);
      } else if (inHistory) {
        inHistory = false;
        close();
        requestAnimationFrame(settle);
      }
    },
    { signal },
  );
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape' && dialog.open && !event.defaultPrevented) close();
    },
    { signal },
  );
  root.addEventListener(
    'click',
    (event) => {
      if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const id = event.target.closest<HTMLElement>('[data-claim]')?.dataset.claim;
      // Selecting words of a sentence is not asking for its evidence.
      const selecting = root.getSelection()?.isCollapsed === false;
      if (id !== undefined && !selecting && open(id)) event.preventDefault();
    },
    { signal },
  );
  // A page that was reloaded over an open note: its entry opens it again.
  const reloaded = noteIn(history.state);
  if (reloaded !== undefined) open(reloaded, true);

  const leave = () => {
    if (root.documentElement.classList.contains('note-open')) close();
  };
  return { leave, release: () => ended.abort() };
}

/** The note that a history entry stands for. */
function noteIn(state: unknown): string | undefined {
  const id: unknown = typeof state === 'object' && state !== null ? Reflect.get(state, 'sheet') : undefined;
  return typeof id === 'string' ? id : undefined;
}
