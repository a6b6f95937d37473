import { expect, it } from 'vitest';
import { usesIn } from './svelte-runtime';

const usesOf = (code: string) => Object.fromEntries(usesIn(code));

it('A script uses what it imports of Svelte by name', () => {
  expect(
    usesOf(`import { onMount, tick as later } from 'svelte'; import { SvelteMap } from 'svelte/reactivity';`),
  ).toEqual({ onMount: 'svelte', tick: 'svelte', SvelteMap: 'svelte/reactivity' });
});

it('A compiled component uses the members of the namespace that it imports', () => {
  const from = 'svelte/internal/client';
  expect(
    usesOf(
      `import * as $ from '${from}'; $.push(a, $.get(b)); c.$.no; x$.no; import * as $1 from '${from}'; $1.pop()`,
    ),
  ).toEqual({ push: from, get: from, pop: from });
});

it('Stores are part of each script that uses them', () => {
  expect(
    usesOf(`import { writable } from 'svelte/store'; import { x } from 'sveltekit'; import 'svelte'`),
  ).toEqual({});
});
