// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { collectListeners } from '$lib/platform/fakes/listeners';
import { createFakeHostPage, HOME, READY, type FakeHostPage } from './fakes/host-page';
import { fillContainer, type FilledContainer } from './fill-container';

let page: FakeHostPage;
let filled: FilledContainer;
let heard: { type: string; detail: unknown }[];
let removeListeners: () => void;

const nextFrame = () => vi.advanceTimersByTime(16);

function open(attributes = '', change: Partial<FakeHostPage['style']> = {}) {
  page = createFakeHostPage(attributes);
  Object.assign(page.style, change);
  heard = [];
  for (const type of ['ready', 'height', 'chapter', 'open']) {
    window.addEventListener(`khuyut:${type}`, (event) => {
      if (event instanceof CustomEvent) heard.push({ type, detail: event.detail as unknown });
    });
  }
  filled = fillContainer(page.container, HOME);
}
function openReady(attributes = '', change: Partial<FakeHostPage['style']> = {}) {
  open(attributes, change);
  page.come(true);
  page.say(READY);
  nextFrame();
}
const last = () => page.told.at(-1);
const frameStyle = (name: string) => page.frame()?.style.getPropertyValue(name);
const linkIsShown = () => page.container.querySelector('a')?.style.display !== 'none';

beforeEach(() => {
  vi.useFakeTimers();
  removeListeners = collectListeners();
});
afterEach(() => {
  removeListeners();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('The room for the story', () => {
  it.each([
    ['', '740px'],
    ['data-mode="scroll" data-height="500"', '740px'],
    ['data-mode="step"', '640px'],
    ['data-mode="step" data-height="520"', '520px'],
    ['data-mode="step" data-height="100"', '360px'],
    ['data-mode="step" data-height="tall"', '640px'],
  ])('is reserved at once: %s', (attributes, height) => {
    open(attributes);
    expect(page.container.style.height).toBe(height);
    expect(page.frame()).toBeNull();
  });

  it('in scroll mode becomes as long as the story, in paged mode stays', () => {
    openReady();
    expect(page.container.style.height).toBe('9000px');
    page.say({ khuyut: 1, type: 'height', height: 9100.5 });
    expect(page.container.style.height).toBe('9100.5px');
    openReady('data-mode="step"');
    expect(page.container.style.height).toBe('640px');
  });
});

describe('The frame', () => {
  it('is loaded when the container comes near', () => {
    open();
    page.come(false);
    expect(page.frame()).toBeNull();
    page.come(true);
    expect(page.frame()?.referrerPolicy).toBe('no-referrer');
    page.come(true);
    expect(page.container.querySelectorAll('iframe')).toHaveLength(1);
  });

  it.each([
    ['far and then near', [false, true], 1],
    ['near and gone again', [true, false], 0],
  ])('of a container that is reported at once to be %s', (_, crossings, count) => {
    open();
    page.come(...crossings);
    expect(page.container.querySelectorAll('iframe')).toHaveLength(count);
  });

  it.each([
    ['', 'embed/?mode=scroll&window=720'],
    [
      'data-lang="en" data-theme="dark" data-chapter="rome"',
      'embed/en/?theme=dark&chapter=rome&mode=scroll&window=720',
    ],
    ['data-lang="fr" data-mode="step"', 'embed/'],
    ['data-mode="step" data-chapter="rome"', 'embed/?chapter=rome'],
  ])('has the options in its address: %s', (attributes, address) => {
    open(attributes);
    page.come(true);
    expect(page.address()).toBe(address);
  });

  it('takes the place of the link once it is ready, with its own title', () => {
    open();
    page.come(true);
    expect(linkIsShown()).toBe(true);
    page.say(READY);
    expect(linkIsShown()).toBe(false);
    expect(page.frame()?.title).toBe('خيوط · قصة');
    expect(frameStyle('visibility')).toBe('inherit');
  });

  it('takes no taps until it is ready: they are for the link below it', () => {
    open();
    page.come(true);
    expect(frameStyle('pointer-events')).toBe('none');
    page.say(READY);
    expect(frameStyle('pointer-events')).toBe('auto');
  });

  it('without an answer for ten seconds gives way to the link, and comes back with its answer', () => {
    open();
    page.come(true);
    vi.advanceTimersByTime(9_999);
    expect(frameStyle('visibility')).toBe('');
    vi.advanceTimersByTime(1);
    expect(frameStyle('visibility')).toBe('hidden');
    expect(linkIsShown()).toBe(true);
    page.say(READY);
    expect(frameStyle('visibility')).toBe('inherit');
    expect(linkIsShown()).toBe(false);
  });

  it('that has answered stays', () => {
    openReady();
    vi.advanceTimersByTime(60_000);
    expect(frameStyle('visibility')).toBe('inherit');
  });

  it('and its container are sized by styles that win over the host page’s', () => {
    openReady();
    for (const [element, names] of [
      [page.frame(), ['position', 'width', 'height', 'display']],
      [page.container, ['position', 'height', 'display']],
      [page.container.querySelector('a'), ['display']],
    ] as const) {
      for (const name of names) expect(element?.style.getPropertyPriority(name), name).toBe('important');
    }
  });
});

describe('The frame is told where the viewport is', () => {
  it('once it is ready, and then at each scroll, once in an animation frame', () => {
    open();
    page.come(true);
    page.scrollTo(100);
    nextFrame();
    expect(page.told, 'nothing before it is ready').toEqual([]);
    page.say(READY);
    expect(page.told).toEqual([
      { khuyut: 1, type: 'viewport', top: -1900, height: 720, origin: 'https://khuyut.example' },
    ]);
    for (const y of [1000, 2000, 2500]) page.scrollTo(y);
    expect(page.told).toHaveLength(1);
    nextFrame();
    expect(page.told.slice(1)).toMatchObject([{ top: 500, height: 720 }]);
  });

  it.each<[string, Partial<FakeHostPage['style']>, object]>([
    ['below a fixed header', { header: '70px' }, { top: 570, height: 650 }],
    ['below one of a tenth of the window', { header: '10%' }, { top: 572, height: 648 }],
    ['in a scroller of the page’s own', { scroller: { top: 100, height: 400 } }, { top: 600, height: 400 }],
    [
      'in something that may scroll but has nothing to scroll',
      { scroller: { top: 100, height: 9000 } },
      { top: 500, height: 720 },
    ],
    [
      'in one that reaches under the header',
      { header: '70px', scroller: { top: 0, height: 2000 } },
      { top: 570, height: 650 },
    ],
    ['in a page that scales it', { scale: 0.5 }, { top: 1000, height: 1440 }],
  ])('%s', (_, style, expected) => {
    openReady('', style);
    page.scrollTo(2500);
    nextFrame();
    expect(last()).toMatchObject(expected);
  });

  it('when something grows above it', () => {
    openReady();
    page.growAbove(300);
    nextFrame();
    expect(last()).toMatchObject({ top: -2300 });
  });

  it('not in paged mode', () => {
    openReady('data-mode="step"');
    page.told.length = 0;
    page.scrollTo(2500);
    page.growAbove(300);
    nextFrame();
    expect(page.told).toEqual([]);
  });
});

describe('Attributes that change', () => {
  const change = (name: 'theme' | 'chapter', value: string | undefined) => {
    if (value === undefined) page.container.removeAttribute(`data-${name}`);
    else page.container.setAttribute(`data-${name}`, value);
    filled.onChange(name);
  };

  it('are told the frame', () => {
    openReady('data-mode="step" data-theme="dark"');
    change('theme', 'light');
    expect(last()).toMatchObject({ type: 'theme', value: 'light' });
    change('theme', undefined);
    expect(last()).toMatchObject({ type: 'theme', value: 'auto' });
    change('chapter', 'rome');
    expect(last()).toMatchObject({ type: 'go', chapter: 'rome' });
  });

  it.each([
    ['theme', 'sepia'],
    ['chapter', undefined],
    ['chapter', ''],
  ] as const)('to nothing that the frame knows are not: %s %s', (name, value) => {
    openReady('data-mode="step" data-chapter="motives"');
    page.told.length = 0;
    change(name, value);
    expect(page.told).toEqual([]);
  });

  it('before the frame is loaded are in its address', () => {
    open('data-mode="step"');
    change('theme', 'dark');
    page.come(true);
    expect(page.address()).toBe('embed/?theme=dark');
    page.say(READY);
    expect(page.told, 'and need not be told').toEqual([]);
  });

  it('before the frame is ready are told it when it is', () => {
    open('data-mode="step" data-theme="dark"');
    page.come(true);
    change('chapter', 'motives');
    change('theme', undefined);
    expect(page.told).toEqual([]);
    page.say(READY);
    expect(page.told).toMatchObject([
      { type: 'theme', value: 'auto' },
      { type: 'go', chapter: 'motives' },
    ]);
  });
});

describe('The host page hears', () => {
  it('each message as an event that bubbles', () => {
    openReady();
    page.say({ khuyut: 1, type: 'chapter', id: 'rome', index: 1, count: 10 });
    page.say({ khuyut: 1, type: 'open', url: 'https://khuyut.example/en' });
    expect(heard).toEqual([
      { type: 'ready', detail: { height: 9000, lang: 'ar', title: 'خيوط · قصة' } },
      { type: 'chapter', detail: { id: 'rome', index: 1, count: 10 } },
      { type: 'open', detail: { url: 'https://khuyut.example/en' } },
    ]);
  });

  it('of no address but the story’s own', () => {
    openReady();
    page.say({ khuyut: 1, type: 'open', url: 'https://elsewhere.example/' });
    expect(heard.map(({ type }) => type)).toEqual(['ready']);
  });

  it.each([
    ['another origin', READY, { origin: 'https://elsewhere.example' }],
    ['an opaque origin', READY, { origin: 'null' }],
    ['another frame', READY, { source: {} }],
    ['another version', { ...READY, khuyut: 2 }, {}],
    ['something that is no message', { khuyut: 1, type: 'navigate', url: 'https://khuyut.example/' }, {}],
  ])('nothing of %s, and nothing changes', (_, data, from) => {
    open();
    page.come(true);
    page.say(data, from);
    expect(heard).toEqual([]);
    expect(page.told).toEqual([]);
    expect(page.container.style.height).toBe('740px');
    expect(linkIsShown()).toBe(true);
  });
});

describe('A container that is given up', () => {
  it.each(['', 'data-mode="step"'])('is as it was (%s)', (attributes) => {
    openReady(`${attributes} style="position: sticky; height: 50px; color: red"`);
    filled.release();
    expect(page.container.innerHTML).toBe(`<a href="${HOME}">Read</a><p hidden="">Ours</p>`);
    const { position, display, height, color } = page.container.style;
    expect([position, display, height, color]).toEqual(['sticky', '', '50px', 'red']);
  });

  it('gives what it held the styles that it had', () => {
    open();
    const link = page.container.querySelector('a');
    if (link) link.style.cssText = 'display: block; color: red';
    page.come(true);
    page.say(READY);
    expect(linkIsShown()).toBe(false);
    filled.release();
    expect(link?.style.cssText).toBe('display: block; color: red;');
  });

  it('tells and hears nothing any more', () => {
    openReady();
    page.scrollTo(2500);
    filled.release();
    page.told.length = 0;
    heard.length = 0;
    page.scrollTo(2600);
    page.turn(740, 390);
    page.growAbove(100);
    page.say(READY);
    nextFrame();
    expect(page.told).toEqual([]);
    expect(heard).toEqual([]);
  });

  it('before it came near is never filled', () => {
    open();
    filled.release();
    page.come(true);
    expect(page.frame()).toBeNull();
  });

  it('is one whose frame the page has thrown out, not one that waits for its frame', () => {
    open();
    expect(filled.isIntact()).toBe(true);
    page.come(true);
    expect(filled.isIntact()).toBe(true);
    page.container.textContent = '';
    expect(filled.isIntact()).toBe(false);
  });
});
