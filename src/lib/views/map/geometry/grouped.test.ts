import { expect, it } from 'vitest';
import { grouped } from './grouped';

it('Groups and their members keep the order in which they come', () => {
  const words = ['bare', 'apt', 'able', 'cut', 'bold'];
  expect(grouped(words, ([first = '']) => first)).toEqual([['bare', 'bold'], ['apt', 'able'], ['cut']]);
  expect(grouped([], String)).toEqual([]);
});
