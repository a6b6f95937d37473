// The script that partners put into their pages, as /embed.js. It fills every `<div data-khuyut>`, those
// that are added later too, and cleans up after those that are removed.
import { fillContainer, type FilledContainer } from './fill-container';

declare global {
  interface Window {
    /** `true` once a copy of this script runs. An element with this id would have the name, too. */
    khuyut?: unknown;
  }
}

const { currentScript } = document;

if (window.khuyut !== true && currentScript instanceof HTMLScriptElement) {
  window.khuyut = true;
  start(new URL('.', currentScript.src).href);
}

function start(home: string): void {
  const filled = new Map<HTMLElement, FilledContainer>();
  const update = () => {
    for (const [container, content] of filled) {
      if (container.isConnected && content.isIntact()) continue;
      content.release();
      filled.delete(container);
    }
    for (const container of document.querySelectorAll<HTMLElement>('[data-khuyut]')) {
      if (!filled.has(container)) filled.set(container, fillContainer(container, home));
    }
  };
  new MutationObserver((changes) => {
    if (changes.some(({ attributeName }) => !attributeName)) update();
    for (const { target, attributeName } of changes) {
      if (attributeName && target instanceof HTMLElement) {
        filled.get(target)?.onChange(attributeName.slice('data-'.length));
      }
    }
  }).observe(document, { subtree: true, childList: true, attributeFilter: ['data-theme', 'data-chapter'] });
  update();
}
