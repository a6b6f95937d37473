import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { envelope, fromFrame, intoFrame, themes } from '../../src/lib/embed/protocol/embed-messages';
import { holds } from './fuzz';

const numbers = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(0, -0, NaN, Infinity, 1e6, 1e6 + 1));
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.constantFrom(
    'ar',
    'en',
    'rome',
    '',
    'javascript:alert(1)',
    'https://a.example/',
    'HTTPS://b',
    '//c',
    '<b>',
  ),
  fc.constantFrom(...themes),
);
const values = fc.oneof(numbers, texts, fc.anything());
const FIELDS = ['height', 'lang', 'title', 'id', 'index', 'count', 'url', 'top', 'chapter', 'value', 'more'];
const types = fc.constantFrom(
  'ready',
  'height',
  'chapter',
  'open',
  'viewport',
  'go',
  'theme',
  '__proto__',
  'x',
);

/** Messages that are nearly right, and anything at all. */
const messages = fc.oneof(
  fc.anything(),
  fc
    .tuple(fc.constantFrom(1, 1, 1, 2, '1', true), types, fc.dictionary(fc.constantFrom(...FIELDS), values))
    .map(([khuyut, type, fields]) => ({ ...fields, khuyut, type })),
);

/** What each message may hold. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  ready: ['type', 'height', 'lang', 'title'],
  height: ['type', 'height'],
  chapter: ['type', 'id', 'index', 'count'],
  open: ['type', 'url'],
  viewport: ['type', 'top', 'height'],
  go: ['type', 'chapter'],
  theme: ['type', 'value'],
};

describe.each([
  ['out of the frame', fromFrame],
  ['into the frame', intoFrame],
] as const)('A message %s', (_, read) => {
  holds('is one of those that are known, or ignored', messages, (data) => {
    const message = read(data);
    if (message === undefined) return;
    expect(Object.keys(message).sort()).toEqual([...(ALLOWED[message.type] ?? [])].sort());
    for (const value of Object.values(message)) {
      expect(typeof value === 'number' ? Number.isFinite(value) : typeof value === 'string').toBe(true);
    }
    if (message.type === 'open') expect(new URL(message.url).protocol).toMatch(/^https?:$/);
    expect(read(envelope(message)), 'it is read again as it was').toEqual(message);
  });
});
