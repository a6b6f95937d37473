import { afterAll, afterEach, beforeAll, beforeEach, describe } from 'vitest';
import { serve, type RunningSite } from '../../src/build/serve';
import { CHAPTERS } from '../setup/story';
import { until, untilTrue, type Engine, type Motion } from './engine';
import { INSTALLED } from './installed';

export const CLAIMS = CHAPTERS.flatMap(({ claims }) => claims).length;

/** What the tests of an engine use. A file shares one browser; each test has a site, so an origin, of its own. */
export interface Reader {
  engine: Engine;
  /** The address of the served build; no slash at its end. */
  site: string;
  /** Opens a page, of the served build unless it says otherwise, and waits for the words and the live map. */
  openLive: (address: string) => Promise<void>;
  /** Waits until an expression is true in the page. */
  sees: (what: string, expression: string) => Promise<void>;
  /** A number in the page. */
  measure: (expression: string) => Promise<number>;
  /** Waits until the middle of an element's first line is seen, and clicks it: the page is not scrolled to it. */
  click: (selector: string) => Promise<void>;
  /** Goes to a chapter at once, and waits until it is being read and the map rests at it. */
  goTo: (chapter: string) => Promise<void>;
  /** The one chapter being read is this one, and the map rests at it. */
  restsAt: (chapter: string) => Promise<void>;
  /** Waits until the page has stopped scrolling, and says where, in px. */
  stopped: () => Promise<number>;
}

/** Describes what a reader of the built site does, once in each engine that is installed here. */
export function describeInEngines(tests: (reader: () => Reader) => void, motion: Motion = 'reduced'): void {
  describe.each(INSTALLED)('$name', ({ start }) => {
    let site: RunningSite;
    let engine: Engine;
    beforeAll(async () => {
      engine = await start(motion);
    });
    afterAll(() => engine.close());
    beforeEach(async () => {
      site = await serve('build', 0);
    });
    afterEach(() => site.close());
    tests(() => readerOf(engine, site.url));
  });
}

function readerOf(engine: Engine, site: string): Reader {
  const sees = (what: string, expression: string) => untilTrue(engine, what, expression);
  const measure = async (expression: string) => Number(await engine.look(expression));
  const restsAt = async (chapter: string) => {
    let where: unknown;
    try {
      await until(`the map at ${chapter}`, async () => {
        where = await engine.look(WHERE);
        return where === `${chapter}, ${chapter} settled`;
      });
    } catch (error) {
      throw new Error(`the reader should be at ${chapter}, but is at ${String(where)}`, { cause: error });
    }
  };
  return {
    engine,
    site,
    sees,
    measure,
    restsAt,
    async openLive(address) {
      await engine.open(new URL(address, site).href);
      await sees('the words', `document.querySelectorAll('[data-claim]').length === ${CLAIMS}`);
      await sees('the live map', `document.querySelector('[data-explore]:not([hidden])') !== null`);
      // Until then heights are guesses, and a jump ends elsewhere.
      await sees('all in its place', `!document.documentElement.classList.contains('arriving')`);
    },
    async click(selector) {
      let at: number[] = [];
      // It may still be coming in.
      await until(`${selector} in the window`, async () => {
        const place = await engine.look(middleOf(selector));
        at = Array.isArray(place) ? place.map(Number) : [];
        return at.length === 2;
      });
      const [x = NaN, y = NaN] = at;
      await engine.clickAt(x, y);
    },
    async goTo(chapter) {
      await engine.look(`document.getElementById('${chapter}').scrollIntoView({ behavior: 'instant' })`);
      await restsAt(chapter);
    },
    async stopped() {
      let last = NaN;
      await until('the end of the scroll', async () => {
        const before = last;
        last = await measure(CALM_SCROLL);
        return last === before;
      });
      return last;
    },
  };
}

/** The chapter that is being read, and the one that the map shows. */
const WHERE = `(() => {
  const read = [...document.querySelectorAll('[data-chapter][aria-current="step"]')].map(({ id }) => id);
  const { chapter, state } = document.querySelector('[data-map]').dataset;
  return read.join() + ', ' + chapter + ' ' + state;
})()`;

/** Where the page is after some frames more. */
const CALM_SCROLL = `new Promise((done) => {
  let left = 8;
  const look = () => ((left -= 1) > 0 ? requestAnimationFrame(look) : done(scrollY));
  look();
})`;

/** The middle of an element's first line; null where something else is seen there. */
const middleOf = (selector: string) => `(() => {
  const element = document.querySelector('${selector}');
  const { x, y, width, height } = element.getClientRects()[0];
  const [across, down] = [x + width / 2, y + height / 2];
  return element.contains(document.elementFromPoint(across, down)) ? [across, down] : null;
})()`;
