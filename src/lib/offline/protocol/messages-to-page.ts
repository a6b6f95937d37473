import { isObject } from '$lib/platform/is-object';

/**
 * Why a copy could not be saved: no room, something else than was asked for, pages that the host or the
 * network has altered, or files that did not arrive whole.
 */
export type FailureReason = 'space' | 'answer' | 'altered' | 'network';

/** What a worker sends to a page; of other versions too, as for messages to the worker. */
export type MessageToPage =
  /** This worker could not save its copy, and is about to end. */
  | { type: 'failed'; reason: FailureReason }
  /** Asks which version the page is; the answer is the address of the page's script. */
  | { type: 'which' };

const REASONS: readonly unknown[] = ['space', 'answer', 'altered', 'network'] satisfies FailureReason[];

/** Whether a message to a page is one that it knows. */
export function isMessageToPage(message: unknown): message is MessageToPage {
  if (!isObject(message)) return false;
  return message.type === 'which' || (message.type === 'failed' && REASONS.includes(message.reason));
}
