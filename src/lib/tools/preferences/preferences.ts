import { isObject } from '$lib/platform/is-object';
import type { Scheme } from '$lib/ui/palette';

export const themes = ['light', 'dark', 'sepia'] as const satisfies readonly Scheme[];
export const textSizes = [1, 2, 3, 4, 5] as const;
export const motions = ['less', 'none'] as const;
export const dataUses = ['all', 'light'] as const;

/** What the reader has chosen. What is undefined is as the reader's system has it. */
export interface Preferences {
  theme?: (typeof themes)[number] | undefined;
  /** From the smallest to the largest. */
  textSize?: (typeof textSizes)[number] | undefined;
  motion?: (typeof motions)[number] | undefined;
  data?: (typeof dataUses)[number] | undefined;
}

/** The text size that the page has by itself. */
export const OWN_TEXT_SIZE = 2;

/**
 * Reads stored preferences; storage can hold anything. Each one that is not known is as if it had not been chosen,
 * and the others count: an earlier version or a later one may have stored it.
 */
export function readPreferences(value: unknown): Preferences {
  const { theme, textSize, motion, data } = isObject(value) ? value : {};
  return {
    theme: oneOf(themes, theme),
    textSize: oneOf(textSizes, textSize),
    motion: oneOf(motions, motion),
    data: oneOf(dataUses, data),
  };
}

const oneOf = <Value>(values: readonly Value[], value: unknown): Value | undefined =>
  values.find((each) => each === value);
