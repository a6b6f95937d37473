// The script that partners put into their pages, as /embed.js. It fills every `<div data-khuyut>`, those
// that are added later too, and cleans up after those that are removed. `khuyut.fill(root)` tells it of a shadow root.
import { fillContainer, type FilledContainer } from './fill-container';

interface Khuyut {
  /** Fills the containers in a shadow root, which a script finds only if it is told of it: now, and those to come. */
  fill: (root: ShadowRoot) => void;
}

declare global {
  interface Window {
    /**
     * A `Khuyut` once a copy of this script runs, `true` where that copy is an early version of it. Elements with this
     * id would have the name, too.
     */
    khuyut?: unknown;
  }
}

const { currentScript } = document;

const isRunning = window.khuyut === true || typeof Reflect.get(Object(window.khuyut), 'fill') === 'function';

if (!isRunning && currentScript instanceof HTMLScriptElement) {
  window.khuyut = start(new URL('.', currentScript.src).href);
}

function start(home: string): Khuyut {
  const filled = new Map<HTMLElement, FilledContainer>();
  const roots = new Set<Document | ShadowRoot>();
  const update = () => {
    for (const [container, content] of filled) {
      if (container.isConnected && content.isIntact()) continue;
      content.release();
      filled.delete(container);
    }
    for (const root of roots) {
      // A component that is taken out of the page may come back.
      if (!root.isConnected) continue;
      for (const container of root.querySelectorAll<HTMLElement>('[data-khuyut]')) {
        if (!filled.has(container)) filled.set(container, fillContainer(container, home));
      }
    }
  };
  const observer = new MutationObserver((changes) => {
    if (changes.some(({ attributeName }) => !attributeName)) update();
    for (const { target, attributeName } of changes) {
      if (attributeName && target instanceof HTMLElement) {
        filled.get(target)?.onChange(attributeName.slice('data-'.length));
      }
    }
  });
  const fill = (root: Document | ShadowRoot) => {
    roots.add(root);
    observer.observe(root, {
      subtree: true,
      childList: true,
      attributeFilter: ['data-theme', 'data-chapter'],
    });
    update();
  };
  fill(document);
  return { fill };
}
