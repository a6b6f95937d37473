import type { Readable } from 'svelte/store';
import { createStore } from '$lib/reading/store';

const kept = createStore<Range | undefined>(undefined, Object.is);

/** What was selected when the button was pressed last. */
export const selectedRange: Readable<Range | undefined> = kept;

/** Keeps what is selected as a button is pressed, for what the button opens: pressing it may end the selection. */
export function keepSelection(button: HTMLElement): void {
  const keep = () => {
    const selection = button.ownerDocument.getSelection();
    kept.set(selection && !selection.isCollapsed ? selection.getRangeAt(0).cloneRange() : undefined);
  };
  // Not `pointerdown`: for that, browsers tell the page of every touch of a scroll.
  button.addEventListener('mousedown', keep);
  // A key makes a click whose `detail` is 0.
  button.addEventListener('click', ({ detail }) => detail === 0 && keep());
}
