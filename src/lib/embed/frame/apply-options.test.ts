// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { collectListeners } from '$lib/platform/fakes/listeners';
import { applyOptions, isReadAsWholeText, WIRED } from './apply-options';

const root = document.documentElement;
let removeListeners: () => void;
const classes = () => [...root.classList];

beforeEach(() => {
  vi.useFakeTimers();
  removeListeners = collectListeners();
  root.className = '';
  root.removeAttribute('style');
  document.head.innerHTML = '';
  root.removeAttribute('data-theme');
});
afterEach(() => {
  removeListeners();
  vi.useRealTimers();
});

describe('Before the first paint', () => {
  it.each([
    ['', 'paged-mode'],
    ['?mode=step', 'paged-mode'],
    ['?mode=scroll', 'scroll-mode'],
    ['?mode=other', 'paged-mode'],
  ])('“%s” sets the mode', (query, name) => {
    applyOptions(document, query);
    expect(classes()).toEqual([name]);
  });

  it.each([
    ['', undefined, ''],
    ['?theme=dark', 'dark', 'dark'],
    ['?theme=light', 'light', 'light'],
    ['?theme=sepia', undefined, ''],
  ])('“%s” sets the theme', (query, theme, scheme) => {
    applyOptions(document, query);
    expect(root.dataset.theme).toBe(theme);
    expect(root.style.colorScheme).toBe(scheme);
  });

  it.each([
    ['?mode=scroll&window=740', '7.4px'],
    ['?mode=scroll', ''],
    ['?mode=scroll&window=1', ''],
  ])('“%s” sizes the map after the host page’s viewport', (query, unit) => {
    applyOptions(document, query);
    expect(root.style.getPropertyValue('--svh')).toBe(unit);
  });
});

describe('The whole text is shown, as without script,', () => {
  const fail = (element: Element) => element.dispatchEvent(new Event('error'));
  const throwError = () => window.dispatchEvent(new ErrorEvent('error'));
  const script = () => document.head.appendChild(document.createElement('script'));

  it.each([
    ['when the script does not load', () => fail(script())],
    ['when the script throws', throwError],
    ['when the script has not come after ten seconds', () => vi.advanceTimersByTime(10_000)],
  ])('%s', (_, happen) => {
    for (const query of ['', '?mode=scroll']) {
      applyOptions(document, query);
      happen();
      expect(classes()).toEqual([]);
    }
  });

  it.each([
    ['while the script may still come', () => vi.advanceTimersByTime(9_999)],
    [
      'for a picture that does not load',
      () => fail(document.head.appendChild(document.createElement('img'))),
    ],
  ])('not %s', (_, happen) => {
    applyOptions(document, '');
    happen();
    expect(classes()).toEqual(['paged-mode']);
  });

  it('nor once the script runs', () => {
    applyOptions(document, '');
    root.classList.add(WIRED);
    fail(script());
    throwError();
    vi.advanceTimersByTime(20_000);
    expect(classes()).toEqual(['paged-mode', 'wired']);
  });
});

describe('A script that comes late finds the reader in the whole text', () => {
  const scrollTo = (scrollTop: number) =>
    Object.defineProperty(document, 'scrollingElement', { value: { scrollTop }, configurable: true });

  it.each([
    ['once it is shown and has been scrolled', 10_000, 400, true],
    ['not while its beginning is on the screen', 10_000, 0, false],
    ['not before it is shown', 9_999, 400, false],
  ])('%s', (_, ms, top, expected) => {
    applyOptions(document, '');
    vi.advanceTimersByTime(ms);
    scrollTo(top);
    expect(isReadAsWholeText(document)).toBe(expected);
  });
});
