import { isObject } from '$lib/platform/is-object';

/**
 * What a page sends to a worker. Pages and workers of different versions talk to each other: a type that
 * was sent once keeps its name and its meaning.
 */
export type MessageToWorker =
  /** Asks what the copy is: `CopyStatus`. */
  | { type: 'status' }
  /** Lets lost and spoilt files be fetched anew; the answer is the `CopyStatus` afterwards. */
  | { type: 'repair' }
  /** Asks what the worker's version says of itself: `VersionInfo`. */
  | { type: 'release' }
  /** A page was opened: files of other versions may be deleted if no page needs them. Not answered. */
  | { type: 'opened' }
  /** Lets the waiting worker take over at once. Not answered. Pages of older versions use Workbox's name. */
  | { type: 'SKIP_WAITING' };

const TYPES: readonly unknown[] = [
  'status',
  'repair',
  'release',
  'opened',
  'SKIP_WAITING',
] satisfies MessageToWorker['type'][];

/** Whether a message to the worker is one that it knows. */
export function isMessageToWorker(message: unknown): message is MessageToWorker {
  return isObject(message) && TYPES.includes(message.type);
}
