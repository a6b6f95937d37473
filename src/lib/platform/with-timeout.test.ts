import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withTimeout } from './with-timeout';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('Waiting for so many ms', () => {
  it.each([
    ['an answer', () => Promise.resolve('answer'), 'answer'],
    ['no answer', () => new Promise<string>(() => undefined), 'fallback'],
  ])('brings what comes of %s', async (_, ask, expected) => {
    const answer = withTimeout(1_000, ask(), 'fallback');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await answer).toBe(expected);
  });

  it('passes an error on', async () => {
    await expect(withTimeout(1_000, Promise.reject(new TypeError('refused')), 'fallback')).rejects.toThrow(
      'refused',
    );
  });

  it.each([
    ['an answer', () => Promise.resolve('answer')],
    ['an error', () => Promise.reject(new Error('refused'))],
  ])('leaves no timer behind after %s', async (_, ask) => {
    await withTimeout(1_000, ask(), 'fallback').catch(() => undefined);
    await Promise.resolve();
    expect(vi.getTimerCount()).toBe(0);
  });
});
