import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { describeCopy, offlineStateOf, type CopyState } from './copy-state';
import { offlineText } from './offline-words';

const status = { bytes: 638_400, savedAt: new Date(2026, 10, 24, 12).getTime(), isWhole: true };
const spoilt = { ...status, isWhole: false };

/** Every state that the copy can be in, what `html[data-offline]` says of it, and the words in both languages. */
const STATES: [CopyState, state: string, ar: string, en: string][] = [
  [{ state: 'saving' }, 'saving', offlineText.ar.saving, offlineText.en.saving],
  [{ state: 'unsupported' }, 'unsupported', offlineText.ar.unsupported, offlineText.en.unsupported],
  [{ state: 'unsupported', isRemoved: true }, 'unsupported', offlineText.ar.removed, offlineText.en.removed],
  ...(['space', 'answer', 'network'] as const).map((reason): [CopyState, string, string, string] => [
    { state: 'failed', reason },
    'failed',
    offlineText.ar.failed(offlineText.ar.reasons[reason]),
    offlineText.en.failed(offlineText.en.reasons[reason]),
  ]),
  [
    { state: 'ready' },
    'ready',
    offlineText.ar.saved(undefined, undefined),
    offlineText.en.saved(undefined, undefined),
  ],
  [
    { state: 'ready', status },
    'ready',
    offlineText.ar.saved(638, '24 نوفمبر/تشرين الثاني 2026'),
    offlineText.en.saved(638, '24 November 2026'),
  ],
  [
    { state: 'ready', status: { ...status, savedAt: null }, isPersisted: true },
    'ready',
    `${offlineText.ar.saved(638, undefined)} ${offlineText.ar.kept}`,
    `${offlineText.en.saved(638, undefined)} ${offlineText.en.kept}`,
  ],
  [{ state: 'ready', status: spoilt }, 'failed', offlineText.ar.spoilt, offlineText.en.spoilt],
  [
    { state: 'ready', status: spoilt, isPersisted: true },
    'failed',
    offlineText.ar.spoilt,
    offlineText.en.spoilt,
  ],
];

describe.each(STATES)('A copy that is %j', (copy, state, ar, en) => {
  it('is told of in both languages', () => {
    expect(offlineStateOf(copy)).toBe(state);
    expect(describeCopy('ar', copy)).toBe(ar);
    expect(describeCopy('en', copy)).toBe(en);
  });
});

describe('On a device whose clock is wrong by years', () => {
  beforeEach(() => void vi.useFakeTimers({ now: new Date(2017, 0, 1) }));
  afterEach(() => void vi.useRealTimers());

  it('the day is the host’s', () => {
    expect(describeCopy('en', { state: 'ready', status })).toContain('24 November 2026');
  });
});
