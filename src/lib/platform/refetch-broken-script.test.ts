import { expect, it, vi } from 'vitest';
import { Tab } from './fakes/tab';
import { refetchBrokenScript } from './refetch-broken-script';

it.each([
  ['The page’s own script', 'is', '<script type="module" src="/khuyut.js" data-entry></script>', 1],
  ['Another script', 'is not', '<script src="/khuyut.js"></script>', 0],
  ['A picture', 'is not', '<img src="/a.png" data-entry>', 0],
])('%s that arrives broken %s fetched anew', (_, __, markup, times) => {
  new Tab().open(markup);
  const fetched = vi.fn(() => Promise.reject(new TypeError('no network')));
  vi.stubGlobal('fetch', fetched);
  vi.stubGlobal('HTMLScriptElement', window.HTMLScriptElement);
  refetchBrokenScript();
  document.body.firstElementChild?.dispatchEvent(new window.Event('error'));
  expect(fetched).toHaveBeenCalledTimes(times);
  if (times > 0)
    expect(fetched).toHaveBeenCalledWith(expect.stringMatching(/\/khuyut\.js$/), { cache: 'reload' });
});
