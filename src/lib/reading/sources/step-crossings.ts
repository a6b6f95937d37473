import scrollama, { type DecimalType } from 'scrollama';

/** ms without a scroll event after which a scroll is taken to be over. */
const REST_DEBOUNCE_MS = 150;

interface Handlers {
  /** The top or the bottom of a step has crossed the line, scrolling either way. */
  onCross: () => void;
  /** The scroll is over. */
  onRest: () => void;
}

/**
 * Watches steps cross a line. The only importer of scrollama. scrollama reads only the first of several
 * queued crossings, and so can miss the last one of a jump: the caller works out what is current from
 * where the steps are, and does so once more when the scroll is over.
 * @param line the line, as a part of the window's height
 */
export function watchSteps(
  steps: readonly HTMLElement[],
  line: DecimalType,
  { onCross, onRest }: Handlers,
): void {
  let frame = 0;
  // One step is left as the next is entered: one call is enough, and early in an animation frame.
  const cross = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(onCross);
  };
  const options = {
    step: [...steps],
    offset: line,
    // At every scroll event scrollama asks its container for the scroll position, to tell a direction
    // that is not needed here. Asking the window would make the browser recalculate styles each time.
    container: document.createElement('div'),
  };
  scrollama().setup(options).onStepEnter(cross).onStepExit(cross);
  let rest: ReturnType<typeof setTimeout> | undefined;
  const onScroll = () => {
    clearTimeout(rest);
    rest = setTimeout(onRest, REST_DEBOUNCE_MS);
  };
  window.addEventListener('scroll', onScroll, { passive: true });
}
