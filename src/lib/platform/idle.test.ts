import { beforeEach, afterEach, describe, expect, it, vi } from 'vitest';
import { afterLoad, untilIdle } from './idle';

/** What a browser tells of loading and of idle time; `idleAfter` in ms, none in Safari. */
const start = (readyState: DocumentReadyState, idleAfter?: number) => {
  const page = Object.assign(new EventTarget(), {
    ...(idleAfter !== undefined && {
      requestIdleCallback: (run: () => void, { timeout }: { timeout: number }) =>
        setTimeout(run, Math.min(idleAfter, timeout)),
    }),
  });
  vi.stubGlobal('window', page);
  vi.stubGlobal('document', { readyState });
  return { load: () => page.dispatchEvent(new Event('load')) };
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Whether a promise or a callback has come after so many ms. */
const after = async (ms: number, called: () => unknown) => {
  await vi.advanceTimersByTimeAsync(ms);
  return called();
};

describe('Waiting to wire the page', () => {
  const wait = () => {
    const done = vi.fn();
    void untilIdle().then(done);
    return () => done.mock.calls.length > 0;
  };

  it('ends when the page has loaded and the browser is idle', async () => {
    const { load } = start('interactive', 20);
    const isDone = wait();
    expect(await after(100, isDone)).toBe(false);
    load();
    expect(await after(10, isDone)).toBe(false);
    expect(await after(20, isDone)).toBe(true);
  });

  it('ends soon in a page that has loaded already', async () => {
    start('complete', 20);
    expect(await after(30, wait())).toBe(true);
  });

  it('ends after 600 ms in a page that neither loads to its end nor rests', async () => {
    start('interactive', Infinity);
    const isDone = wait();
    expect(await after(590, isDone)).toBe(false);
    expect(await after(20, isDone)).toBe(true);
  });

  it('ends where the browser tells of no idle time', async () => {
    start('complete');
    expect(await after(5, wait())).toBe(true);
  });
});

describe('What can wait', () => {
  it('waits for the page with all its files, however long that takes, and for idle time', async () => {
    const { load } = start('interactive', 20);
    const callback = vi.fn();
    afterLoad(callback);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(callback).not.toHaveBeenCalled();
    load();
    await vi.advanceTimersByTimeAsync(30);
    expect(callback).toHaveBeenCalledOnce();
    load();
    await vi.advanceTimersByTimeAsync(30);
    expect(callback).toHaveBeenCalledOnce();
  });

  it('waits 2 s at most for a browser that is never idle', async () => {
    start('complete', Infinity);
    const callback = vi.fn();
    afterLoad(callback);
    expect(await after(1990, () => callback.mock.calls.length)).toBe(0);
    expect(await after(20, () => callback.mock.calls.length)).toBe(1);
  });

  it('waits a little for painting where the browser tells of no idle time', async () => {
    start('complete');
    const callback = vi.fn();
    afterLoad(callback);
    expect(await after(190, () => callback.mock.calls.length)).toBe(0);
    expect(await after(20, () => callback.mock.calls.length)).toBe(1);
  });
});
