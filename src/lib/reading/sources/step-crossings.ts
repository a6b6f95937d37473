import scrollama, { type DecimalType } from 'scrollama';

/** Without `scrollend`, as in older Safaris, a scroll is over after so long without a scroll event. */
const REST_DEBOUNCE_MS = 150;

interface Handlers {
  /** The top or the bottom of a step has crossed the line, scrolling either way. */
  onCross: () => void;
  /** The scroll is over. */
  onRest: () => void;
}

/**
 * Watches steps cross a line. This is the only importer of scrollama. Of several crossings that its
 * observer reports at once scrollama handles the first alone, and so can miss the last one of a jump: the
 * caller measures which step is current, and does so once more when the scroll is over.
 * @param line where the line is, as a part of the window's height
 * @returns says which steps are watched from now on, in the place of those before
 */
export function watchSteps(
  line: DecimalType,
  { onCross, onRest }: Handlers,
): (steps: readonly HTMLElement[]) => void {
  let frame = 0;
  // Leaving a step and entering the next are reported together; one call, in an animation frame, is enough.
  const cross = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(onCross);
  };
  onEndOfScroll(onRest);
  let watched = scrollama();
  return (steps) => {
    watched.destroy();
    watched = scrollama();
    watched
      .setup({ step: [...steps], offset: line })
      .onStepEnter(cross)
      .onStepExit(cross);
  };
}

function onEndOfScroll(onRest: () => void): void {
  const tellsEnd = 'onscrollend' in window;
  if (tellsEnd) {
    // It costs nothing while the page scrolls.
    window.addEventListener('scrollend', onRest);
    return;
  }
  let rest: ReturnType<typeof setTimeout> | undefined;
  const onScroll = () => {
    clearTimeout(rest);
    rest = setTimeout(onRest, REST_DEBOUNCE_MS);
  };
  window.addEventListener('scroll', onScroll, { passive: true });
}
