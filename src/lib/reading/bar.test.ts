import { describe, expect, it, vi } from 'vitest';
import { find, Tab } from '$lib/platform/fakes/tab';
import { PAGE } from '$lib/reading/fakes/story';
import { wireBar } from './bar';
import { createPosition, START, type Place } from './position';

const start = (body = PAGE) => {
  const tab = new Tab();
  tab.open(body);
  const position = createPosition();
  const onTurn = vi.fn();
  wireBar(document, position, onTurn);
  const moveTo = (chapter: number, place: Place = 'inside') => position.set({ ...START, chapter, place });
  return { tab, onTurn, moveTo };
};
const shown = () => ({
  bar: !find('[data-bar]').hidden,
  contents: find('[data-contents]').classList.contains('shown'),
  count: find('[data-count]').textContent,
  title: find('[data-current-title]').textContent,
  ends: [find('[data-previous]'), find('[data-next]')].map((end) => end.getAttribute('aria-disabled')),
  current: [...document.querySelectorAll('[data-jump][aria-current="step"]')].map((link) =>
    link.getAttribute('href'),
  ),
  read: document.querySelectorAll('[data-jump][data-read]').length,
});

describe('The bar and the contents', () => {
  it('show nothing on the cover', () => {
    start();
    expect(shown()).toEqual({
      bar: false,
      contents: false,
      count: '',
      title: '',
      ends: ['true', 'false'],
      current: [],
      read: 0,
    });
  });

  it('show the chapter being read, by number and by title', () => {
    const { moveTo } = start();
    moveTo(1);
    expect(shown()).toEqual({
      bar: true,
      contents: true,
      count: '2/3',
      title: 'The motives',
      ends: ['false', 'false'],
      current: ['#motives'],
      read: 1,
    });
  });

  it('show at the ends of the story that there is nothing before or after', () => {
    const { moveTo } = start();
    moveTo(0);
    expect(shown().ends).toEqual(['true', 'false']);
    moveTo(2);
    expect(shown().ends).toEqual(['false', 'true']);
  });

  it('show the last chapter below the story, and nothing back at the cover', () => {
    const { moveTo } = start();
    moveTo(2, 'after');
    expect(shown()).toMatchObject({ bar: true, count: '3/3' });
    moveTo(0, 'before');
    expect(shown()).toMatchObject({ bar: false, contents: false, count: '', current: [], read: 0 });
  });

  it('turn by the bar’s buttons', () => {
    const { tab, onTurn } = start();
    tab.tap('[data-next]');
    tab.tap('[data-previous]');
    expect(onTurn.mock.calls).toEqual([['next'], ['previous']]);
  });

  it('do not fail in a page that has none', () => {
    const { moveTo } = start('<main></main>');
    expect(() => moveTo(1)).not.toThrow();
  });
});

describe('The contents as a list that the bar opens', () => {
  /** happy-dom knows no popovers. */
  const open = (isOpen: boolean) => {
    const contents = find('[data-contents]');
    vi.spyOn(contents, 'matches').mockImplementation((selector) => selector === ':popover-open' && isOpen);
    return (contents.hidePopover = vi.fn());
  };

  it('close when one of their links is followed', () => {
    const { tab } = start();
    const hide = open(true);
    tab.tap('[data-jump="motives"]');
    expect(hide).toHaveBeenCalledOnce();
    expect(tab.address).toBe('/#motives');
  });

  it('stay open when something else in them is tapped', () => {
    const { tab } = start();
    const hide = open(true);
    tab.tap('[data-contents] ol');
    expect(hide).not.toHaveBeenCalled();
  });

  it('are not closed beside the text, where they are no popover: that would be an error', () => {
    const { tab } = start();
    const hide = open(false);
    tab.tap('[data-jump="motives"]');
    expect(hide).not.toHaveBeenCalled();
  });
});
