import { describe, expect, it, vi } from 'vitest';
import { find, Tab, TRAVERSAL_MS, type TabOptions } from '$lib/platform/fakes/tab';
import { PAGE, topOf } from '$lib/reading/fakes/story';
import { createOverlayEntry } from './overlay-entry';
import { restoreScrollOnBack } from './scroll-history';

/** Long enough for going back or forward and the frame after it. */
const settle = () => vi.advanceTimersByTime(100);

const start = (options: TabOptions = {}) => {
  const tab = new Tab(options);
  tab.open(PAGE, { path: '/#motives' });
  restoreScrollOnBack();
  settle();
  return tab;
};

/** An overlay of one kind, which opens and closes as the sheet does. */
const overlay = (key: string, remembers = true) => {
  const calls: string[] = [];
  const entry = createOverlayEntry(key, {
    onBack: () => calls.push('back'),
    onFragment: () => calls.push('fragment'),
    onForward: remembers ? (value) => calls.push(`forward ${value}`) : undefined,
    onGoneBack: () => calls.push('gone back'),
  });
  return { ...entry, calls };
};

describe('The history entry of an overlay', () => {
  it('is added when it opens, with the same address', () => {
    const tab = start();
    overlay('sheet').add('a-claim');
    expect(tab.history.states).toMatchObject({ index: 1, states: [{}, { sheet: 'a-claim' }] });
    expect(tab.address).toBe('/#motives');
  });

  it.each<TabOptions>([
    { restores: 'position' },
    { restores: 'fragment' },
    { restores: 'position', scrollsFirst: true },
    { restores: 'fragment', scrollsFirst: true },
  ])(
    'lets Back close it, and the reader stays where they are, in a browser that behaves so: %o',
    (options) => {
      const tab = start(options);
      const { add, calls } = overlay('sheet');
      tab.scrollTo(topOf(1) + 123);
      add('a-claim');
      // The page can be scrolled under an overlay.
      tab.scrollTo(topOf(1) + 200);
      settle();
      tab.go(-1);
      settle();
      expect(calls).toEqual(['back', 'gone back']);
      expect(tab.scrollY).toBe(topOf(1) + 200);
      expect(tab.history.states.index).toBe(0);
    },
  );

  it.each([false, true])('is taken away when it closes by other means (WebKit: %s)', (scrollsFirst) => {
    const tab = start({ restores: 'fragment', scrollsFirst });
    const { add, remove, calls } = overlay('sheet');
    tab.scrollTo(topOf(1) + 123);
    add('a-claim');
    remove();
    expect(calls, 'going back takes a while').toEqual([]);
    settle();
    expect(calls).toEqual(['gone back']);
    expect(tab.scrollY).toBe(topOf(1) + 123);
    expect(tab.history.states.index).toBe(0);
  });

  it.each([-1, 1])(
    'leaves a reader alone who scrolls far %i ms around the moment in which it is taken away',
    (ms) => {
      const tab = start({ restores: 'fragment' });
      const { add, remove } = overlay('sheet');
      tab.scrollTo(topOf(1) + 123);
      settle();
      add('a-claim');
      remove();
      vi.advanceTimersByTime(TRAVERSAL_MS + ms);
      tab.scrollTo(topOf(3));
      settle();
      expect(tab.scrollY).toBe(topOf(3));
      expect(tab.history.states.index).toBe(0);
    },
  );

  it.each(['call', 'arrival'] as const)(
    'is taken away under a reader who follows a link meanwhile, where Back counts from its %s',
    (countsFrom) => {
      const tab = start({ restores: 'fragment', countsFrom });
      const { add, remove, calls } = overlay('sheet');
      tab.scrollTo(topOf(1) + 123);
      add('a-claim');
      remove();
      tab.tap('[data-jump="obstacles"]');
      settle();
      expect(calls).toEqual(['gone back']);
      expect(tab.scrollY).toBe(topOf(2));
      expect(tab.history.states.index).toBe(0);
      tab.scrollTo(topOf(1) + 50);
      add('another');
      tab.go(-1);
      settle();
      expect(calls).toEqual(['gone back', 'back', 'gone back']);
      expect(tab.scrollY).toBe(topOf(1) + 50);
    },
  );

  it('is not taken away twice', () => {
    const tab = start();
    tab.follow('#obstacles');
    const { add, remove } = overlay('sheet');
    add('a-claim');
    remove();
    remove();
    settle();
    remove();
    settle();
    expect(tab.address).toBe('/#obstacles');
  });

  it('is added anew when it opens again before the last one is gone', () => {
    const tab = start();
    const { add, remove, calls } = overlay('sheet');
    add('a-claim');
    remove();
    add('another');
    settle();
    expect(calls).toEqual([]);
    expect(tab.history.states).toMatchObject({ index: 1, states: [{}, { sheet: 'another' }] });
    tab.go(-1);
    settle();
    expect(calls).toEqual(['back', 'gone back']);
  });

  it('is not added when what opened again has closed again before the last one is gone', () => {
    const tab = start();
    const { add, remove } = overlay('sheet');
    add('a-claim');
    remove();
    add('another');
    remove();
    settle();
    expect(tab.history.states.index).toBe(0);
  });

  it('stays one when the overlay shows something else', () => {
    const tab = start();
    const { add } = overlay('sheet');
    add('a-claim');
    add('another');
    expect(tab.history.states.states).toHaveLength(2);
  });

  it('gives way to a link that is followed, and Back from there comes to it again', () => {
    const tab = start();
    const { add, remove, calls } = overlay('sheet');
    add('a-claim');
    tab.follow('#obstacles');
    expect(calls).toEqual(['fragment']);
    // The overlay closes, and has no entry to take away.
    remove();
    settle();
    expect(tab.address).toBe('/#obstacles');
    expect(tab.scrollY).toBe(topOf(2));
    tab.go(-1);
    settle();
    expect(calls).toEqual(['fragment', 'forward a-claim']);
  });

  it('is reached by Forward again, and closes by Back again', () => {
    const tab = start();
    const { add, calls } = overlay('sheet');
    add('a-claim');
    tab.go(-1);
    settle();
    tab.go(1);
    settle();
    expect(calls).toEqual(['back', 'gone back', 'forward a-claim']);
    add('a-claim', true);
    expect(tab.history.states.states).toHaveLength(2);
    tab.go(-1);
    settle();
    expect(calls.slice(3)).toEqual(['back', 'gone back']);
  });

  it('becomes an ordinary one when Forward reaches it and the overlay does not reopen', () => {
    const tab = start();
    const { add, calls } = overlay('explore', false);
    add('');
    tab.go(-1);
    settle();
    tab.go(1);
    settle();
    expect(calls).toEqual(['back', 'gone back']);
    expect(tab.history.states).toMatchObject({ index: 1, states: [{}, { explore: undefined }] });
    tab.go(-1);
    settle();
    expect(calls, 'Back is one step, and closes nothing').toHaveLength(2);
  });

  it('tells after a reload what was open', () => {
    const tab = start();
    overlay('sheet').add('a-claim');
    tab.reload(PAGE);
    const reloaded = overlay('sheet');
    expect(reloaded.restored).toBe('a-claim');
    reloaded.add('a-claim', true);
    expect(tab.history.states.states).toHaveLength(2);
    tab.go(-1);
    settle();
    expect(reloaded.calls).toEqual(['back', 'gone back']);
  });

  it.each([null, 'text', { sheet: 4 }, { other: 'script' }])(
    'is not seen in an entry of another script: %j',
    (state) => {
      const tab = start();
      history.replaceState(state, '');
      const { restored, calls } = overlay('sheet');
      expect(restored).toBeUndefined();
      tab.follow('#obstacles');
      tab.go(-1);
      settle();
      expect(calls).toEqual([]);
    },
  );

  it('keeps what other scripts have in the entry below', () => {
    const tab = start();
    history.replaceState({ other: 'script' }, '');
    overlay('sheet').add('a-claim');
    expect(tab.history.states.states[0]).toMatchObject({ other: 'script' });
  });

  it('is not there where the browser refuses, and closing does not go back then', () => {
    const tab = start();
    tab.follow('#obstacles');
    tab.history.isBlocked = true;
    const { add, remove, calls } = overlay('sheet');
    add('a-claim');
    remove();
    settle();
    expect(calls).toEqual([]);
    expect(tab.address).toBe('/#obstacles');
    expect(tab.history.states.states).toHaveLength(2);
  });

  it('is not there in a frame, where Back belongs to the host page', () => {
    const tab = start({ isFramed: true });
    const { add, remove } = overlay('sheet');
    add('a-claim');
    remove();
    settle();
    expect(tab.history.states).toEqual({ index: 0, states: [null] });
  });

  it('tells of going back once the browser no longer drops the focus', () => {
    const tab = start();
    const { add } = createOverlayEntry('sheet', {
      onBack: () => undefined,
      onFragment: () => undefined,
      onGoneBack: () => find('#claim-rome-1').focus(),
    });
    add('a-claim');
    tab.go(-1);
    settle();
    expect(document.activeElement).toBe(find('#claim-rome-1'));
  });
});

describe('Two overlays, one above the other', () => {
  const both = () => {
    const tab = start();
    const explore = overlay('explore', false);
    const sheet = overlay('sheet');
    explore.add('');
    sheet.add('a-claim');
    return { tab, explore, sheet };
  };

  it('are closed one at a time by Back', () => {
    const { tab, explore, sheet } = both();
    tab.go(-1);
    settle();
    expect([sheet.calls, explore.calls]).toEqual([['back', 'gone back'], []]);
    tab.go(-1);
    settle();
    expect(explore.calls).toEqual(['back', 'gone back']);
    expect(tab.history.states.index).toBe(0);
  });

  it('keep the lower one when the upper one closes by other means', () => {
    const { tab, explore, sheet } = both();
    sheet.remove();
    settle();
    expect([sheet.calls, explore.calls]).toEqual([['gone back'], []]);
    tab.go(-1);
    settle();
    expect(explore.calls).toEqual(['back', 'gone back']);
  });

  it('keep the lower one when Forward leads to the upper one again', () => {
    const { tab, explore, sheet } = both();
    tab.go(-1);
    settle();
    tab.go(1);
    settle();
    expect(sheet.calls.at(-1)).toBe('forward a-claim');
    expect(explore.calls).toEqual([]);
  });

  it('close both when a link is followed', () => {
    const { tab, explore, sheet } = both();
    tab.follow('#obstacles');
    expect([sheet.calls, explore.calls]).toEqual([['fragment'], ['fragment']]);
  });
});
