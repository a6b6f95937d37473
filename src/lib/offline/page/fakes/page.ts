import { Window } from 'happy-dom';
import { render } from 'svelte/server';
import { vi } from 'vitest';
import type { Locale } from '$lib/i18n/locale';
import { openStorage } from '$lib/platform/storage';
import '../../fakes/self';
import { FakeCaches } from '../../fakes/caches';
import { fakeTime, pass } from '../../fakes/time';
import OfflinePanel from '../OfflinePanel.svelte';
import UpdateNotice from '../UpdateNotice.svelte';
import type { OfflineOptions } from '../start';
import { FakeContainer } from './container';
import { FakeServiceWorker } from './service-worker';

export const SCOPE = 'https://example.org/stories/';
export const ENTRY = `${SCOPE}_app/immutable/khuyut.AAAA.js`;

export const STORY = 'a-story';

/** An open page of the story, and what its browser has of the story. */
export class FakePage {
  readonly workers = new FakeContainer(SCOPE);
  readonly caches = new FakeCaches();
  readonly reload = vi.fn();
  /** Where the page leads the tab. */
  readonly assign = vi.fn();
  readonly replace = vi.fn();
  readonly onLeave = vi.fn();
  /** Whether the browser has promised to keep what is stored, and whether it would. */
  isPersisted = false;
  promises = false;
  private readonly window = new Window({ url: SCOPE });
  readonly location = { href: SCOPE, reload: this.reload, assign: this.assign, replace: this.replace };
  private readonly navigator = {
    serviceWorker: this.workers,
    storage: {
      persisted: () => Promise.resolve(this.isPersisted),
      persist: () => Promise.resolve((this.isPersisted ||= this.promises)),
    },
    onLine: true,
  };

  /** Opens the page, as the build makes the parts of it that the offline copy needs. */
  constructor(readonly locale: Locale = 'en') {
    fakeTime();
    Object.assign(this.window.document.documentElement.dataset, { story: STORY, revision: 'v1' });
    this.window.document.body.innerHTML = [
      '<p data-disconnected data-text="No connection"></p><a data-offline-link hidden></a>',
      render(OfflinePanel, { props: { locale } }).body,
      render(UpdateNotice, { props: { locale } }).body,
    ].join('');
    for (const [name, value] of Object.entries({
      window: this.window,
      document: this.window.document,
      localStorage: this.window.localStorage,
      sessionStorage: this.window.sessionStorage,
      location: this.location,
      navigator: this.navigator,
      caches: this.caches,
      ServiceWorker: FakeServiceWorker,
    })) {
      vi.stubGlobal(name, value);
    }
  }

  /** What the story's entry tells of the page. */
  get options(): OfflineOptions {
    return {
      locale: this.locale,
      storage: openStorage('/stories/', STORY),
      home: '/stories/',
      worker: '/stories/service-worker.js',
      entry: ENTRY,
      onLeave: this.onLeave,
    };
  }

  /** Lets the host have another worker. */
  host(): FakeServiceWorker {
    return (this.workers.hosted = new FakeServiceWorker(`${SCOPE}service-worker.js`));
  }

  /** What an earlier visit left: a worker at work, which controls this page unless it came past it. */
  async visitedBefore(isControlled = true): Promise<FakeServiceWorker> {
    const worker = this.host();
    const registration = await this.workers.register();
    await pass(0);
    registration.endInstalling(true);
    if (isControlled) this.workers.controller = worker;
    return worker;
  }

  /** Tells the page of the connection, as browsers do. */
  connect(onLine: boolean): void {
    this.navigator.onLine = onLine;
    this.dispatch(onLine ? 'online' : 'offline', {});
  }

  /** What the browser tells the page. @returns whether the browser goes on with what it does by itself */
  dispatch(type: string, fields: object): boolean {
    const event = new this.window.Event(type, { cancelable: true });
    return this.window.dispatchEvent(Object.assign(event, fields));
  }

  /** Another tab stores something. */
  storeElsewhere(key: string, value: string | null): void {
    if (value === null) this.window.localStorage.removeItem(key);
    else this.window.localStorage.setItem(key, value);
    this.dispatch('storage', { key });
  }

  /** Takes away all that the page has set up. */
  async close(): Promise<void> {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
    vi.useRealTimers();
    await this.window.happyDOM.close();
  }
}

/** What the panel shows: the state, the words, and which buttons are offered. */
export function panelShows(): { state: string | undefined; words: string; offered: string[] } {
  const buttons = [...document.querySelectorAll<HTMLElement>('[data-offline-panel] button')];
  return {
    state: document.documentElement.dataset.offline,
    words: document.querySelector('[data-offline-words]')?.textContent ?? '',
    offered: ['keep', 'repair', 'remove', 'save'].filter((action) =>
      buttons.some((button) => button.hasAttribute(`data-offline-${action}`) && !button.hidden),
    ),
  };
}

/** Presses a button, which must be offered. */
export function press(selector: string): void {
  const button = document.querySelector<HTMLElement>(selector);
  if (!button || button.hidden || button.closest('[hidden]')) throw new Error(`${selector} is not offered`);
  button.click();
}

/** Whether the notice of an update is shown, and the corrections that it lists. */
export function noticeShows(): string[] | undefined {
  const notice = document.querySelector<HTMLElement>('[data-update]');
  if (!notice || notice.hidden) return undefined;
  return [...notice.querySelectorAll('li')].map((item) => item.textContent);
}
