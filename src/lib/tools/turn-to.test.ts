// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { pagesAway } from './turn-to';

test.each<[string, number, boolean, number]>([
  ['this page', 10, false, 0],
  ['the next', 320, false, 1],
  ['the one before', -10, false, -1],
  ['this page, from right to left', 300, true, 0],
  ['the next, from right to left', -10, true, 1],
  ['the one before, from right to left', 400, true, -1],
  ['a page that begins a fraction of a px too early', 319.6, false, 1],
])('while the story is read page by page a passage is on %s', (_, edge, isRtl, away) => {
  const box = isRtl ? new DOMRect(edge - 50, 0, 50, 20) : new DOMRect(edge, 0, 50, 20);
  expect(pagesAway(box, new DOMRect(0, 0, 320, 600), isRtl)).toBe(away);
});
