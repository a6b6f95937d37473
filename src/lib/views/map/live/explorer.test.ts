import { beforeEach, describe, expect, it, vi } from 'vitest';
import { find, TRAVERSAL_MS, type TabOptions } from '$lib/platform/fakes/tab';
import { createPosition, START, type PositionStore } from '$lib/reading/position';
import { wireExplorer } from './explorer';
import { FRAME_MS, openPage, type FakePage } from './fakes/page';

let page: FakePage;
let position: PositionStore;
let released: AbortController;
const map = { explore: vi.fn<(isOn: boolean) => void>(), zoomBy: vi.fn<(levels: number) => void>() };
const say = vi.fn();

function open(options: TabOptions = {}): void {
  page = openPage(options);
  position = createPosition();
  released = new AbortController();
  goTo(0);
  wireExplorer(page.elements, map, { position, say, released: released.signal });
}
beforeEach(() => {
  vi.clearAllMocks();
  open();
});

const goTo = (chapter: number) => position.set({ ...START, chapter, place: 'inside' });
/** After a step in the history, and the animation frame that follows. */
const arrived = () => vi.advanceTimersByTimeAsync(TRAVERSAL_MS + 3 * FRAME_MS);
const back = async () => {
  page.tab.go(-1);
  await arrived();
};
/** The page has one entry of its own, above that of the page before it. */
const entriesOfPage = () => page.tab.history.states.index;
const hasLeftPage = () => entriesOfPage() === 0;
const isExploring = () => {
  const isOn = document.documentElement.classList.contains('exploring');
  expect([find('[data-explore]').hidden, find('[data-explorer]').hidden]).toEqual([isOn, !isOn]);
  expect(map.explore.mock.lastCall?.[0] ?? false).toBe(isOn);
  return isOn;
};

describe('The way into explore mode', () => {
  it('is offered, and gives the map the keys, a name for screen readers and a hint', () => {
    expect(isExploring()).toBe(false);
    page.tab.tap('[data-explore]');
    expect(isExploring()).toBe(true);
    expect(document.activeElement).toBe(page.elements.leaflet);
    expect(page.elements.leaflet.getAttribute('role')).toBe('application');
    expect(page.elements.leaflet.getAttribute('aria-label')).not.toBe('');
    expect(say).toHaveBeenCalledExactlyOnceWith(find('[data-explorer]').dataset.hint);
    expect(entriesOfPage()).toBe(2);
  });

  it('adds nothing to Back in a frame', () => {
    open({ isFramed: true });
    page.tab.tap('[data-explore]');
    expect(isExploring()).toBe(true);
    expect(entriesOfPage()).toBe(1);
  });
});

describe('In explore mode', () => {
  beforeEach(() => page.tab.tap('[data-explore]'));

  it.each([
    ['the button', () => page.tab.tap('[data-return]')],
    ['Escape', () => page.tab.press('Escape')],
    ['Back', () => page.tab.go(-1)],
  ])('%s leads back to the story, with the focus where it was', async (_, leave) => {
    leave();
    await arrived();
    expect(isExploring()).toBe(false);
    expect(document.activeElement).toBe(find('[data-explore]'));
    expect(page.elements.leaflet.hasAttribute('role')).toBe(false);
    expect(entriesOfPage()).toBe(1);
  });

  it('the button pressed twice in a moment goes back once', async () => {
    page.tab.tap('[data-return]');
    page.tab.tap('[data-return]');
    await arrived();
    expect(entriesOfPage()).toBe(1);
  });

  it('Escape that closes something else leaves the map to the reader', () => {
    find('body').addEventListener('keydown', (event) => event.preventDefault());
    page.tab.press('Escape');
    expect(isExploring()).toBe(true);
  });

  it('the buttons zoom in and out', () => {
    for (const button of document.querySelectorAll<HTMLElement>('[data-zoom]')) button.click();
    expect(map.zoomBy.mock.calls).toEqual([[1], [-1]]);
  });

  it('Tab goes round the map and its buttons', () => {
    const last = find('[data-zoom="-1"]');
    last.focus();
    expect(page.tab.press('Tab').defaultPrevented).toBe(true);
    expect(document.activeElement).toBe(page.elements.leaflet);
    expect(page.tab.press('Tab', { shiftKey: true }).defaultPrevented).toBe(true);
    expect(document.activeElement).toBe(last);
    find('[data-return]').focus();
    expect(page.tab.press('Tab').defaultPrevented, 'between them the browser goes on').toBe(false);
  });

  it('another chapter ends it and leaves the focus and the history alone', () => {
    const [, second] = page.chapters;
    const heading = second?.querySelector('h2');
    heading?.focus();
    goTo(1);
    expect(isExploring()).toBe(false);
    expect(document.activeElement).toBe(heading);
    expect(entriesOfPage()).toBe(2);
  });

  it('Back after that goes past the entry that is left', async () => {
    goTo(1);
    await back();
    expect(hasLeftPage()).toBe(true);
  });

  it('Back closes it first where it has been entered again', async () => {
    goTo(1);
    page.tab.tap('[data-explore]');
    expect(entriesOfPage(), 'the entry that is left serves again').toBe(2);
    await back();
    expect(isExploring()).toBe(false);
    expect(entriesOfPage()).toBe(1);
  });

  it('a fragment that is followed ends it, and its entry stays one like any other', async () => {
    page.tab.follow('#title-rome');
    expect(isExploring()).toBe(false);
    await back();
    await back();
    expect(isExploring()).toBe(false);
    expect(entriesOfPage()).toBe(1);
  });

  it('the focus stays where the reader has gone in the page around a frame', () => {
    vi.spyOn(document, 'hasFocus').mockReturnValue(false);
    page.tab.tap('[data-return]');
    expect(document.activeElement).not.toBe(find('[data-explore]'));
  });

  it('the end of the view takes the way in away', () => {
    released.abort();
    expect(document.documentElement.classList.contains('exploring')).toBe(false);
    expect([find('[data-explore]').hidden, find('[data-explorer]').hidden]).toEqual([true, true]);
    page.tab.tap('[data-explore]');
    page.tab.press('Escape');
    expect(map.explore.mock.calls).toEqual([[true]]);
  });
});

describe('Tab at the way into explore mode', () => {
  it('goes on in the chapter being read, but backwards as ever', () => {
    const heading = page.chapters[2]?.querySelector('h2');
    page.chapters[2]?.setAttribute('aria-current', 'step');
    find('[data-explore]').focus();
    page.tab.press('Tab', { shiftKey: true });
    expect(document.activeElement).toBe(find('[data-explore]'));
    expect(page.tab.press('Tab').defaultPrevented, 'the browser goes on from the heading').toBe(false);
    expect(document.activeElement).toBe(heading);
  });
});
