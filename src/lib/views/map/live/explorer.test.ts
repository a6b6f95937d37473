import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPosition, START, type PositionStore } from '$lib/reading/position';
import { wireExplorer } from './explorer';
import { closePage, FRAME_MS, openPage, type FakePage } from './testing/page';

let page: FakePage;
let position: PositionStore;
let released: AbortController;
const map = { explore: vi.fn<(isOn: boolean) => void>(), zoomBy: vi.fn<(levels: number) => void>() };
const say = vi.fn();

const find = (hook: string): HTMLElement => {
  const element = document.querySelector<HTMLElement>(`[data-${hook}]`);
  if (!element) throw new Error(`no ${hook}`);
  return element;
};
const click = (hook: string) => find(hook).click();
const press = (key: string, options: KeyboardEventInit = {}) => {
  const event = Object.assign(new window.Event('keydown', { cancelable: true }), { key, ...options });
  window.dispatchEvent(event);
  return event;
};
const back = async () => {
  history.back();
  await arrived();
};
/** After what the history tells, and the animation frame that follows. */
const arrived = () => vi.advanceTimersByTimeAsync(3 * FRAME_MS);
const isExploring = () => {
  const { classList } = document.documentElement;
  const shown = { enter: find('explore').hidden, panel: find('explorer').hidden };
  expect(shown).toEqual({ enter: classList.contains('exploring'), panel: !classList.contains('exploring') });
  expect(map.explore.mock.lastCall?.[0] ?? false).toBe(classList.contains('exploring'));
  return classList.contains('exploring');
};
const goTo = (chapter: number) => position.set({ ...START, chapter, place: 'inside' });

beforeEach(() => {
  vi.clearAllMocks();
  page = openPage();
  position = createPosition();
  released = new AbortController();
  goTo(0);
  wireExplorer(page.elements, map, { position, say, released: released.signal });
});
afterEach(closePage);

describe('The way into explore mode', () => {
  it('is offered, and gives the map the keys, a name for screen readers and a hint', () => {
    expect(isExploring()).toBe(false);
    click('explore');
    expect(isExploring()).toBe(true);
    expect(document.activeElement).toBe(page.elements.leaflet);
    expect(page.elements.leaflet.getAttribute('role')).toBe('application');
    expect(page.elements.leaflet.getAttribute('aria-label')).not.toBe('');
    expect(say).toHaveBeenCalledExactlyOnceWith(find('explorer').dataset.hint);
    expect(page.history.index).toBe(1);
  });

  it('adds nothing to Back in a frame', () => {
    Object.defineProperty(window, 'top', { get: () => null });
    click('explore');
    expect(isExploring()).toBe(true);
    expect(page.history.index).toBe(0);
  });
});

describe('In explore mode', () => {
  beforeEach(() => click('explore'));

  it.each([
    ['the button', () => click('return')],
    ['Escape', () => press('Escape')],
    ['Back', () => history.back()],
  ])('%s leads back to the story, with the focus where it was', async (_, leave) => {
    leave();
    await arrived();
    expect(isExploring()).toBe(false);
    expect(document.activeElement).toBe(find('explore'));
    expect(page.elements.leaflet.hasAttribute('role')).toBe(false);
    expect([page.history.index, page.history.hasLeftPage]).toEqual([0, false]);
  });

  it('the button pressed twice in a moment goes back once', async () => {
    click('return');
    click('return');
    await arrived();
    expect([page.history.index, page.history.hasLeftPage]).toEqual([0, false]);
  });

  it('Escape that closes something else leaves the map to the reader', () => {
    window.addEventListener('keydown', (event) => event.preventDefault(), { once: true, capture: true });
    press('Escape');
    expect(isExploring()).toBe(true);
  });

  it('the buttons zoom in and out', () => {
    for (const button of document.querySelectorAll<HTMLElement>('[data-zoom]')) button.click();
    expect(map.zoomBy.mock.calls).toEqual([[1], [-1]]);
  });

  it('Tab goes round the map and its buttons', () => {
    const last = find('zoom="-1"');
    last.focus();
    expect(press('Tab').defaultPrevented).toBe(true);
    expect(document.activeElement).toBe(page.elements.leaflet);
    expect(press('Tab', { shiftKey: true }).defaultPrevented).toBe(true);
    expect(document.activeElement).toBe(last);
    find('return').focus();
    expect(press('Tab').defaultPrevented, 'between them the browser goes on').toBe(false);
  });

  it('another chapter ends it and leaves the focus and the history alone', () => {
    const [, second] = page.chapters;
    const heading = second?.querySelector('h2');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus();
    goTo(1);
    expect(isExploring()).toBe(false);
    expect(document.activeElement).toBe(heading);
    expect(page.history.index).toBe(1);
  });

  it('Back after that goes past the entry that is left', async () => {
    goTo(1);
    await back();
    expect(page.history.hasLeftPage).toBe(true);
  });

  it('Back closes it first where it has been entered again', async () => {
    goTo(1);
    click('explore');
    expect(page.history.index, 'the entry that is left serves again').toBe(1);
    await back();
    expect(isExploring()).toBe(false);
    expect([page.history.index, page.history.hasLeftPage]).toEqual([0, false]);
  });

  it('a fragment that is followed ends it, and its entry stays one like any other', async () => {
    page.history.follow();
    expect(isExploring()).toBe(false);
    await back();
    await back();
    expect(isExploring()).toBe(false);
    expect([page.history.index, page.history.hasLeftPage]).toEqual([0, false]);
  });

  it('the focus stays where the reader has gone in the page around a frame', () => {
    vi.spyOn(document, 'hasFocus').mockReturnValue(false);
    click('return');
    expect(document.activeElement).not.toBe(find('explore'));
  });

  it('the end of the view takes the way in away', () => {
    released.abort();
    expect(document.documentElement.classList.contains('exploring')).toBe(false);
    expect([find('explore').hidden, find('explorer').hidden]).toEqual([true, true]);
    click('explore');
    press('Escape');
    expect(map.explore.mock.calls).toEqual([[true]]);
  });
});

describe('Tab at the way into explore mode', () => {
  it('goes on in the chapter being read, but backwards as ever', () => {
    const heading = page.chapters[2]?.querySelector('h2');
    heading?.setAttribute('tabindex', '-1');
    page.chapters[2]?.setAttribute('aria-current', 'step');
    find('explore').focus();
    press('Tab', { shiftKey: true });
    expect(document.activeElement).toBe(find('explore'));
    expect(press('Tab').defaultPrevented, 'the browser goes on from the heading').toBe(false);
    expect(document.activeElement).toBe(heading);
  });
});
