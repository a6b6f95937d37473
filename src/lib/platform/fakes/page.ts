import { BrowserErrorCaptureEnum, Window } from 'happy-dom';
import { vi } from 'vitest';
import type { Tab } from './tab';

export const FRAME_MS = 16;

/** The globals of a page that tests and tested code use. */
const GLOBALS = [
  ...['document', 'Element', 'HTMLElement', 'Event', 'MouseEvent', 'KeyboardEvent', 'CSS'],
  ...['requestAnimationFrame', 'cancelAnimationFrame', 'getComputedStyle', 'history', 'location'],
];

/**
 * Makes a page the one that globals belong to. Elements with `data-height` lie one below the other. They
 * are so many px high in a window that is 1000 px wide, and higher in a narrower one.
 */
export function showPage(tab: Tab, body: string, dir: string): void {
  const page = new Window({
    url: tab.history.current.url.href,
    // What a listener throws fails the test.
    settings: { errorCapture: BrowserErrorCaptureEnum.disabled },
  });
  page.document.documentElement.setAttribute('dir', dir);
  page.document.body.innerHTML = body;
  override(page, windowOf(tab));
  override(page, { self: page, top: tab.options.isFramed ? {} : page });
  override(page.Element.prototype, layoutOf(tab));
  override(page.HTMLDialogElement.prototype, dialogs());
  vi.stubGlobal('window', page);
  for (const name of GLOBALS) vi.stubGlobal(name, Reflect.get(page, name));
  for (const area of ['localStorage', 'sessionStorage'] as const) {
    Object.defineProperty(globalThis, area, { get: () => storageOf(tab, area), configurable: true });
  }
}

const override = (target: object, by: object) =>
  Object.defineProperties(target, Object.getOwnPropertyDescriptors(by));

const windowOf = (tab: Tab) => ({
  get scrollY() {
    return tab.scrollY;
  },
  get innerWidth() {
    return tab.width;
  },
  get innerHeight() {
    return tab.height;
  },
  location: {
    get href() {
      return tab.history.current.url.href;
    },
    get pathname() {
      return tab.history.current.url.pathname;
    },
    get search() {
      return tab.history.current.url.search;
    },
    get hash() {
      return tab.history.current.url.hash;
    },
  },
  history: tab.history.forWindow((delta) => tab.go(delta)),
  matchMedia: (query: string) => ({ matches: tab.media.has(query) }),
  requestAnimationFrame: (run: () => void) => setTimeout(run, FRAME_MS),
  cancelAnimationFrame: clearTimeout,
  getComputedStyle: () => ({
    scrollPaddingBlockStart: `${tab.options.scrollPadding ?? 0}px`,
    getPropertyValue: (name: string) => tab.properties.get(name) ?? '',
  }),
  scrollTo: ({ top = 0, behavior }: ScrollToOptions) => tab.scrollAs(top, behavior),
  scrollBy: ({ top = 0, behavior }: ScrollToOptions) => tab.scrollAs(tab.scrollY + top, behavior),
  /** This is what happy-dom follows a link by. */
  open: (url: string) => tab.follow(new URL(url).hash),
});

function boxOf(tab: Tab, element: Element) {
  let [top, height] = [-tab.scrollY, 0];
  for (const part of document.querySelectorAll<HTMLElement>('[data-height]')) {
    const px = (Number(part.dataset.height) * 1000) / tab.width;
    if (element.contains(part) || part.contains(element)) height += px;
    else if (height === 0) top += px;
  }
  return { top, height, bottom: top + height, left: 0, right: tab.width, width: tab.width };
}

export const heightOfPage = (tab: Tab): number => boxOf(tab, document.documentElement).height;

const layoutOf = (tab: Tab) => ({
  getBoundingClientRect(this: Element) {
    return boxOf(tab, this);
  },
  scrollIntoView(this: Element, { behavior }: ScrollIntoViewOptions = {}) {
    // A chapter begins with its map: in the styles its scroll margin takes the padding back.
    const padding = this.matches('[data-chapter]') ? 0 : (tab.options.scrollPadding ?? 0);
    tab.scrollAs(tab.scrollY + boxOf(tab, this).top - padding, behavior);
  },
});

/** Closing gives the focus back to what had it, and tells of itself later. */
function dialogs() {
  const focusBefore = new WeakMap<HTMLDialogElement, Element | null>();
  const open = function (this: HTMLDialogElement) {
    focusBefore.set(this, document.activeElement);
    this.open = true;
  };
  return {
    show: open,
    showModal: open,
    close(this: HTMLDialogElement) {
      if (!this.open) return;
      this.open = false;
      const before = focusBefore.get(this);
      if (before instanceof HTMLElement && before !== document.body) before.focus();
      setTimeout(() => this.dispatchEvent(new Event('close')));
    },
  };
}

function storageOf({ options, stored }: Tab, area: 'localStorage' | 'sessionStorage') {
  if (options.isStorageBlocked) throw new DOMException('Access is denied.', 'SecurityError');
  return {
    getItem: (key: string) => stored[area].get(key) ?? null,
    setItem: (key: string, value: string) => void stored[area].set(key, value),
    removeItem: (key: string) => void stored[area].delete(key),
  };
}
