import { isObject } from '$lib/platform/is-object';

/** What an offline copy is. */
export interface CopyStatus {
  /** The size of all its files. */
  bytes: number;
  /** When its newest file was sent, in ms since 1970 by the host's clock; null where no host said. */
  savedAt: number | null;
  /** Whether every file is there and intact. */
  isWhole: boolean;
}

/** Whether a worker's answer is the status of a copy. */
export function isCopyStatus(answer: unknown): answer is CopyStatus {
  return (
    isObject(answer) &&
    typeof answer.bytes === 'number' &&
    typeof answer.isWhole === 'boolean' &&
    (answer.savedAt === null || typeof answer.savedAt === 'number')
  );
}
