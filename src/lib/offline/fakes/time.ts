import { vi } from 'vitest';

/** A turn of Node's own event loop, in which messages between ports arrive; never faked. */
const turn = setImmediate;

/** How far the faked clock goes with each turn. */
const STEP_MS = 50;

/** Fakes the clock, that of `AbortSignal.timeout` too. */
export function fakeTime(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(new DOMException('signal timed out', 'TimeoutError')), ms);
    return controller.signal;
  });
}

/** Lets time go by and all that is due happen. */
export async function pass(ms: number): Promise<void> {
  for (let gone = 0; gone <= ms; gone += STEP_MS) {
    await vi.advanceTimersByTimeAsync(STEP_MS);
    await new Promise<void>((resume) => turn(resume));
  }
}

/** What a promise brings, while time goes by for it; at most an hour. */
export async function lasting<Value>(promise: Promise<Value>): Promise<Value> {
  const progress = { isOver: false };
  const end = () => (progress.isOver = true);
  promise.then(end, end);
  for (let turns = 0; !progress.isOver && turns < 72_000; turns += 1) await pass(0);
  return promise;
}
