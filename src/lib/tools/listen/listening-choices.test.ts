import { expect, it } from 'vitest';
import type { StoryStorage } from '$lib/platform/storage';
import { readChoices, storeChoices } from './listening-choices';

it('What the reader chooses is stored beside what was chosen before', () => {
  let kept: unknown = null;
  const storage: StoryStorage = {
    load: () => kept,
    store: (_, value) => (kept = value) === value,
    nameOf: (key) => key,
  };
  storeChoices(storage, { rate: 1.5 });
  storeChoices(storage, { voices: { ar: 'Majed' } });
  storeChoices(storage, { voices: { en: 'Daniel' } });
  expect(readChoices(JSON.parse(JSON.stringify(kept)))).toEqual({
    rate: 1.5,
    voices: { ar: 'Majed', en: 'Daniel' },
  });
});

it.each([null, 1, 'a', [], { rate: 3, voices: 'a' }, { rate: '1', voices: { ar: 1 } }])(
  'Where %j was stored, nothing has been chosen',
  (value) => {
    expect(readChoices(value)).toEqual({ rate: undefined, voices: {} });
  },
);
