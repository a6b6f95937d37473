import type { FailureReason } from '../protocol/messages-to-page';
import { WrongFile } from './wrong-file';

/** Why saving failed, by the error that ended it. */
export function failureReason(error: unknown): FailureReason {
  if (error instanceof WrongFile) return error.reason;
  if (!(error instanceof Error)) return 'network';
  if (error.name === 'QuotaExceededError') return 'space';
  // Workbox's code for a status that is not to be saved.
  return error.name === 'bad-precaching-response' ? 'answer' : 'network';
}
