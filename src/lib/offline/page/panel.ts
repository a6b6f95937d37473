import type { Locale } from '$lib/i18n/locale';
import { describeCopy, offlineStateOf, type CopyState } from './copy-state';

const ACTIONS = ['keep', 'repair', 'remove', 'save'] as const;

/** What the reader can do with the copy: what each button of the panel calls. */
export type PanelActions = Record<(typeof ACTIONS)[number], () => void>;

/** The section of the page that tells of the offline copy. */
export interface Panel {
  /** @param also what else is said, after an action of the reader's */
  show: (copy: CopyState, also?: string) => void;
}

/** Wires the panel. It also says in `html[data-offline]` what stands in it. */
export function wirePanel(root: Document, locale: Locale, actions: PanelActions): Panel {
  const panel = root.querySelector<HTMLElement>('[data-offline-panel]');
  const words = panel?.querySelector('[data-offline-words]');
  const button = (action: keyof PanelActions) =>
    panel?.querySelector<HTMLElement>(`[data-offline-${action}]`);
  for (const action of ACTIONS) button(action)?.addEventListener('click', actions[action]);
  const offer = (action: keyof PanelActions, isOffered: boolean) =>
    button(action)?.toggleAttribute('hidden', !isOffered);
  return {
    show(copy, also = '') {
      root.documentElement.dataset.offline = offlineStateOf(copy);
      if (!panel || !words) return;
      panel.hidden = false;
      root.querySelector('[data-offline-link]')?.removeAttribute('hidden');
      const text = `${describeCopy(locale, copy)} ${also}`.trim();
      // A screen reader would read out the same words again.
      if (words.textContent !== text) words.textContent = text;
      offer('keep', copy.state === 'ready' && copy.isPersisted !== true);
      offer('repair', copy.state === 'ready');
      offer('remove', copy.state === 'ready');
      offer('save', copy.isRemoved === true || copy.isHeld === true || copy.state === 'failed');
    },
  };
}
