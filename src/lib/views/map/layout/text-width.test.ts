import { describe, expect, it } from 'vitest';
import { textWidth } from './text-width';

/** Measured in a browser, in sizes of the type. */
const MEASURED = [
  ['الأراضي المحتلة', 600, 4.93],
  ['رافائيل لوزون، جيلا غمليئيل', 600, 8.6],
  ['أغسطس/آب 2023', 400, 5.79],
  ['معارضة شعبية للتطبيع', 400, 7.25],
  ['the occupied territories', 600, 7.97],
  ['Partly corroborated', 400, 6.49],
] as const;

describe('The width of a text', () => {
  it.each(MEASURED)('is what a browser measures, kerning apart: %s', (text, weight, width) => {
    expect(textWidth(text, weight)).toBeGreaterThan(width * 0.99);
    expect(textWidth(text, weight)).toBeLessThan(width * 1.06);
  });

  it('counts a letter by the form that it has in its word', () => {
    const alone = textWidth('ب', 400);
    expect(textWidth('ببب', 400)).toBeLessThan(2.5 * alone);
    // After an alef a letter begins anew.
    expect(textWidth('اب', 400)).toBeGreaterThan(alone);
  });

  it('takes lam and alef for one, and marks for nothing', () => {
    expect(textWidth('لا', 400)).toBeLessThan(textWidth('ل', 400) + textWidth('ا', 400));
    expect(textWidth('مؤيَّد', 400)).toBe(textWidth('مؤيد', 400));
  });
});
