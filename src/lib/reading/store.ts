import type { Readable } from 'svelte/store';

/**
 * A value that sources set and subscribers follow. It fulfils the contract of Svelte's stores, so components
 * can subscribe. Svelte's own `writable` would add 4 kB of its runtime to the first visit (Svelte 5.57).
 */
export interface Store<Value> extends Readable<Value> {
  /** Sets a value and tells the subscribers; one that is the same as the last does nothing. */
  set: (next: Value) => void;
  get: () => Value;
}

/** @param isSame whether subscribers see no difference between two values */
export function createStore<Value>(start: Value, isSame: (a: Value, b: Value) => boolean): Store<Value> {
  const subscribers = new Set<(value: Value) => void>();
  let current = start;
  return {
    get: () => current,
    set(next) {
      if (isSame(next, current)) return;
      current = next;
      for (const run of subscribers) run(next);
    },
    subscribe(run) {
      subscribers.add(run);
      run(current);
      return () => void subscribers.delete(run);
    },
  };
}

/** Calls back with a part of a store's value: at once, and again whenever that part has changed. */
export function watch<Value, Part extends string | number>(
  store: Readable<Value>,
  pick: (value: Value) => Part,
  callback: (part: Part) => void,
): void {
  let last: Part | undefined;
  store.subscribe((value) => {
    const part = pick(value);
    if (part === last) return;
    last = part;
    callback(part);
  });
}
