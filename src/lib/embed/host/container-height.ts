import { force } from './frame-element';

/** The height of a container. What the reader sees of the story stays in view when it changes. */
export interface ContainerHeight {
  /** @param px the height from now on */
  set: (px: number) => void;
  /** Notes how far along the story the window is. To be called whenever it has moved. */
  note: (frame: DOMRect) => void;
}

/** The longest that the story takes to report its new length after its width has changed. */
const NEW_LENGTH_TIMEOUT_MS = 1000;

export function createContainerHeight(container: HTMLElement): ContainerHeight {
  let width = innerWidth;
  let resizedAt = -Infinity;
  /** How far along the story the window's top is: 0 at its beginning, 1 at its end. */
  let progress = 0;
  const isResizing = () => performance.now() - resizedAt < NEW_LENGTH_TIMEOUT_MS;
  const scroll = (top: number) => scrollBy({ top, behavior: 'instant' });
  return {
    set(px) {
      const before = container.offsetHeight;
      const { bottom } = container.getBoundingClientRect();
      force(container, { height: `${px}px` });
      if (bottom < 0) {
        // The container is above the window. Safari has no scroll anchoring: the page would be pushed down.
        if (!CSS.supports('overflow-anchor', 'auto')) scroll(container.offsetHeight - before);
      } else if (isResizing() && progress > 0 && progress < 1) {
        // A phone was turned while the story was being read: the reader stays as far along.
        scroll(container.getBoundingClientRect().top + progress * container.offsetHeight);
      }
    },
    note({ top, height }) {
      if (innerWidth !== width) {
        width = innerWidth;
        resizedAt = performance.now();
      } else if (!isResizing()) {
        progress = -top / height;
      }
    },
  };
}
