import { describe, expect, it } from 'vitest';
import { createStore, watch } from './store';

const create = () => createStore({ page: 0, by: 'start' }, (a, b) => a.page === b.page);

describe('A store', () => {
  it('gives its value at once, and each one that differs', () => {
    const store = create();
    const heard: string[] = [];
    const stop = store.subscribe(({ by }) => heard.push(by));
    store.set({ page: 0, by: 'the same' });
    store.set({ page: 1, by: 'turn' });
    expect(store.get()).toEqual({ page: 1, by: 'turn' });
    stop();
    store.set({ page: 2, by: 'turn' });
    expect(heard).toEqual(['start', 'turn']);
  });

  it('is watched in a part: that is told at once, and only when it changes', () => {
    const store = create();
    const heard: string[] = [];
    watch(
      store,
      ({ page }) => (page < 2 ? 'begin' : 'rest'),
      (part) => heard.push(part),
    );
    for (const page of [1, 2, 3, 0]) store.set({ page, by: 'turn' });
    expect(heard).toEqual(['begin', 'rest', 'begin']);
  });
});
