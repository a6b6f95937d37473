// For tests only: a tab's history as browsers keep it, for one page.

/** Moves are answered later, by `popstate`. Back from the first entry leaves the page. */
export class FakeHistory {
  states: unknown[] = [null];
  index = 0;
  hasLeftPage = false;

  /** @param tell dispatches `popstate` with a state */
  constructor(private readonly tell: (state: unknown) => void) {}

  get state(): unknown {
    return this.states[this.index];
  }

  pushState(state: unknown): void {
    this.states = [...this.states.slice(0, this.index + 1), structuredClone(state)];
    this.index += 1;
  }

  replaceState(state: unknown): void {
    this.states[this.index] = structuredClone(state);
  }

  back(): void {
    setTimeout(() => {
      if (this.index === 0) {
        this.hasLeftPage = true;
        return;
      }
      this.index -= 1;
      this.tell(this.state);
    });
  }

  /** Follows a link to a fragment: a new entry, of which browsers tell too. */
  follow(): void {
    this.pushState(null);
    this.tell(null);
  }
}
