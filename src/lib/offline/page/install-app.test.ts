import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakePage } from './fakes/page';
import { isInstalled, wireInstall } from './install-app';

let page: FakePage;

beforeEach(() => void (page = new FakePage()));
afterEach(() => page.close());

const buttons = () => [...document.querySelectorAll<HTMLElement>('[data-install]')];
const areShown = () => buttons().map((button) => !button.hidden);
const hint = () => document.querySelector<HTMLElement>('[data-install-apple]');

describe('Installing', () => {
  it('is offered once the browser offers it, without a pop-up, and taken up once', () => {
    document.body.append(document.querySelector('[data-install]')?.cloneNode(true) ?? '');
    wireInstall(document);
    expect(areShown()).toEqual([false, false]);
    const prompt = vi.fn(() => Promise.resolve());
    expect(page.dispatch('beforeinstallprompt', { prompt }), 'the browser’s own pop-up').toBe(false);
    expect(areShown()).toEqual([true, true]);
    buttons().at(-1)?.click();
    expect(prompt).toHaveBeenCalledOnce();
    expect(areShown()).toEqual([false, false]);
    buttons()[0]?.click();
    expect(prompt).toHaveBeenCalledOnce();
  });

  it('is not offered where the offer cannot be taken up', () => {
    wireInstall(document);
    page.dispatch('beforeinstallprompt', {});
    expect(areShown()).toEqual([false]);
  });

  it('is offered no longer once the app is there', () => {
    wireInstall(document);
    page.dispatch('beforeinstallprompt', { prompt: () => Promise.resolve() });
    page.dispatch('appinstalled', {});
    expect(areShown()).toEqual([false]);
  });
});

// `navigator.standalone` is there in Safari on iOS alone.
describe.each([
  ['in other browsers', undefined, false],
  ['in Safari on iOS', false, true],
  ['in the app on iOS', true, false],
])('How to install by hand, %s', (_, standalone, isShown) => {
  it(isShown ? 'is told' : 'is not told', () => {
    Object.assign(navigator, { standalone });
    wireInstall(document);
    expect(hint()?.hidden).toBe(!isShown);
  });
});

it.each([
  [false, undefined, false],
  [true, undefined, true],
  [false, false, false],
  [false, true, true],
])(
  'With the display mode standalone (%s) and navigator.standalone %s, that the page is an app is %s',
  (matches, standalone, is) => {
    window.matchMedia = vi.fn().mockReturnValue({ matches });
    Object.assign(navigator, { standalone });
    expect(isInstalled()).toBe(is);
  },
);
