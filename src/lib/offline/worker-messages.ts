import type { Locale } from '$lib/i18n/locale';
import { isObject } from '$lib/platform/is-object';

/** Why a copy could not be saved: no room, a wrong or broken answer, or no answer. */
export type Reason = 'space' | 'answer' | 'network';

/** What the offline copy is. Sizes in bytes, times in ms since 1970 by the host's clock. */
export interface Status {
  bytes: number;
  savedAt: number | null;
  isWhole: boolean;
}

/** A correction as a newer version tells it. */
export interface ReleaseNote {
  date: string;
  text: Record<Locale, string>;
}

/** What a version says of itself before it is opened. Injected into the worker while building. */
export interface Release {
  bytes: number;
  corrections: ReleaseNote[];
}

/** What a page asks of the worker; it answers all but `opened`. */
export type Ask = { type: 'status' } | { type: 'repair' } | { type: 'release' } | { type: 'opened' };

/** What the worker tells or asks of a page. A page answers `which` with the address of its script. */
export type Tell = { type: 'failed'; reason: Reason } | { type: 'which' };

const REASONS: readonly unknown[] = ['space', 'answer', 'network'] satisfies Reason[];
const ASKS: readonly unknown[] = ['status', 'repair', 'release', 'opened'] satisfies Ask['type'][];

/** Whether a message to the worker is one that it knows. */
export function isAsk(message: unknown): message is Ask {
  return isObject(message) && ASKS.includes(message.type);
}

/** Whether a message to a page is one that it knows. */
export function isTell(message: unknown): message is Tell {
  if (!isObject(message)) return false;
  return message.type === 'which' || (message.type === 'failed' && REASONS.includes(message.reason));
}

/** Whether an answer is the state of an offline copy. */
export function isStatus(answer: unknown): answer is Status {
  return (
    isObject(answer) &&
    typeof answer.bytes === 'number' &&
    typeof answer.isWhole === 'boolean' &&
    (answer.savedAt === null || typeof answer.savedAt === 'number')
  );
}

/** Whether an answer tells of a version. */
export function isRelease(answer: unknown): answer is Release {
  return (
    isObject(answer) &&
    typeof answer.bytes === 'number' &&
    Array.isArray(answer.corrections) &&
    answer.corrections.every(isReleaseNote)
  );
}

function isReleaseNote(note: unknown): note is ReleaseNote {
  return (
    isObject(note) &&
    typeof note.date === 'string' &&
    isObject(note.text) &&
    typeof note.text.ar === 'string' &&
    typeof note.text.en === 'string'
  );
}
