import { describe, expect, it, vi } from 'vitest';
import { createPosition, onLeave, shownChapter, type Position } from './position';

const AT: Position = {
  chapter: 2,
  place: 'inside',
  anchor: { chapter: 'third', block: 1, part: 0.12 },
  by: 'scroll',
};

/** A store that is at `AT`, and what its subscriber is told from then on. */
function start() {
  const position = createPosition();
  position.set(AT);
  const told = vi.fn<(next: Position) => void>();
  position.subscribe(told);
  told.mockClear();
  return { position, told };
}

describe('The position', () => {
  it.each<Partial<Position>>([
    { chapter: 3 },
    { place: 'after' },
    { anchor: undefined },
    { anchor: { chapter: 'third', block: 2, part: 0.12 } },
    { anchor: { chapter: 'third', block: 1, part: 0.13 } },
    { anchor: { chapter: 'fourth', block: 1, part: 0.12 } },
  ])('is another one with %o', (change) => {
    const { position, told } = start();
    position.set({ ...AT, ...change });
    expect(told).toHaveBeenCalledExactlyOnceWith({ ...AT, ...change });
  });

  it('is the same one, whoever moved the reader there again', () => {
    const { position, told } = start();
    position.set({ ...AT, by: 'turn' });
    position.set({ ...AT, anchor: { chapter: 'third', block: 1, part: 0.12 } });
    expect(told).not.toHaveBeenCalled();
  });

  it('shows no chapter above the first', () => {
    expect(shownChapter({ ...AT, place: 'before', chapter: 0 })).toBe(-1);
    expect(shownChapter({ ...AT, place: 'after' })).toBe(2);
  });
});

describe('Leaving a chapter', () => {
  it('is told for another chapter and for what is above and below them, not for another block', () => {
    const { position } = start();
    const left = vi.fn();
    onLeave(position, left);
    expect(left).not.toHaveBeenCalled();
    position.set({ ...AT, anchor: undefined });
    expect(left).not.toHaveBeenCalled();
    position.set({ ...AT, chapter: 3 });
    position.set({ ...AT, chapter: 3, place: 'after' });
    expect(left).toHaveBeenCalledTimes(2);
  });
});
