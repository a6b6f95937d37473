import { describe, expect, it, vi } from 'vitest';
import { find, Tab } from '$lib/platform/fakes/tab';
import { createPosition, START } from '$lib/reading/position';
import { wireGlances, type LoadDetails } from './glance';

const PAGE = `
  <section id="first" data-chapter data-meetings="a b"></section>
  <section id="second" data-chapter data-meetings=""></section>
  <section data-network>
    <h2>Who met whom</h2>
    <ol>
      <li data-meetings="a c"><button id="one" data-node>One</button></li>
      <li data-meetings="c"><button id="two" data-node>Two</button></li>
    </ol>
    <table data-sortable="Sort by %s">
      <thead><tr><th>Name</th><th>When</th></tr></thead>
      <tbody>
        <tr><th>Éa</th><td data-order="10">2023</td></tr>
        <tr><th>b</th><td data-order="2">2017</td></tr>
      </tbody>
    </table>
    <a id="opener" href="#second" data-opens="person-ada">Ada</a>
  </section>
  <section data-timeline><h2>When</h2><ol><li data-meetings="b">2017</li></ol></section>`;

/** @param load what loads the details of a person or a meeting */
function open(load: LoadDetails = () => Promise.reject(new Error('offline'))) {
  const tab = new Tab();
  tab.open(PAGE, { dir: 'ltr' });
  const chapters = [...document.querySelectorAll<HTMLElement>('section[data-chapter]')];
  const position = createPosition();
  const views = wireGlances(document, chapters, position, load);
  const go = (chapter: number, place: 'inside' | 'after' = 'inside') =>
    position.set({ ...START, chapter, place });
  const lit = () =>
    [...document.querySelectorAll<HTMLElement>('.of-chapter')].map((part) => part.dataset.meetings);
  return { tab, views, go, lit };
}

/** @returns whether the browser is kept from following the link */
function click(keys: MouseEventInit): boolean {
  const event = new MouseEvent('click', { bubbles: true, cancelable: true, ...keys });
  find('#opener').dispatchEvent(event);
  return event.defaultPrevented;
}

describe('The network and the timeline', () => {
  it('mark what the chapter being read is about, and nothing below the story', () => {
    const { go, lit } = open();
    expect(lit()).toEqual([]);
    go(0);
    expect(lit()).toEqual(['a c', 'b']);
    go(1);
    expect(lit()).toEqual([]);
    go(0);
    go(0, 'after');
    expect(lit()).toEqual([]);
  });

  it('say what they are, and are as they were once released', () => {
    const { views, go, lit } = open();
    go(0);
    expect(views.map((view) => [view.describe(), view.state])).toEqual([
      ['Who met whom', 'settled'],
      ['When', 'settled'],
    ]);
    for (const view of views) view.release();
    expect(lit()).toEqual([]);
  });

  it('are walked with the arrow keys', () => {
    const { tab } = open();
    const layOut = (id: string, left: number) =>
      Object.assign(find(`#${id}`), {
        getBoundingClientRect: () => ({ left, right: left + 40, top: 0, bottom: 20 }),
      });
    layOut('one', 0);
    layOut('two', 100);
    find('#one').focus();
    expect(tab.press('ArrowRight', { shiftKey: true }).defaultPrevented).toBe(false);
    expect(tab.press('ArrowRight').defaultPrevented).toBe(true);
    expect(document.activeElement?.id).toBe('two');
    expect(tab.press('ArrowRight').defaultPrevented).toBe(false);
    tab.press('ArrowLeft');
    expect(document.activeElement?.id).toBe('one');
  });

  it('show what is known of someone in place of following the link', async () => {
    const openDetails = vi.fn(() => true);
    open(() => Promise.resolve({ openDetails }));
    expect(find('#opener').getAttribute('aria-haspopup')).toBe('dialog');
    expect(click({})).toBe(true);
    await vi.waitFor(() => expect(openDetails).toHaveBeenCalledWith(find('#opener')));
  });

  it.each([
    ['could not be loaded', () => Promise.reject(new Error('offline'))],
    ['tell nothing', () => Promise.resolve({ openDetails: () => false })],
  ])('follow the link where the details %s', async (_, load) => {
    open(load);
    expect(click({})).toBe(true);
    const followed = vi.fn(({ defaultPrevented }: Event) => defaultPrevented);
    find('#opener').addEventListener('click', followed);
    await vi.waitFor(() => expect(followed).toHaveReturnedWith(false));
    expect(find('#opener').dataset.opens).toBe('person-ada');
  });

  it('leave a click for another tab to the browser', () => {
    open();
    expect(click({ ctrlKey: true })).toBe(false);
  });
});

describe('The table', () => {
  const rows = () =>
    [...document.querySelectorAll('tbody tr')].map((row) => row.firstElementChild?.textContent);
  const sorted = () =>
    [...document.querySelectorAll('thead th')].map((head) => head.getAttribute('aria-sort'));

  it('is sorted by a column, and the other way round when asked again', () => {
    const { tab } = open();
    expect(rows()).toEqual(['Éa', 'b']);
    expect(find('thead th:nth-child(2) button').getAttribute('aria-label')).toBe('Sort by When');
    tab.tap('thead th:nth-child(2) button');
    expect([rows(), sorted()]).toEqual([
      ['b', 'Éa'],
      [null, 'ascending'],
    ]);
    tab.tap('thead th:nth-child(2) button');
    expect([rows(), sorted()]).toEqual([
      ['Éa', 'b'],
      [null, 'descending'],
    ]);
  });

  it('is sorted by its words as the language does', () => {
    const { tab } = open();
    tab.tap('thead th:nth-child(2) button');
    tab.tap('thead th:nth-child(1) button');
    expect([rows(), sorted()]).toEqual([
      ['b', 'Éa'],
      ['ascending', null],
    ]);
  });
});
