import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { describeCopy, offlineStateOf, type CopyState } from './copy-state';
import { offlineText } from './offline-words';

const status = { bytes: 638_400, savedAt: new Date(2026, 10, 24, 12).getTime(), isWhole: true };
const spoilt = { ...status, isWhole: false };

const { ar, en } = offlineText;

interface Told {
  what: string;
  copy: CopyState;
  /** What `html[data-offline]` says of it. */
  state: string;
  words: [ar: string, en: string];
}

const TOLD: Told[] = [
  { what: 'is being saved', copy: { state: 'saving' }, state: 'saving', words: [ar.saving, en.saving] },
  {
    what: 'cannot be saved in this browser',
    copy: { state: 'unsupported' },
    state: 'unsupported',
    words: [ar.unsupported, en.unsupported],
  },
  {
    what: 'was removed',
    copy: { state: 'unsupported', isRemoved: true },
    state: 'unsupported',
    words: [ar.removed, en.removed],
  },
  ...(['space', 'answer', 'network'] as const).map((reason): Told => ({
    what: `could not be saved for want of “${reason}”`,
    copy: { state: 'failed', reason },
    state: 'failed',
    words: [ar.failed(ar.reasons[reason]), en.failed(en.reasons[reason])],
  })),
  {
    what: 'is there, and says nothing of itself',
    copy: { state: 'ready' },
    state: 'ready',
    words: [ar.saved(undefined, undefined), en.saved(undefined, undefined)],
  },
  {
    what: 'is there',
    copy: { state: 'ready', status },
    state: 'ready',
    words: [ar.saved(638, '24 نوفمبر/تشرين الثاني 2026'), en.saved(638, '24 November 2026')],
  },
  {
    what: 'is there on a day that no host has told, and will be kept',
    copy: { state: 'ready', status: { ...status, savedAt: null }, isPersisted: true },
    state: 'ready',
    words: [`${ar.saved(638, undefined)} ${ar.kept}`, `${en.saved(638, undefined)} ${en.kept}`],
  },
  {
    what: 'lacks files',
    copy: { state: 'ready', status: spoilt },
    state: 'failed',
    words: [ar.spoilt, en.spoilt],
  },
  {
    what: 'lacks files and will be kept',
    copy: { state: 'ready', status: spoilt, isPersisted: true },
    state: 'failed',
    words: [ar.spoilt, en.spoilt],
  },
];

it.each(TOLD)('A copy that $what is told of in both languages', ({ copy, state, words }) => {
  expect(offlineStateOf(copy)).toBe(state);
  expect([describeCopy('ar', copy), describeCopy('en', copy)]).toEqual(words);
});

describe('On a device whose clock is wrong by years', () => {
  beforeEach(() => void vi.useFakeTimers({ now: new Date(2017, 0, 1) }));
  afterEach(() => void vi.useRealTimers());

  it('the day is the host’s', () => {
    expect(describeCopy('en', { state: 'ready', status })).toContain('24 November 2026');
  });
});
