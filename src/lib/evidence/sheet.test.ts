import { describe, expect, it, vi } from 'vitest';
import { find, Tab, type TabOptions } from '$lib/platform/fakes/tab';
import { PAGE, topOf } from '$lib/reading/fakes/story';
import { createPosition, START, type Place } from '$lib/reading/position';
import { wireSheet } from './sheet';

const settle = () => vi.advanceTimersByTime(100);

interface Options extends TabOptions {
  isWide?: boolean;
}

const wire = () => {
  const position = createPosition();
  wireSheet(document, position);
  return (chapter: number, place: Place = 'inside') => position.set({ ...START, chapter, place });
};
const start = ({ isWide = false, ...options }: Options = {}) => {
  const tab = new Tab(options);
  // As in evidence.css: its column has a width only where there is room for it.
  if (isWide) tab.properties.set('--sheet-column', '20rem');
  tab.open(PAGE, { path: '/#motives' });
  settle();
  const moveTo = wire();
  moveTo(1);
  return { tab, moveTo };
};

const dialog = () => document.querySelector<HTMLDialogElement>('dialog') ?? expect.fail('no dialog');
/** The claim whose evidence is on the screen. */
const shown = () => (dialog().open ? find('[data-sheet-content]').textContent : undefined);
const isMarked = () =>
  [...document.querySelectorAll<HTMLElement>('.open[data-claim]')].map((c) => c.dataset.claim);
const mark = (claim: string) => find(`#claim-${claim}`);

describe('The address of a claim', () => {
  const arrive = (path: string, options: TabOptions = {}) => {
    const tab = new Tab(options);
    tab.open(PAGE, { path });
    settle();
    const moveTo = wire();
    return { tab, moveTo };
  };
  const follow = (tab: Tab, fragment: string) => {
    tab.follow(fragment);
    window.dispatchEvent(new Event('hashchange'));
  };

  it('opens its evidence, and Back closes it and stays on the page', () => {
    const { tab } = arrive('/?utm_source=x#claim-rome-2');
    expect(shown()).toBe('evidence of rome-2');
    expect(isMarked()).toEqual(['rome-2']);
    tab.go(-1);
    settle();
    expect(shown()).toBeUndefined();
    expect(tab.address).toBe('/?utm_source=x#claim-rome-2');
  });

  it('stays open when the reader’s chapter is found', () => {
    const { moveTo } = arrive('/#claim-motives-1');
    moveTo(1);
    expect(shown()).toBe('evidence of motives-1');
  });

  it('opens it in a page that is open already', () => {
    const { tab } = start();
    follow(tab, '#claim-rome-1');
    expect(shown()).toBe('evidence of rome-1');
    follow(tab, '#claim-motives-2');
    expect(shown()).toBe('evidence of motives-2');
  });

  it('opens nothing where a link of the page leads back to the text', () => {
    const { tab } = start();
    const link = document.createElement('a');
    link.setAttribute('href', '#claim-rome-1');
    document.body.append(link);
    link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    follow(tab, '#claim-rome-1');
    expect(shown()).toBeUndefined();
    // By hand it does, a little later.
    follow(tab, '#claim-rome-2');
    expect(shown()).toBe('evidence of rome-2');
  });

  it('opens nothing when the page is loaded again after it was closed', () => {
    const { tab } = arrive('/#claim-rome-1');
    tab.go(-1);
    settle();
    tab.reload(PAGE);
    wire();
    expect(shown()).toBeUndefined();
  });

  it.each(['/#claim-nowhere', '/#claim-', '/#rome', '/'])('%s opens nothing', (path) => {
    arrive(path);
    expect(shown()).toBeUndefined();
  });
});

describe('The evidence of a claim', () => {
  it('is shown by a tap on its sentence, which is marked, with the focus in the sheet', () => {
    const { tab } = start();
    const tap = tab.tap('[data-claim="rome-1"]');
    expect(shown()).toBe('evidence of rome-1');
    expect(isMarked()).toEqual(['rome-1']);
    expect(document.activeElement).toBe(find('[data-sheet] h2'));
    expect(tap.defaultPrevented).toBe(true);
  });

  it('is shown by a tap on its mark, whose link is not followed', () => {
    const { tab } = start();
    tab.tap('#claim-rome-1');
    expect(shown()).toBe('evidence of rome-1');
    expect(tab.address).toBe('/#motives');
  });

  it('stays where it is in the page: the sheet shows a copy', () => {
    const { tab } = start();
    tab.tap('#claim-rome-1');
    tab.tap('#claim-rome-2');
    expect(find('[data-evidence="rome-1"]').textContent).toBe('evidence of rome-1');
  });

  it('is shown from its beginning', () => {
    const { tab } = start();
    tab.tap('#claim-rome-1');
    dialog().scrollTop = 300;
    tab.tap('#claim-rome-2');
    expect(dialog().scrollTop).toBe(0);
  });

  it.each(['ctrlKey', 'metaKey', 'shiftKey'])('is left to the browser to open elsewhere, with %s', (key) => {
    const { tab } = start();
    document.addEventListener('click', (event) => event.preventDefault());
    tab.tap('#claim-rome-1', { [key]: true });
    expect(shown()).toBeUndefined();
  });

  it('is not shown when words of the sentence are being selected, but by a key all the same', () => {
    const { tab } = start();
    document.getSelection()?.selectAllChildren(find('[data-claim="rome-1"]'));
    tab.tap('[data-claim="rome-1"]');
    expect(shown()).toBeUndefined();
    tab.tap('#claim-rome-1', { detail: 0 });
    expect(shown()).toBe('evidence of rome-1');
  });

  it('is gone to by the link where the page has none of it for the sheet', () => {
    const { tab } = start();
    find('[data-evidence="rome-1"]').remove();
    tab.tap('#claim-rome-1');
    expect(shown()).toBeUndefined();
    expect(tab.address).toBe('/#note-rome-1');
  });

  it('is gone to by the link in a browser that has no dialogs', () => {
    const tab = new Tab();
    tab.open(PAGE);
    Reflect.set(dialog(), 'show', undefined);
    wire();
    tab.tap('#claim-rome-1');
    expect(tab.address).toBe('/#note-rome-1');
  });
});

describe('The sheet over the page', () => {
  it.each([
    ['its button', (tab: Tab) => tab.tap('[data-close]')],
    ['Escape', (tab: Tab) => tab.press('Escape')],
    ['a tap on its backdrop', (tab: Tab) => tab.tap('dialog', { clientX: 5, clientY: 5 })],
    ['Back', (tab: Tab) => tab.go(-1)],
    // As Android's own gesture does.
    ['the browser', () => dialog().close()],
  ])('is closed by %s: the focus is at the mark again, and Back leaves the page', (_, close) => {
    const { tab } = start({ restores: 'fragment' });
    dialog().getBoundingClientRect = () => new window.DOMRect(100, 400, 800, 400);
    tab.scrollTo(topOf(1) + 60);
    tab.tap('#claim-motives-1');
    close(tab);
    settle();
    expect(shown()).toBeUndefined();
    expect(isMarked()).toEqual([]);
    expect(document.activeElement).toBe(mark('motives-1'));
    expect(tab.history.states.index).toBe(0);
    expect(tab.scrollY).toBe(topOf(1) + 60);
  });

  it('is not closed by a tap in it, at its edge too', () => {
    const { tab } = start();
    dialog().getBoundingClientRect = () => new window.DOMRect(100, 400, 800, 400);
    tab.tap('#claim-rome-1');
    tab.tap('[data-sheet-content]', { clientX: 5, clientY: 5 });
    tab.tap('dialog', { clientX: 101, clientY: 799 });
    expect(shown()).toBe('evidence of rome-1');
  });

  it.each([
    ['left of', { clientX: 99, clientY: 500 }],
    ['right of', { clientX: 901, clientY: 500 }],
    ['above', { clientX: 500, clientY: 399 }],
    ['below', { clientX: 500, clientY: 801 }],
  ])('is closed by a tap %s it', (_, at) => {
    const { tab } = start();
    dialog().getBoundingClientRect = () => new window.DOMRect(100, 400, 800, 400);
    tab.tap('#claim-rome-1');
    tab.tap('dialog', at);
    expect(shown()).toBeUndefined();
  });

  it('leaves an Escape alone that something else has acted on, or that finds it closed', () => {
    const { tab } = start();
    expect(tab.press('Escape').defaultPrevented).toBe(false);
    tab.tap('#claim-rome-1');
    document.addEventListener('keydown', (event) => event.preventDefault());
    tab.press('Escape');
    expect(shown()).toBe('evidence of rome-1');
  });

  it('keeps an Escape to itself, so that explore mode below it stays', () => {
    const { tab } = start();
    tab.tap('#claim-rome-1');
    expect(tab.press('Escape').defaultPrevented).toBe(true);
  });

  it('stays for another claim that is asked for the moment it closes, and Back closes that', () => {
    const { tab } = start();
    tab.tap('#claim-rome-1');
    tab.tap('[data-close]');
    tab.tap('#claim-rome-2');
    settle();
    expect(shown()).toBe('evidence of rome-2');
    expect(isMarked()).toEqual(['rome-2']);
    tab.go(-1);
    settle();
    expect(shown()).toBeUndefined();
    expect(document.activeElement).toBe(mark('rome-2'));
    expect(tab.history.states.index).toBe(0);
  });

  it('stays for another claim that is asked for after the browser closed it', () => {
    const { tab } = start();
    tab.tap('#claim-rome-1');
    dialog().close();
    tab.tap('#claim-rome-2');
    settle();
    expect(shown()).toBe('evidence of rome-2');
    expect(tab.history.states, 'for a reload').toMatchObject({ index: 1, states: [{}, { sheet: 'rome-2' }] });
    tab.go(-1);
    settle();
    expect(shown()).toBeUndefined();
    expect(tab.history.states.index).toBe(0);
  });

  it('has one history entry for all claims that are shown in it', () => {
    const { tab } = start();
    tab.tap('#claim-rome-1');
    tab.tap('#claim-rome-2');
    expect(shown()).toBe('evidence of rome-2');
    expect(tab.history.states.states).toHaveLength(2);
    tab.go(-1);
    settle();
    expect(document.activeElement).toBe(mark('rome-2'));
  });

  it('is closed by a link that is followed or an address that is entered, which lead where they point', () => {
    const { tab } = start();
    tab.tap('#claim-motives-1');
    tab.follow('#obstacles');
    settle();
    expect(shown()).toBeUndefined();
    expect(tab.address).toBe('/#obstacles');
    expect(tab.scrollY).toBe(topOf(2));
  });

  it('is open again after Forward and after a reload, and Back closes it then', () => {
    const { tab } = start();
    tab.tap('#claim-rome-1');
    tab.go(-1);
    settle();
    tab.go(1);
    settle();
    expect(shown()).toBe('evidence of rome-1');
    tab.reload(PAGE);
    wire();
    expect(shown()).toBe('evidence of rome-1');
    tab.go(-1);
    settle();
    expect(shown()).toBeUndefined();
    expect(tab.history.states).toMatchObject({ index: 0, states: { length: 2 } });
  });

  it('is not opened by a reload for a claim that a new version does not have', () => {
    const { tab } = start();
    history.replaceState({ sheet: 'gone' }, '');
    tab.reload(PAGE);
    wire();
    expect(shown()).toBeUndefined();
  });

  it('stays when the chapter below it changes, as on a phone that is rotated', () => {
    const { tab, moveTo } = start();
    tab.tap('#claim-motives-1');
    moveTo(0);
    expect(shown()).toBe('evidence of motives-1');
  });
});

describe('The sheet beside the text', () => {
  const isMapAside = () => document.documentElement.classList.contains('sheet-beside');

  it('makes the map move aside while it is open, and closes by Back', () => {
    const { tab } = start({ isWide: true });
    tab.tap('#claim-motives-1');
    expect([shown(), isMapAside()]).toEqual(['evidence of motives-1', true]);
    tab.scrollTo(topOf(1) + 20);
    settle();
    tab.go(-1);
    settle();
    expect([shown(), isMapAside()]).toEqual([undefined, false]);
    expect(tab.history.states.index).toBe(0);
    expect(tab.scrollY).toBe(topOf(1) + 20);
    expect(tab.address).toBe('/#motives');
  });

  it('takes its history entry away once the scroll that closed it rests, and does not end that scroll', () => {
    const { tab, moveTo } = start({ isWide: true });
    tab.tap('#claim-motives-1');
    for (let top = topOf(1); top <= topOf(2); top += 100) {
      tab.scrollTo(top);
      if (top === topOf(1) + 500) moveTo(2);
      vi.advanceTimersByTime(100);
      expect(tab.scrollY).toBe(top);
      expect(tab.history.states.index).toBe(1);
    }
    vi.advanceTimersByTime(300);
    expect(tab.history.states.index).toBe(0);
    expect(tab.scrollY).toBe(topOf(2));
  });

  it('closed by a scroll and opened again before that rests, is closed by Back', () => {
    const { tab, moveTo } = start({ isWide: true });
    tab.tap('#claim-motives-1');
    moveTo(2);
    tab.tap('#claim-obstacles-1');
    vi.advanceTimersByTime(300);
    expect(shown()).toBe('evidence of obstacles-1');
    tab.go(-1);
    settle();
    expect(shown()).toBeUndefined();
    expect(tab.history.states.index).toBe(0);
  });

  it('is open again after a reload, when the chapter being read is found', () => {
    const { tab } = start({ isWide: true });
    tab.tap('#claim-motives-1');
    tab.reload(PAGE);
    wire()(1);
    expect(shown()).toBe('evidence of motives-1');
  });

  it.each([
    ['another chapter', 2, 'inside'],
    ['what is below the story', 1, 'after'],
    ['the cover', 1, 'before'],
  ] as const)('closes when the reader goes on to %s, who is left alone', (_, chapter, place) => {
    const { tab, moveTo } = start({ isWide: true });
    tab.tap('#claim-motives-1');
    find('[data-start]').focus();
    moveTo(chapter, place);
    expect([shown(), isMapAside()]).toEqual([undefined, false]);
    expect(document.activeElement).toBe(find('[data-start]'));
  });

  it('keeps the focus, when it opens in a window that has just become wider', () => {
    const { tab } = start();
    tab.tap('#claim-motives-1');
    tab.tap('[data-close]');
    tab.properties.set('--sheet-column', '20rem');
    tab.tap('#claim-motives-2');
    const focus = vi.spyOn(mark('motives-2'), 'focus');
    settle();
    expect(shown()).toBe('evidence of motives-2');
    expect(focus).not.toHaveBeenCalled();
  });

  it('stays while the reader reads on in the chapter', () => {
    const { tab, moveTo } = start({ isWide: true });
    tab.tap('#claim-motives-1');
    moveTo(1);
    expect(shown()).toBe('evidence of motives-1');
  });
});

describe('The sheet in a frame', () => {
  it('closes without a history entry', () => {
    const { tab } = start({ isFramed: true });
    tab.tap('#claim-motives-1');
    tab.tap('[data-close]');
    settle();
    expect(tab.history.states).toEqual({ index: 0, states: [null] });
  });

  it('leaves the focus to a reader who is typing in the host page', () => {
    const { tab } = start({ isWide: true, isFramed: true });
    tab.tap('#claim-motives-1');
    document.hasFocus = () => false;
    const focus = vi.spyOn(mark('motives-1'), 'focus');
    find('[data-sheet] h2').blur();
    tab.tap('[data-close]');
    expect(focus).not.toHaveBeenCalled();
  });
});
