/** A browser that opens an address, looks into the page and does what a reader does; the same for every engine. */
export interface Engine {
  /** Opens an address and waits until the page before is gone, but not for what the new one loads. */
  open: (url: string) => Promise<void>;
  /** The value of an expression in the page; of a promise, what it gives. */
  look: (expression: string) => Promise<unknown>;
  /** The same in the page's only frame. */
  lookInside: (expression: string) => Promise<unknown>;
  /** Clicks a place in the window, px from its top left corner. */
  clickAt: (x: number, y: number) => Promise<void>;
  press: (key: Key) => Promise<void>;
  /** Turns the wheel by px. */
  wheel: (distance: number) => Promise<void>;
  /** Steps through the history, as the browser's buttons do; does not wait for the page. */
  back: () => Promise<void>;
  forward: () => Promise<void>;
  /** What the open page was refused by its policy; undefined where the engine cannot be asked that early. */
  refused: () => Promise<unknown>;
  close: () => Promise<void>;
}

/** What the reader asks of the system: flights take long to draw where nothing helps to. */
export type Motion = 'full' | 'reduced';

export type Key = 'Enter' | 'Escape' | 'End' | 'Home' | 'ArrowRight';

/** Where the pointer is while the wheel turns, px from the window's top and left. */
export const POINTER = 200;

const TIMEOUT_MS = 60_000;
const INTERVAL_MS = 50;

/**
 * Waits for a state, looking again and again.
 * @throws Error when it has not come within 60 s
 */
export async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + TIMEOUT_MS;
  let trouble: unknown;
  while (Date.now() < end) {
    try {
      if (await holds()) return;
      trouble = undefined;
    } catch (error) {
      trouble = error;
    }
    await new Promise((done) => setTimeout(done, INTERVAL_MS));
  }
  throw new Error(`waited in vain for: ${what}`, { cause: trouble });
}

/** Waits until an expression is true in the page. */
export const untilTrue = (engine: Engine, what: string, expression: string): Promise<void> =>
  until(what, async () => (await engine.look(expression)) === true);
