import type { Locale } from '$lib/i18n/locale';
import { standing, stateOf, type Standing } from './copy-state';

/** What the reader can ask for. */
export interface Wishes {
  keep: () => void;
  repair: () => void;
  remove: () => void;
  save: () => void;
}

/** The place in the page that says where the offline copy stands. */
export interface Panel {
  show: (now: Standing, also?: string) => void;
}

/** Wires the panel; what stands there is also said by `html[data-offline]`. */
export function wirePanel(root: Document, locale: Locale, wishes: Wishes): Panel {
  const panel = root.querySelector<HTMLElement>('[data-offline-panel]');
  const words = panel?.querySelector('[data-offline-words]');
  const button = (wish: keyof Wishes) => panel?.querySelector<HTMLElement>(`[data-offline-${wish}]`);
  for (const wish of ['keep', 'repair', 'remove', 'save'] as const) {
    button(wish)?.addEventListener('click', wishes[wish]);
  }
  const offer = (wish: keyof Wishes, on: boolean) => button(wish)?.toggleAttribute('hidden', !on);
  return {
    show(now, also = '') {
      root.documentElement.dataset.offline = stateOf(now);
      if (!panel || !words) return;
      panel.hidden = false;
      root.querySelector('[data-offline-link]')?.removeAttribute('hidden');
      const said = `${standing(locale, now)} ${also}`.trim();
      if (words.textContent !== said) words.textContent = said;
      offer('keep', now.state === 'ready' && now.isKept !== true);
      offer('repair', now.state === 'ready');
      offer('remove', now.state === 'ready');
      offer('save', now.isRemoved === true || now.state === 'failed');
    },
  };
}
