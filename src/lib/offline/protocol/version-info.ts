import type { Locale } from '$lib/i18n/locale';
import { isObject } from '$lib/platform/is-object';

/** A correction of the story, in both languages. */
export interface Correction {
  /** Such as 2026-11-24. */
  date: string;
  text: Record<Locale, string>;
}

/** What a version says of itself before it is opened. */
export interface VersionInfo {
  /** The size of its files. */
  bytes: number;
  /** All corrections up to this version, the newest first. */
  corrections: Correction[];
  /** The revisions of its pages, as `html[data-revision]` of each says it. Versions before this one have none. */
  pages?: string[];
}

/** Whether a worker's answer tells of a version. */
export function isVersionInfo(answer: unknown): answer is VersionInfo {
  return (
    isObject(answer) &&
    typeof answer.bytes === 'number' &&
    Array.isArray(answer.corrections) &&
    answer.corrections.every(isCorrection) &&
    (answer.pages === undefined || (Array.isArray(answer.pages) && answer.pages.every(isText)))
  );
}

const isText = (value: unknown) => typeof value === 'string';

function isCorrection(value: unknown): value is Correction {
  return (
    isObject(value) &&
    typeof value.date === 'string' &&
    isObject(value.text) &&
    typeof value.text.ar === 'string' &&
    typeof value.text.en === 'string'
  );
}
