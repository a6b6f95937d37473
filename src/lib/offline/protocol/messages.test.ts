import { describe, expect, it } from 'vitest';
import { isCopyStatus } from './copy-status';
import { isMessageToPage } from './messages-to-page';
import { isMessageToWorker } from './messages-to-worker';
import { isVersionInfo } from './version-info';

const CORRECTION = { date: '2026-11-24', text: { ar: 'تصويب', en: 'A correction' } };

interface Guard {
  what: string;
  is: (value: unknown) => boolean;
  good: unknown[];
  bad: unknown[];
}

const GUARDS: Guard[] = [
  {
    what: 'a message to the worker',
    is: isMessageToWorker,
    good: ['status', 'repair', 'release', 'opened', 'SKIP_WAITING'].map((type) => ({ type })),
    bad: [{ type: 'which' }, { type: 'failed', reason: 'space' }, { type: ['status'] }],
  },
  {
    what: 'a message to a page',
    is: isMessageToPage,
    good: [
      { type: 'which' },
      ...['space', 'answer', 'altered', 'network'].map((reason) => ({ type: 'failed', reason })),
    ],
    bad: [{ type: 'failed' }, { type: 'failed', reason: 'weather' }, { type: 'status' }],
  },
  {
    what: 'the status of a copy',
    is: isCopyStatus,
    good: [
      { bytes: 1, savedAt: 2, isWhole: true },
      { bytes: 1, savedAt: null, isWhole: false },
    ],
    bad: [
      { bytes: '1', savedAt: 2, isWhole: true },
      { bytes: 1, isWhole: true },
      { bytes: 1, savedAt: 2 },
    ],
  },
  {
    what: 'what a version says of itself',
    is: isVersionInfo,
    good: [
      { bytes: 1, corrections: [] },
      { bytes: 1, corrections: [CORRECTION] },
      { bytes: 1, corrections: [], pages: ['a', 'b'] },
    ],
    bad: [
      { bytes: 1 },
      { corrections: [] },
      { bytes: 1, corrections: [], pages: 'a' },
      { bytes: 1, corrections: [], pages: [1] },
      { bytes: 1, corrections: [CORRECTION, { ...CORRECTION, date: 2026 }] },
      { bytes: 1, corrections: [{ ...CORRECTION, text: { ar: 'تصويب' } }] },
    ],
  },
];

describe.each(GUARDS)('$what', ({ is, good, bad }) => {
  it.each(good)('can be %j', (value) => expect(is(value)).toBe(true));

  it.each([...bad, undefined, null, 'status', 7, []])('is not %j', (value) => expect(is(value)).toBe(false));
});
