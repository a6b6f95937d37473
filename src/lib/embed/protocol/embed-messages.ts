import { isObject } from '$lib/platform/is-object';

/**
 * The messages between a host page and the frame in it (version 1). Both sides check with these functions
 * what they receive, and ignore whatever is not exactly one of these messages.
 */

/** The looks of a frame; `auto` follows the reader's device. The first is the default. */
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
   * Where the host page's viewport is over the frame, in px of the frame; `top` is negative while the
   * viewport begins above the frame.
   */
  | { type: 'viewport'; top: number; height: number }
  | { type: 'go'; chapter: string }
  | { type: 'theme'; value: Theme };

/** Far more than any page is long. */
const MAX_PX = 1_000_000;
const MAX_ID_LENGTH = 64;
const MAX_TITLE_LENGTH = 300;
const MAX_URL_LENGTH = 2000;

/** A message as it is posted. */
export function envelope<Message extends FromFrame | IntoFrame>(message: Message): Message & { khuyut: 1 } {
  return { khuyut: 1, ...message };
}

/** Checks what a frame has posted. */
export function fromFrame(data: unknown): FromFrame | undefined {
  const message = fieldsOf(data);
  switch (message?.type) {
    case 'ready': {
      const { height, lang, title } = message;
      const isKnown = lang === 'ar' || lang === 'en';
      return isKnown && isHeight(height) && isText(title, MAX_TITLE_LENGTH)
        ? { type: 'ready', height, lang, title }
        : undefined;
    }
    case 'height':
      return isHeight(message.height) ? { type: 'height', height: message.height } : undefined;
    case 'chapter': {
      const { id, index, count } = message;
      return isId(id) && isCount(index) && isCount(count) && index < count
        ? { type: 'chapter', id, index, count }
        : undefined;
    }
    case 'open': {
      const { url } = message;
      return isText(url, MAX_URL_LENGTH) && isWebAddress(url) ? { type: 'open', url } : undefined;
    }
  }
}

/** Checks what a host page has posted. */
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
  }
}

function fieldsOf(data: unknown): Record<string, unknown> | undefined {
  return isObject(data) && data.khuyut === 1 ? data : undefined;
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Math.abs(value) <= MAX_PX;
const isHeight = (value: unknown): value is number => isNumber(value) && value > 0;
const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 999;
const isText = (value: unknown, maxLength: number): value is string =>
  typeof value === 'string' && value !== '' && value.length <= maxLength;
const isId = (value: unknown): value is string => isText(value, MAX_ID_LENGTH) && /^[a-z0-9-]+$/.test(value);

function isWebAddress(value: string): boolean {
  try {
    new URL(value);
    return /^https?:\/\//.test(value);
  } catch {
    return false;
  }
}
