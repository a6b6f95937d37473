import { formatDay } from '$lib/i18n/formats';
import type { Locale } from '$lib/i18n/locale';
import type { CopyStatus } from '../protocol/copy-status';
import type { FailureReason } from '../protocol/messages-to-page';
import { offlineText } from './offline-words';

/** Whether this story can be read without a connection, as `html[data-offline]` says it. */
export type OfflineState = 'unsupported' | 'saving' | 'ready' | 'failed';

/** What the page knows of the offline copy. */
export interface CopyState {
  state: OfflineState;
  status?: CopyStatus | undefined;
  /** Why it could not be saved. */
  reason?: FailureReason | undefined;
  /** The reader has removed the copy. */
  isRemoved?: boolean;
  /** It waits for the reader to ask for it, who wants to use little data. */
  isHeld?: boolean;
  /** The browser has promised to keep the copy until the reader removes it. */
  isPersisted?: boolean;
  /** This page is of a newer version than the copy, which could not be saved. */
  isPageUnsaved?: boolean;
}

/** What `html[data-offline]` says: a copy that lacks files cannot be relied on. */
export function offlineStateOf({ state, status }: CopyState): OfflineState {
  return state === 'ready' && status?.isWhole === false ? 'failed' : state;
}

/** What the reader is told of the copy, in a sentence or two. */
export function describeCopy(
  locale: Locale,
  { state, status, reason, isRemoved, isHeld, isPersisted, isPageUnsaved }: CopyState,
): string {
  const text = offlineText[locale];
  switch (state) {
    case 'saving':
      return text.saving;
    case 'failed':
      return text.failed(text.reasons[reason ?? 'network']);
    case 'unsupported':
      if (isHeld) return text.held;
      return isRemoved ? text.removed : text.unsupported;
    case 'ready': {
      if (status && !status.isWhole) return text.spoilt;
      const size = status ? Math.round(status.bytes / 1000) : undefined;
      const day = status?.savedAt == null ? undefined : formatDay(new Date(status.savedAt), locale);
      const sentences = [text.saved(size, day), isPersisted && text.kept, isPageUnsaved && text.unsaved];
      return sentences.filter(Boolean).join(' ');
    }
  }
}
