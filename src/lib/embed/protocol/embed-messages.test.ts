import { describe, expect, it } from 'vitest';
import { fromFrame, intoFrame, envelope } from './embed-messages';

const OUT = [
  { type: 'ready', height: 640, lang: 'ar', title: 'خيوط' },
  { type: 'height', height: 9000.5 },
  { type: 'chapter', id: 'rhodes-2017', index: 5, count: 10 },
  { type: 'open', url: 'https://khuyut.example/en' },
] as const;
const INTO = [
  { type: 'viewport', top: -120, height: 740 },
  { type: 'go', chapter: 'rome' },
  { type: 'theme', value: 'dark' },
] as const;

describe('messages of version 1', () => {
  it.each(OUT)('$type is understood outside the frame, and only there', (message) => {
    expect(fromFrame(envelope(message))).toEqual(message);
    expect(intoFrame(envelope(message))).toBeUndefined();
  });

  it.each(INTO)('$type is understood inside the frame, and only there', (message) => {
    expect(intoFrame(envelope(message))).toEqual(message);
    expect(fromFrame(envelope(message))).toBeUndefined();
  });

  it.each([...OUT, ...INTO])('$type without its version, or with another, is no message', (message) => {
    for (const data of [message, { ...message, khuyut: 2 }, { ...message, khuyut: '1' }]) {
      expect(fromFrame(data)).toBeUndefined();
      expect(intoFrame(data)).toBeUndefined();
    }
  });

  it('carries nothing but what it lists', () => {
    expect(intoFrame({ khuyut: 1, type: 'go', chapter: 'rome', html: '<b>' })).toEqual({
      type: 'go',
      chapter: 'rome',
    });
  });
});

describe('what is no message', () => {
  it.each([
    { type: 'ready', height: 640, lang: 'fr', title: 'x' },
    { type: 'ready', height: 640, lang: 'ar', title: '' },
    { type: 'ready', height: 640, lang: 'ar', title: 'x'.repeat(301) },
    { type: 'height', height: 0 },
    { type: 'height', height: NaN },
    { type: 'height', height: Infinity },
    { type: 'height', height: 1e9 },
    { type: 'height', height: '640' },
    { type: 'chapter', id: '../x', index: 0, count: 10 },
    { type: 'chapter', id: 'rome', index: 10, count: 10 },
    { type: 'chapter', id: 'rome', index: -1, count: 10 },
    { type: 'chapter', id: 'rome', index: 0.5, count: 10 },
    { type: 'open', url: 'javascript:alert(1)' },
    { type: 'open', url: 'https://' },
    { type: 'open', url: 'https:x' },
    { type: 'open', url: 'http://[' },
    { type: 'open', url: '/en' },
    { type: 'open', url: `https://x/${'y'.repeat(2000)}` },
    { type: 'navigate', url: 'https://x' },
  ])('out of the frame: %o', (message) => {
    expect(fromFrame({ khuyut: 1, ...message })).toBeUndefined();
  });

  it.each([
    { type: 'viewport', top: '0', height: 740 },
    { type: 'viewport', top: 0 },
    { type: 'viewport', top: 0, height: -1 },
    { type: 'viewport', top: -1e9, height: 740 },
    { type: 'go', chapter: 'x'.repeat(65) },
    { type: 'go', chapter: '"]' },
    { type: 'go', chapter: 7 },
    { type: 'theme', value: 'sepia' },
    { type: 'theme', value: ['dark'] },
    { type: 'html', value: '<b>' },
  ])('into the frame: %o', (message) => {
    expect(intoFrame({ khuyut: 1, ...message })).toBeUndefined();
  });

  it.each([null, undefined, 1, 'khuyut', [], [1], {}, { khuyut: 1 }, new Map(), new Date(0)])(
    '%o',
    (data) => {
      expect(fromFrame(data)).toBeUndefined();
      expect(intoFrame(data)).toBeUndefined();
    },
  );
});
