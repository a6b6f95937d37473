import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { find, Tab, type TabOptions } from '$lib/platform/fakes/tab';
import { COVER, HEADING, PAGE, topOf } from '$lib/reading/fakes/story';
import { addEntry } from './current-entry';
import { PAGED_CLASS } from './is-paged';
import { restoreScrollOnBack } from './scroll-history';

const settle = () => vi.advanceTimersByTime(100);

const start = (options: TabOptions = {}) => {
  const tab = new Tab(options);
  tab.open(PAGE);
  restoreScrollOnBack();
  return tab;
};

describe('Back after a link in the page', () => {
  it.each(['position', 'fragment'] as const)(
    'returns to the exact place that the link was followed from, where browsers restore the %s',
    (restores) => {
      const tab = start({ restores });
      tab.tap('[data-jump="motives"]');
      tab.scrollTo(topOf(1) + 333);
      tab.tap('[data-jump="obstacles"]');
      expect(tab.address).toBe('/#obstacles');
      tab.scrollTo(topOf(2) + 50);
      tab.go(-1);
      settle();
      expect(tab.address).toBe('/#motives');
      expect(tab.scrollY).toBe(topOf(1) + 333);
    },
  );

  it('returns to the same words when the window has another width by then', () => {
    const tab = start({ scrollPadding: 100 });
    tab.scrollTo(topOf(1) + HEADING + 50);
    tab.tap('[data-jump="obstacles"]');
    tab.resize(500, 800);
    tab.go(-1);
    settle();
    // All is twice as high. The same part of the second block is past what the map covers.
    expect(tab.scrollY).toBe(2 * (topOf(1) + HEADING + 150) - 100);
  });

  it('returns to the same words when what is above them has another height by then', () => {
    const tab = start({ scrollPadding: 100 });
    let height = 6000;
    Object.defineProperty(document.documentElement, 'scrollHeight', { get: () => height });
    tab.scrollTo(topOf(1) + HEADING + 50);
    tab.tap('[data-jump="obstacles"]');
    find('[data-height]').dataset.height = String(COVER + 700);
    height += 700;
    tab.go(-1);
    settle();
    expect(tab.scrollY).toBe(topOf(1) + HEADING + 50 + 700);
  });

  it('returns to the distance from the top in another width, where no words were being read', () => {
    const tab = start();
    tab.scrollTo(topOf(3) + 400);
    tab.tap('[data-jump="obstacles"]');
    tab.resize(500, 800);
    tab.go(-1);
    settle();
    expect(tab.scrollY).toBe(topOf(3) + 400);
  });

  it('is left to the browser from then on, as after Forward', () => {
    const tab = start();
    tab.scrollTo(topOf(0));
    tab.tap('[data-jump="obstacles"]');
    tab.go(-1);
    settle();
    tab.scrollTo(topOf(1));
    tab.go(1);
    settle();
    tab.go(-1);
    settle();
    expect(tab.scrollY).toBe(topOf(1));
  });

  it('is left to the browser where the click was prevented, as for a sheet that opens', () => {
    const tab = start({ restores: 'fragment' });
    document.addEventListener('click', (event) => event.preventDefault());
    tab.tap('[data-jump="rome"]');
    expect(tab.history.states.states).toEqual([null]);
  });

  it.each([null, 'text', { scroll: 'far' }, { scroll: { top: 5 } }, { scroll: { top: '5', width: 1000 } }])(
    'is left to the browser in an entry of another script: %j',
    (state) => {
      const tab = start();
      history.replaceState(state, '');
      tab.scrollTo(COVER);
      tab.follow('#obstacles');
      tab.go(-1);
      settle();
      expect(tab.scrollY).toBe(COVER);
    },
  );

  it('keeps what another script has in the entry', () => {
    const tab = start();
    history.replaceState({ other: 'script' }, '');
    tab.tap('[data-jump="obstacles"]');
    tab.go(-1);
    settle();
    expect(tab.history.states.states[0]).toMatchObject({ other: 'script' });
  });

  it('is left to the browser where it refuses changes of the history', () => {
    const tab = start();
    tab.history.isBlocked = true;
    tab.scrollTo(COVER + 30);
    tab.tap('[data-jump="obstacles"]');
    tab.go(-1);
    settle();
    expect(tab.scrollY).toBe(COVER + 30);
  });
});

describe('Back over an overlay and the page that it led to', () => {
  const backOver = (top: number) => {
    const tab = start();
    tab.scrollTo(top);
    addEntry({ sheet: 'open' });
    tab.history.moveTo(0);
    tab.scrollY = 0;
    tab.reload(PAGE);
    restoreScrollOnBack();
    return tab;
  };

  it.each([
    ['in a chapter', topOf(1) + HEADING + 50],
    ['below the chapters', topOf(3) + 400],
  ])('returns to where the overlay was opened %s: the browser does not', (_, top) => {
    expect(backOver(top).scrollY).toBe(top);
  });

  it('leaves later loads to the browser', () => {
    backOver(COVER);
    window.dispatchEvent(new Event('pageshow'));
    expect(history.scrollRestoration).toBe('auto');
  });
});

describe('Reading in pages', () => {
  const setPaged = (isPaged: boolean) => document.documentElement.classList.toggle(PAGED_CLASS, isPaged);
  const startPaged = () => {
    const tab = start();
    setPaged(true);
    onTestFinished(() => void setPaged(false));
    return tab;
  };

  it('Back scrolls nothing', () => {
    const tab = startPaged();
    tab.tap('[data-jump="motives"]');
    const scroll = vi.spyOn(window, 'scrollTo');
    tab.go(-1);
    settle();
    expect(scroll).not.toHaveBeenCalled();
  });

  it('has Back return to its chapter once the reader scrolls again, also where a sheet was opened and closed', () => {
    const tab = startPaged();
    find('#motives').setAttribute('aria-current', 'step');
    addEntry({ sheet: 'open' });
    tab.go(-1);
    settle();
    tab.tap('[data-jump="obstacles"]');
    setPaged(false);
    // The page was as high as its window.
    tab.resize(1000, 700);
    vi.spyOn(document.documentElement, 'scrollHeight', 'get').mockReturnValue(6000);
    tab.scrollTo(topOf(2));
    tab.go(-1);
    settle();
    expect(tab.scrollY).toBe(topOf(1));
  });
});
