// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import { collectListeners } from '$lib/platform/fakes/listeners';
import { scrollNeeded, watchHands } from './follow';

/** A phone: the map above 400 px, the bars below 900 px, the reading line at 600 px. */
const FREE = { top: 400, bottom: 900 };
const needed = (sentence: [number, number], chapter: [number, number]) =>
  scrollNeeded(
    { top: sentence[0], bottom: sentence[1] },
    { top: chapter[0], bottom: chapter[1] },
    FREE,
    1000,
  );

describe('the page scrolls', () => {
  test.each<[string, [number, number], [number, number], number]>([
    ['not at all where the sentence is seen whole', [410, 890], [-200, 1500], 0],
    ['to the sentence where the bars cover its end', [850, 910], [-200, 1500], 450],
    ['back where the map covers its beginning', [390, 450], [-200, 1500], -10],
    ['to the beginning of one that is too long', [500, 1200], [-200, 1500], 100],
    ['far', [4400, 4450], [3500, 6000], 4000],
    ['no further than the end of its chapter', [850, 905], [-800, 960], 359],
    ['back into its chapter where the next one is current', [450, 480], [-800, 560], -41],
    ['on into its chapter where the one before is current', [800, 850], [700, 2000], 400],
  ])('%s', (_, sentence, chapter, distance) => expect(needed(sentence, chapter)).toBe(distance));
});

describe('the voice is followed', () => {
  let forget: () => void = () => undefined;
  afterEach(() => forget());

  function watch() {
    forget = collectListeners();
    const following = watchHands();
    document.body.innerHTML = `
      <p>Text <button class="other">Explore</button> <a href="#two">Two</a> <span data-claim="x"><a href="#note-x">Evidence</a></span></p>
      <dialog><i>Sheet</i> <a href="#three">Three</a></dialog>
      <div data-bar><button data-next aria-keyshortcuts="ArrowRight">Next</button></div>
      <div data-player><button>Play</button></div><div data-leaflet></div>`;
    const dispatch = (type: string, selector: string, key = '') => {
      const event = Object.assign(new Event(type, { bubbles: true }), { key });
      document.querySelector(selector)?.dispatchEvent(event);
      return following.get();
    };
    return { following, dispatch };
  }

  test.each([
    ['wheel', 'p', ''],
    ['touchmove', 'p', ''],
    ['keydown', 'body', 'PageDown'],
    ['keydown', 'body', ' '],
    ['keydown', '[data-next]', 'ArrowRight'],
    ['pointerdown', 'html', ''],
    ['click', '[data-next]', ''],
    ['click', 'p > a', ''],
    ['click', 'dialog a', ''],
    ['click', '[data-claim]', ''],
  ])('until the reader moves the page: %s on %s %s', (type, target, key) => {
    expect(watch().dispatch(type, target, key)).toBe(false);
  });

  test.each([
    ['wheel', 'i', ''],
    ['touchmove', '[data-leaflet]', ''],
    ['touchmove', '[data-player]', ''],
    ['keydown', '.other', ' '],
    ['keydown', 'p', 'a'],
    ['pointerdown', 'p', ''],
    ['click', 'p', ''],
    ['click', '[data-player] button', ''],
  ])('on when they do something else: %s on %s %s', (type, target, key) => {
    expect(watch().dispatch(type, target, key)).toBe(true);
  });
});
