import { beforeEach, describe, expect, it, vi } from 'vitest';
import { runOnePerFrame } from './one-per-frame';
import { FRAME_MS, openPage } from './fakes/page';

beforeEach(() => void openPage());

const frame = () => vi.advanceTimersByTimeAsync(FRAME_MS);

describe('Steps that run one per frame', () => {
  it('run in their order, none at once', async () => {
    const done: number[] = [];
    runOnePerFrame([1, 2, 3].map((step) => () => done.push(step)));
    expect(done).toEqual([]);
    await frame();
    expect(done).toEqual([1]);
    await frame();
    await frame();
    await frame();
    expect(done).toEqual([1, 2, 3]);
  });

  it('are cancelled between two of them', async () => {
    const done: number[] = [];
    const cancel = runOnePerFrame([1, 2].map((step) => () => done.push(step)));
    await frame();
    cancel();
    await frame();
    expect(done).toEqual([1]);
  });

  it('can be cancelled by one of them', async () => {
    const later = vi.fn();
    const cancel = runOnePerFrame([() => cancel(), later]);
    await frame();
    await frame();
    expect(later).not.toHaveBeenCalled();
  });

  it('may be none', async () => {
    expect(() => runOnePerFrame([])()).not.toThrow();
    await frame();
  });
});
