import { expect, it } from 'vitest';
import { createTurns } from './in-turn';

it('The output of phases that run beside each other does not interleave', () => {
  const shown: unknown[] = [];
  const turn = createTurns((text) => shown.push(text));
  const [first, second, third] = [turn(), turn(), turn()];
  second.write('b1');
  first.write('a1');
  third.write('c1');
  third.end();
  first.write('a2');
  expect(shown, 'the first as it comes').toEqual(['a1', 'a2']);
  first.end();
  expect(shown).toEqual(['a1', 'a2', 'b1']);
  second.write('b2');
  second.end();
  expect(shown).toEqual(['a1', 'a2', 'b1', 'b2', 'c1']);
});
