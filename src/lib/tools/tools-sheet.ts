import { mount } from 'svelte';
import { onDismiss } from '$lib/evidence/gestures';
import { patchState } from '$lib/reading/current-entry';
import { createOverlayEntry } from '$lib/reading/overlay-entry';
import { createStore } from '$lib/reading/store';
import { decodeFragment } from '$lib/platform/decode-fragment';
import { addStyles } from '$lib/platform/add-styles';
import type { ToolProps } from './tool';
import { ENTRY } from './tools-button';
import controls from './controls.css?inline';
import css from './tools.css?inline';
import Tools from './Tools.svelte';

/** What the page gives to the sheet and to its tools. */
export type ToolsSheetOptions = Omit<ToolProps, 'go' | 'close'>;

/** The sheet of the reader's tools. */
export interface ToolsSheet {
  /**
   * Shows a tool, or the list of them for ''.
   * @param exists whether its history entry is there already, as after Forward or a reload
   */
  open: (tool: string, exists?: boolean) => void;
}

/**
 * Makes the sheet, closed. It closes by its button, Escape, Back and a tap beside it.
 * @param button gets the focus back
 */
export function createToolsSheet(button: HTMLElement, options: ToolsSheetOptions): ToolsSheet {
  const { root } = options.story;
  addStyles(root, controls);
  addStyles(root, css);
  const dialog = root.createElement('dialog');
  dialog.className = 'panel tools-sheet';
  dialog.setAttribute('aria-labelledby', 'tools-title');
  /** The tool that is shown; '' while it is the list. */
  const shown = createStore<string>('', Object.is);
  let isOpen = false;

  const open = (tool: string, exists = false) => {
    // The browser may have closed it, and the event is still to come.
    if (!dialog.open) afterClose();
    shown.set(tool);
    if (isOpen) return;
    isOpen = true;
    dialog.showModal();
    entry.add(tool, exists);
  };
  const afterClose = () => {
    if (!isOpen) return;
    isOpen = false;
    entry.remove();
  };
  const close = () => {
    dialog.close();
    afterClose();
  };
  /** A link has led into the page: the reader goes on from there. */
  const leave = () => {
    close();
    const target = root.getElementById(decodeFragment(location.hash.slice(1)));
    (target?.querySelector<HTMLElement>('h2') ?? target)?.focus({ preventScroll: true });
  };
  const go = (address: string) => {
    const link = root.createElement('a');
    link.href = address;
    dialog.append(link);
    link.click();
    link.remove();
  };

  root.body.append(dialog);
  mount(Tools, { target: dialog, props: { shown, given: { ...options, go, close } } });
  const entry = createOverlayEntry(ENTRY, {
    onBack: close,
    onFragment: leave,
    onForward: (tool) => open(tool, true),
    onGoneBack: () => dialog.open || button.focus({ preventScroll: true }),
  });
  // Back and a reload lead to the tool that was shown last.
  shown.subscribe((tool) => isOpen && patchState({ [ENTRY]: tool }));
  // The event is asynchronous: the dialog can be open again by then.
  dialog.addEventListener('close', () => dialog.open || afterClose());
  // An evidence sheet beside the text stays open: the next Escape closes it.
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    close();
  });
  onDismiss(dialog, close);
  return { open };
}
