interface Entry {
  url: URL;
  state: unknown;
  scroll: number;
  restoration: ScrollRestoration;
  /** The page that the entry belongs to, by the number of its load. */
  page: number;
}

/** The entries of a tab (HTML, 7.4, navigation and session history). */
export class SessionHistory {
  /** Whether the browser refuses changes, as it does after too many of them. */
  isBlocked = false;
  private entries: Entry[] = [];
  private index = -1;
  private page = 0;

  get current(): Entry {
    const entry = this.entries[this.index];
    if (!entry) throw new Error('no page is open');
    return entry;
  }

  /** All entries' states in order, and which of them is current. */
  get states(): { index: number; states: unknown[] } {
    return { index: this.index, states: this.entries.map(({ state }) => state) };
  }

  /** Adds an entry above the current one, and forgets those that were there. */
  add(url: URL, state: unknown): void {
    const restoration = this.entries[this.index]?.restoration ?? 'auto';
    this.index += 1;
    this.entries.splice(this.index, Infinity, { url, state, scroll: 0, restoration, page: this.page });
  }

  openPage(url: URL): void {
    this.page += 1;
    this.add(url, null);
    this.current.restoration = 'auto';
  }

  /** A fragment that is there already gets no entry of its own. */
  addFragment(fragment: string): void {
    const url = new URL(fragment, this.current.url);
    if (url.href === this.current.url.href) this.current.state = null;
    else this.add(url, null);
  }

  /**
   * Makes another entry the current one.
   * @returns whether there is one, and it is of the same page
   */
  moveTo(index: number): boolean {
    if (!this.entries[index]) return false;
    this.index = index;
    return this.current.page === this.page;
  }

  /** `window.history`. @param go traverses */
  forWindow(go: (delta: number) => void) {
    const changed = (state: unknown, url: string | undefined) => {
      if (this.isBlocked) throw new DOMException('The operation is insecure.', 'SecurityError');
      const base = this.current.url;
      return { state: structuredClone(state), url: url === undefined ? base : new URL(url, base) };
    };
    const current = () => this.current;
    return {
      get scrollRestoration(): ScrollRestoration {
        return current().restoration;
      },
      set scrollRestoration(restoration) {
        current().restoration = restoration;
      },
      get state(): unknown {
        return current().state;
      },
      pushState: (state: unknown, _: string, url?: string) => {
        const next = changed(state, url);
        this.add(next.url, next.state);
      },
      replaceState: (state: unknown, _: string, url?: string) =>
        void Object.assign(this.current, changed(state, url)),
      back: () => go(-1),
      forward: () => go(1),
    };
  }
}
