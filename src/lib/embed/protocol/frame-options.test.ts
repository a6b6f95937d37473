import { expect, it } from 'vitest';
import { readOptions } from './frame-options';

const usual = { theme: 'auto', mode: 'step', chapter: undefined, window: undefined };

it('reads what a frame’s address asks for', () => {
  expect(readOptions('?chapter=rhodes-2017&theme=dark&mode=scroll&window=740.5')).toEqual({
    theme: 'dark',
    mode: 'scroll',
    chapter: 'rhodes-2017',
    window: 740.5,
  });
});

it.each(['', '?', '?theme=sepia&mode=x&chapter=%22%5D&window=1e9', '?window=-1', '?window=NaN', '?chapter='])(
  'takes “%s” for the defaults',
  (query) => expect(readOptions(query)).toEqual(usual),
);
