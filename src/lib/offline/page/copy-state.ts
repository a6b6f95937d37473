import { formatDay } from '$lib/i18n/formats';
import type { Locale } from '$lib/i18n/locale';
import type { Reason, Status } from '../worker-messages';
import { offlineText } from './offline-words';

/** Whether this story can be read without a connection, as `html[data-offline]` says it. */
export type State = 'unsupported' | 'saving' | 'ready' | 'failed';

/** All that the offline words are made from. */
export interface Standing {
  state: State;
  status?: Status | undefined;
  reason?: Reason | undefined;
  /** The reader has removed the copy. */
  isRemoved?: boolean;
  /** The browser has promised to keep the copy until the reader removes it. */
  isKept?: boolean;
}

/** What `html[data-offline]` says: a copy that lacks files is none to rely on. */
export function stateOf({ state, status }: Standing): State {
  return state === 'ready' && status?.isWhole === false ? 'failed' : state;
}

/** Where the offline copy stands, in a sentence or two. */
export function standing(locale: Locale, { state, status, reason, isRemoved, isKept }: Standing): string {
  const offline = offlineText[locale];
  switch (state) {
    case 'saving':
      return offline.saving;
    case 'failed':
      return offline.failed(offline.reasons[reason ?? 'network']);
    case 'unsupported':
      return isRemoved ? offline.removed : offline.unsupported;
    case 'ready': {
      if (status && !status.isWhole) return offline.spoilt;
      const size = status ? Math.round(status.bytes / 1000) : undefined;
      const day = status?.savedAt == null ? undefined : formatDay(new Date(status.savedAt), locale);
      return `${offline.saved(size, day)}${isKept ? ` ${offline.kept}` : ''}`;
    }
  }
}
