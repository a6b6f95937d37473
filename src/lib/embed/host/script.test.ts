// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fillContainer } from './fill-container';

vi.mock('./fill-container', () => ({ fillContainer: vi.fn() }));

/** What became of each container, in order. */
let log: string[];
const broken = new Set<Element>();
const observers: MutationObserver[] = [];

/** Loads the script anew, as a page does for each `<script>` that names it. */
async function load() {
  vi.resetModules();
  await import('./script');
}
/** The observer of the document hears of what has changed. */
const observed = () => vi.advanceTimersByTimeAsync(50);
const add = (id: string, parent: Element = document.body) => {
  const container = document.createElement('div');
  container.dataset.khuyut = '';
  container.id = id;
  parent.append(container);
  return container;
};

beforeEach(() => {
  vi.useFakeTimers();
  class Collected extends MutationObserver {
    constructor(callback: MutationCallback) {
      super(callback);
      observers.push(this);
    }
  }
  vi.stubGlobal('MutationObserver', Collected);
  log = [];
  broken.clear();
  document.body.innerHTML = '';
  Reflect.deleteProperty(window, 'khuyut');
  const script = document.createElement('script');
  Object.defineProperty(script, 'src', { value: 'https://khuyut.example/path/embed.abc123.js' });
  Object.defineProperty(document, 'currentScript', { value: script, configurable: true });
  vi.mocked(fillContainer).mockImplementation((container, home) => {
    log.push(`fill ${container.id} from ${home}`);
    return {
      isIntact: () => !broken.has(container),
      onChange: (name) => log.push(`${name} of ${container.id}`),
      release: () => {
        log.push(`release ${container.id}`);
        broken.delete(container);
      },
    };
  });
});
afterEach(() => {
  for (const observer of observers.splice(0)) observer.disconnect();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const isFiller = (value: unknown): value is { fill: (root: ShadowRoot) => void } =>
  typeof value === 'object' && value !== null && 'fill' in value;
const filling = (id: string) => `fill ${id} from https://khuyut.example/path/`;

describe('The host script', () => {
  it('fills every container, those that come later too', async () => {
    add('a');
    add('b');
    await load();
    expect(log).toEqual([filling('a'), filling('b')]);
    const view = document.createElement('section');
    add('c', view);
    document.body.append(view);
    await observed();
    expect(log.slice(2)).toEqual([filling('c')]);
  });

  it('is in the page once, however often the page has it', async () => {
    add('a');
    await load();
    await load();
    expect(log).toEqual([filling('a')]);
  });

  it('runs also where an element has its name', async () => {
    const container = add('khuyut');
    Reflect.set(window, 'khuyut', container);
    await load();
    expect(log).toEqual([filling('khuyut')]);
  });

  it('does not run beside an early version, which says so by `true`', async () => {
    Reflect.set(window, 'khuyut', true);
    add('a');
    await load();
    expect(log).toEqual([]);
  });

  it('fills what is in a shadow root once it is told of it, and what comes into it later', async () => {
    await load();
    const host = document.createElement('div');
    document.body.append(host);
    const root = host.attachShadow({ mode: 'open' });
    const inside = (id: string) => {
      const container = document.createElement('div');
      container.dataset.khuyut = '';
      container.id = id;
      root.append(container);
      return container;
    };
    inside('a');
    await observed();
    expect(log, 'it cannot know of it').toEqual([]);
    const { khuyut } = window;
    if (!isFiller(khuyut)) throw new Error('no khuyut.fill');
    khuyut.fill(root);
    khuyut.fill(root);
    expect(log).toEqual([filling('a')]);
    const later = inside('b');
    await observed();
    later.dataset.theme = 'dark';
    await observed();
    expect(log.slice(1)).toEqual([filling('b'), 'theme of b']);
    host.remove();
    await observed();
    expect(log.slice(3)).toEqual(['release a', 'release b']);
    document.body.append(host);
    await observed();
    expect(log.slice(5), 'and once the component is back').toEqual([filling('a'), filling('b')]);
  });

  it('does nothing where it cannot know its own address', async () => {
    Object.defineProperty(document, 'currentScript', { value: null, configurable: true });
    add('a');
    await load();
    expect(log).toEqual([]);
  });

  it('cleans up after a container that is removed', async () => {
    const container = add('a');
    await load();
    container.remove();
    await observed();
    add('b');
    await observed();
    expect(log.slice(1)).toEqual(['release a', filling('b')]);
  });

  it('fills a container anew whose frame the page has thrown out', async () => {
    const container = add('a');
    await load();
    broken.add(container);
    container.append('text');
    await observed();
    expect(log.slice(1)).toEqual(['release a', filling('a')]);
  });

  it('passes on which of a container’s options have changed', async () => {
    const container = add('a');
    const other = add('b');
    await load();
    container.dataset.theme = 'dark';
    other.dataset.chapter = 'rome';
    delete container.dataset.theme;
    container.title = 'no option';
    document.body.dataset.theme = 'dark';
    await observed();
    expect(log.slice(2)).toEqual(['theme of a', 'chapter of b', 'theme of a']);
  });
});
