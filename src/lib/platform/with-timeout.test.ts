import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { within } from './with-timeout';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('Waiting for so many ms', () => {
  it.each([
    ['an answer', () => Promise.resolve('answer'), 'answer'],
    ['no answer', () => new Promise<string>(() => undefined), 'otherwise'],
  ])('brings what comes of %s', async (_, ask, expected) => {
    const answer = within(1_000, ask(), 'otherwise');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await answer).toBe(expected);
  });

  it('passes an error on', async () => {
    await expect(within(1_000, Promise.reject(new TypeError('refused')), 'otherwise')).rejects.toThrow(
      'refused',
    );
  });

  it.each([
    ['an answer', () => Promise.resolve('answer')],
    ['an error', () => Promise.reject(new Error('refused'))],
  ])('leaves no timer behind after %s', async (_, ask) => {
    await within(1_000, ask(), 'otherwise').catch(() => undefined);
    await Promise.resolve();
    expect(vi.getTimerCount()).toBe(0);
  });
});
