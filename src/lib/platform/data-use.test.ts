// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followDataUse, lightData } from './data-use';
import { noMotion, onLessMotion, reducedMotion } from './motion';

const root = document.documentElement;
let matching: string[] = [];

beforeEach(() => {
  matching = [];
  vi.spyOn(window, 'matchMedia').mockImplementation((query) =>
    Object.assign(new EventTarget(), {
      matches: matching.includes(query),
      media: query,
      onchange: null,
      addListener: () => undefined,
      removeListener: () => undefined,
    }),
  );
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  for (const name of ['data', 'motion']) root.removeAttribute(`data-${name}`);
});

describe('Light use of data', () => {
  it.each([
    ['Save-Data', { connection: { saveData: true } }, []],
    ['prefers-reduced-data', {}, ['(prefers-reduced-data: reduce)']],
  ])('is what %s asks for, until the reader chooses', (_, navigator, media) => {
    vi.stubGlobal('navigator', navigator);
    matching = media;
    expect(lightData()).toBe(true);
    root.dataset.data = 'all';
    expect(lightData()).toBe(false);
  });

  it('is the reader’s choice where nothing asks for it', () => {
    expect(lightData()).toBe(false);
    root.dataset.data = 'light';
    expect(lightData()).toBe(true);
  });

  it('is told at once, and when it changes', async () => {
    const told: boolean[] = [];
    followDataUse((isLight) => told.push(isLight));
    for (const data of ['all', 'light', 'light', 'all']) {
      root.dataset.data = data;
      await Promise.resolve();
    }
    expect(told).toEqual([false, true, false]);
  });
});

describe('Motion', () => {
  it.each([
    [undefined, [], false, false],
    [undefined, ['(prefers-reduced-motion: reduce)'], true, false],
    ['less', [], true, false],
    ['none', [], true, true],
  ])('chosen as %s, with %j: reduced %s, none %s', (motion, media, isReduced, isNone) => {
    matching = media;
    if (motion !== undefined) root.dataset.motion = motion;
    expect(reducedMotion()).toBe(isReduced);
    expect(noMotion()).toBe(isNone);
  });

  it('tells of less motion as the reader chooses it, until it is no longer asked', async () => {
    const told = vi.fn();
    const stop = onLessMotion(told);
    root.dataset.motion = 'less';
    await Promise.resolve();
    expect(told).toHaveBeenCalledOnce();
    delete root.dataset.motion;
    await Promise.resolve();
    expect(told).toHaveBeenCalledOnce();
    stop();
    root.dataset.motion = 'none';
    await Promise.resolve();
    expect(told).toHaveBeenCalledOnce();
  });
});
