// The script that partners put into their pages, as /embed.js: it fills every `<div data-khuyut>`, those
// that come later too, and cleans up after those that go.
import { fill, type Filled } from './filled-place';

declare global {
  interface Window {
    /** Set by the first of several copies of this script in a page; an element with this id has the name, too. */
    khuyut?: unknown;
  }
}

const { currentScript } = document;

if (window.khuyut !== true && currentScript instanceof HTMLScriptElement) {
  window.khuyut = true;
  start(new URL('.', currentScript.src).href);
}

function start(home: string): void {
  const places = new Map<HTMLElement, Filled>();
  const look = () => {
    for (const [place, filled] of places) {
      if (place.isConnected && filled.isWhole()) continue;
      filled.release();
      places.delete(place);
    }
    for (const place of document.querySelectorAll<HTMLElement>('[data-khuyut]')) {
      if (!places.has(place)) places.set(place, fill(place, home));
    }
  };
  new MutationObserver((changes) => {
    if (changes.some(({ type }) => type === 'childList')) look();
    for (const { target, attributeName } of changes) {
      if (attributeName && target instanceof HTMLElement) places.get(target)?.heed(attributeName);
    }
  }).observe(document, { subtree: true, childList: true, attributeFilter: ['data-theme', 'data-chapter'] });
  look();
}
