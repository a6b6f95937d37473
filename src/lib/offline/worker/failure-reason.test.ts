import { expect, it } from 'vitest';
import { failureReason } from './failure-reason';

const coded = (name: string) => Object.assign(new Error('some words'), { name });

it.each([
  [new DOMException('full', 'QuotaExceededError'), 'space'],
  [coded('QuotaExceededError'), 'space'],
  [coded('bad-precaching-response'), 'answer'],
  [new TypeError('Failed to fetch'), 'network'],
  [new DOMException('too late', 'TimeoutError'), 'network'],
  ['no error', 'network'],
  [undefined, 'network'],
])('The reason for %s is: %s', (error, reason) => {
  expect(failureReason(error)).toBe(reason);
});
