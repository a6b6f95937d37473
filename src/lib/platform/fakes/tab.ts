import { onTestFinished, vi } from 'vitest';
import { FRAME_MS, heightOfPage, showPage } from './page';
import { SessionHistory } from './session-history';

/** How long a step back or forward, and a smooth scroll take. */
export const TRAVERSAL_MS = 5;
export const SMOOTH_SCROLL_MS = 300;

export interface TabOptions {
  /** px at the top of the window that the map covers. */
  scrollPadding?: number;
  /** Where Back and Forward scroll to: browsers differ. */
  restores?: 'position' | 'fragment';
  /** Whether a step starts from the entry that is current when it is called for, or when it is done, as in Firefox. */
  countsFrom?: 'call' | 'arrival';
  /** WebKit goes there before `popstate`, the others after it. */
  scrollsFirst?: boolean;
  isFramed?: boolean;
  isStorageBlocked?: boolean;
}

/**
 * A browser's tab for unit tests; timers are fake until the test is over. happy-dom gives the DOM. History,
 * scroll, layout and dialogs are made here and behave as in browsers; where they do not, the journeys in a
 * real browser tell.
 */
export class Tab {
  /** Size of the window in px. */
  width = 1000;
  height = 800;
  scrollY = 0;
  /** How the page asked for its last scroll. */
  lastBehavior: ScrollBehavior | undefined;
  readonly history = new SessionHistory();
  /** The media queries that match. */
  readonly media = new Set<string>();
  /** The custom properties that the styles give `<html>`. */
  readonly properties = new Map<string, string>();
  readonly stored = { localStorage: new Map<string, string>(), sessionStorage: new Map<string, string>() };
  private smooth: ReturnType<typeof setInterval> | undefined;

  constructor(readonly options: TabOptions = {}) {
    vi.useFakeTimers();
    onTestFinished(() => {
      vi.useRealTimers();
      vi.unstubAllGlobals();
    });
  }

  /** The address without its origin. */
  get address(): string {
    const { pathname, search, hash } = this.history.current.url;
    return pathname + search + hash;
  }

  /** Opens a page in a new entry, at its fragment. */
  open(body: string, { path = '/', dir = 'rtl' } = {}): void {
    this.history.openPage(new URL(path, 'https://site.example'));
    this.scrollY = 0;
    showPage(this, body, dir);
    this.scrollToFragment();
  }

  /** Loads the page again: the states of its entries and the scroll position stay. */
  reload(body: string): void {
    showPage(this, body, document.documentElement.dir);
  }

  /** Follows a fragment, as by a link or by hand. */
  follow(fragment: string): void {
    this.history.current.scroll = this.scrollY;
    this.history.addFragment(fragment);
    this.arrive();
    this.scrollToFragment();
  }

  /** Goes back or forward, as by the browser's buttons: asynchronously. */
  go(delta: number): void {
    const { index } = this.history.states;
    setTimeout(() => {
      this.history.current.scroll = this.scrollY;
      const start = this.options.countsFrom === 'call' ? index : this.history.states.index;
      // Another page would be loaded.
      if (!this.history.moveTo(start + delta)) return;
      if (this.options.scrollsFirst) this.restoreScroll();
      this.arrive();
      if (!this.options.scrollsFirst) this.restoreScroll();
    }, TRAVERSAL_MS);
  }

  private restoreScroll(): void {
    if (history.scrollRestoration === 'manual') return;
    if (this.options.restores === 'fragment') this.scrollToFragment();
    else this.scrollTo(this.history.current.scroll);
  }

  /** Scrolls at once, as the scroll bar does. */
  scrollTo(top: number): void {
    const next = Math.max(0, Math.min(top, heightOfPage(this) - this.height));
    if (next === this.scrollY) return;
    this.scrollY = next;
    setTimeout(() => window.dispatchEvent(new Event('scroll')), FRAME_MS);
  }

  /** Scrolls as the page asks. */
  scrollAs(top: number, behavior: ScrollBehavior | undefined): void {
    this.lastBehavior = behavior;
    clearInterval(this.smooth);
    if (behavior !== 'smooth') {
      this.scrollTo(top);
      return;
    }
    const [from, start] = [this.scrollY, performance.now()];
    this.smooth = setInterval(() => {
      const part = Math.min(1, (performance.now() - start) / SMOOTH_SCROLL_MS);
      this.scrollTo(from + (top - from) * part);
      if (part === 1) clearInterval(this.smooth);
    }, FRAME_MS);
  }

  resize(width: number, height: number): void {
    Object.assign(this, { width, height });
    window.dispatchEvent(new Event('resize'));
  }

  press(key: string, init: KeyboardEventInit = {}): KeyboardEvent {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
    (document.activeElement ?? document.body).dispatchEvent(event);
    return event;
  }

  /** Taps an element. A link to a fragment is followed unless the page prevents that. */
  tap(selector: string, init: MouseEventInit = {}): MouseEvent {
    const event = new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1, ...init });
    find(selector).dispatchEvent(event);
    return event;
  }

  /** Another entry of the page has become the current one. Along fragments Chromium drops the focus. */
  private arrive(): void {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    const { state } = this.history.current;
    window.dispatchEvent(Object.assign(new Event('popstate'), { state }));
  }

  private scrollToFragment(): void {
    document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }
}

/** The first element of the page that a selector matches. @throws when there is none */
export function find(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`the page has no ${selector}`);
  return element;
}
