// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { saidIn } from './said';

test('a part of the evidence is its label and the lines below it', () => {
  const part = document.createElement('p');
  part.textContent = 'People named:\nAda: clerk, as of 2020\n  Bob:  cook ';
  expect(saidIn(part)).toEqual({
    label: 'People named',
    lines: ['Ada: clerk, as of 2020', 'Bob: cook'],
    text: 'Ada: clerk, as of 2020 Bob: cook',
  });
});

test('where there is none, nothing is said', () => {
  expect(saidIn(null)).toEqual({ label: '', lines: [], text: '' });
});
