import { isObject } from '$lib/platform/is-object';

/**
 * What a partner's page and the frame in it tell each other (version 1). Both sides check with the same
 * functions: anything that is not exactly one of these is no message.
 */

/** What a frame may look like; `auto` follows the reader's device. The first is the default. */
export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Out of the frame. Heights are in px of the frame, `index` counts from 0. */
export type FromFrame =
  | { type: 'ready'; height: number; lang: 'ar' | 'en'; title: string }
  | { type: 'height'; height: number }
  | { type: 'chapter'; id: string; index: number; count: number }
  /** The reader asked for the full story. */
  | { type: 'open'; url: string };

/** Into the frame. */
export type IntoFrame =
  /**
   * Where the page's window is over the frame, in px of the frame; `top` is negative while the window
   * begins above the frame.
   */
  | { type: 'viewport'; top: number; height: number }
  | { type: 'go'; chapter: string }
  | { type: 'theme'; value: Theme };

/** px; far more than any page is long. */
const FAR = 1_000_000;
const LONGEST = { id: 64, title: 300, url: 2000 };

/** A message as it is posted. */
export function worded<Message extends FromFrame | IntoFrame>(message: Message): Message & { khuyut: 1 } {
  return { khuyut: 1, ...message };
}

/** What a frame says; undefined when it is nothing that a frame of ours would say. */
export function fromFrame(data: unknown): FromFrame | undefined {
  const message = fieldsOf(data);
  switch (message?.type) {
    case 'ready': {
      const { height, lang, title } = message;
      if (!isHeight(height) || (lang !== 'ar' && lang !== 'en')) return undefined;
      return isText(title, LONGEST.title) ? { type: 'ready', height, lang, title } : undefined;
    }
    case 'height':
      return isHeight(message.height) ? { type: 'height', height: message.height } : undefined;
    case 'chapter': {
      const { id, index, count } = message;
      if (!isId(id) || !isCount(index) || !isCount(count) || index >= count) return undefined;
      return { type: 'chapter', id, index, count };
    }
    case 'open': {
      const { url } = message;
      return isText(url, LONGEST.url) && isWebAddress(url) ? { type: 'open', url } : undefined;
    }
    default:
      return undefined;
  }
}

/** What the page around a frame says; undefined when the frame is not to heed it. */
export function intoFrame(data: unknown): IntoFrame | undefined {
  const message = fieldsOf(data);
  switch (message?.type) {
    case 'viewport': {
      const { top, height } = message;
      return isNumber(top) && isHeight(height) ? { type: 'viewport', top, height } : undefined;
    }
    case 'go':
      return isId(message.chapter) ? { type: 'go', chapter: message.chapter } : undefined;
    case 'theme': {
      const value = themes.find((theme) => theme === message.value);
      return value && { type: 'theme', value };
    }
    default:
      return undefined;
  }
}

function fieldsOf(data: unknown): Record<string, unknown> | undefined {
  return isObject(data) && data.khuyut === 1 ? data : undefined;
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Math.abs(value) <= FAR;
const isHeight = (value: unknown): value is number => isNumber(value) && value > 0;
const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 999;
const isText = (value: unknown, longest: number): value is string =>
  typeof value === 'string' && value !== '' && value.length <= longest;
const isId = (value: unknown): value is string => isText(value, LONGEST.id) && /^[a-z0-9-]+$/.test(value);

function isWebAddress(value: string): boolean {
  try {
    new URL(value);
    return /^https?:\/\//.test(value);
  } catch {
    return false;
  }
}
