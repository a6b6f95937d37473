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
  const moveTo = (chapter: number, place: Place = 'inside', section?: number) =>
    position.set({ ...START, chapter, place, section });
  return { tab, onTurn, moveTo };
};
/** The contents of a page with two sections after the chapters. */
const WITH_SECTIONS = PAGE.replace(
  '</ol></nav>',
  `</ol><ul>
    <li><a href="#evidence" data-section="evidence">Evidence</a></li>
    <li><a href="#method" data-section="method">Method</a></li>
  </ul></nav><section id="method" data-height="500"></section>`,
);
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

  it('name the section that is read after the chapters, and Next is live until the last one', () => {
    const { moveTo } = start(WITH_SECTIONS);
    moveTo(2, 'inside');
    expect(shown()).toMatchObject({ count: '3/3', ends: ['false', 'false'] });
    moveTo(2, 'after', 0);
    expect(shown()).toMatchObject({
      bar: true,
      count: '',
      title: 'Evidence',
      ends: ['false', 'false'],
      read: 3,
    });
    expect(find('[data-section="evidence"]').getAttribute('aria-current')).toBe('step');
    moveTo(2, 'after', 1);
    expect(shown()).toMatchObject({ title: 'Method', ends: ['false', 'true'], current: [] });
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
