import { vi } from 'vitest';
import { placeAt, stubObservers } from '$lib/platform/fakes/observers';

/** A host page with one container in it, between its own texts: for tests without a browser. */
export interface FakeHostPage {
  container: HTMLElement;
  frame: () => HTMLIFrameElement | null;
  /** The container is within a screen of the window, or not, in this order. */
  come: (...isNear: boolean[]) => void;
  /** The address of the frame, without its host. */
  address: () => string | undefined;
  /** What was posted into the frame. */
  told: object[];
  /** Posts a message out of the frame. */
  say: (data: unknown, from?: { origin?: string; source?: object }) => void;
  scrollTo: (y: number) => void;
  scrollY: () => number;
  /** Turns the phone, or moves the window's edge. */
  turn: (width: number, height: number) => void;
  /** What lies above the container gets higher by so many px. */
  growAbove: (px: number) => void;
  /** Sets what the page does to its frames and its window. */
  style: {
    scale: number;
    /** As `scroll-padding-top` computes. */
    header: string;
    /** A scroller of the page's own, by its box in the window. */
    scroller: { top: number; height: number } | undefined;
    hasScrollAnchoring: boolean;
  };
}

export const HOME = 'https://khuyut.example/path/';
export const READY = { khuyut: 1, type: 'ready', height: 9000, lang: 'ar', title: 'خيوط · قصة' };
const TOP_PX = 2000;

/** @param attributes of the container */
export function createFakeHostPage(attributes = ''): FakeHostPage {
  const observers = stubObservers();
  document.body.innerHTML = `<div class="column"><div data-khuyut ${attributes}><a href="${HOME}">Read</a><p hidden>Ours</p></div></div>`;
  const column = document.querySelector<HTMLElement>('.column');
  const container = document.querySelector<HTMLElement>('[data-khuyut]');
  if (!column || !container) throw new Error('no container');
  const style: FakeHostPage['style'] = {
    scale: 1,
    header: 'auto',
    scroller: undefined,
    hasScrollAnchoring: true,
  };
  const told: object[] = [];
  const inner = { postMessage: (data: object, origin: string) => void told.push({ ...data, origin }) };
  let top = TOP_PX;
  let y = 0;
  vi.stubGlobal('innerWidth', 390);
  vi.stubGlobal('innerHeight', 740);

  const height = () => parseFloat(container.style.height) || 40;
  const scroll = (next: number) => {
    y = next;
    window.dispatchEvent(new Event('scroll'));
  };
  vi.stubGlobal('scrollBy', ({ top: by }: { top: number }) => scroll(y + by));
  vi.stubGlobal('CSS', {
    supports: (name: string) => name === 'overflow-anchor' && style.hasScrollAnchoring,
  });
  vi.stubGlobal('getComputedStyle', (element: Element) => ({
    scrollPaddingTop: style.header,
    overflowY: element === column && style.scroller ? 'auto' : 'visible',
  }));
  Object.defineProperty(document, 'scrollingElement', {
    get: () => ({ clientHeight: window.innerHeight - 20 }),
    configurable: true,
  });
  Object.defineProperties(column, {
    scrollHeight: { get: () => 9000 },
    clientHeight: { get: () => style.scroller?.height ?? 9000 },
  });
  placeAt(column, () => style.scroller ?? { top: 0, height: 9000 });
  Object.defineProperty(container, 'offsetHeight', { get: height });
  placeAt(container, () => ({ top: top - y, height: height() * style.scale }));
  const frame = () => container.querySelector('iframe');
  Object.defineProperties(HTMLIFrameElement.prototype, {
    // With a document of its own, happy-dom does not try to load the frame's address.
    getAttribute: {
      value(this: Element, name: string) {
        return name === 'srcdoc' ? '' : Element.prototype.getAttribute.call(this, name);
      },
      configurable: true,
    },
    contentWindow: { get: () => inner, configurable: true },
    offsetHeight: { get: height, configurable: true },
    getBoundingClientRect: { value: () => container.getBoundingClientRect(), configurable: true },
  });
  return {
    container,
    frame,
    told,
    style,
    come: (...isNear) => observers.cross(container, ...isNear),
    address: () => frame()?.src.replace(HOME, ''),
    say(data, { origin = new URL(HOME).origin, source = inner } = {}) {
      const event = new MessageEvent('message', { data, origin });
      Object.defineProperty(event, 'source', { value: source });
      window.dispatchEvent(event);
    },
    scrollTo: scroll,
    scrollY: () => y,
    turn(width, windowHeight) {
      vi.stubGlobal('innerWidth', width);
      vi.stubGlobal('innerHeight', windowHeight);
      window.dispatchEvent(new Event('resize'));
    },
    growAbove(px) {
      top += px;
      observers.resize(document.body);
    },
  };
}
