import scrollama, { type DecimalType } from 'scrollama';

/** ms after the last scroll event when a scroll is taken to be over. */
const REST = 120;

/**
 * Calls `onPass` whenever the top or the bottom of a step crosses a line, scrolling either way, and
 * once more when a scroll is over: scrollama reads only the first of several queued crossings, and so
 * can miss the last of a jump. The only importer of scrollama; what is current is derived from
 * positions by the caller, which fast and jumping scrolls cannot confuse.
 * @param line the line, as a part of the window's height
 * @returns a function that ends the watch
 */
export function watchSteps(steps: readonly HTMLElement[], line: DecimalType, onPass: () => void): () => void {
  const scroller = scrollama();
  scroller
    .setup({ step: [...steps], offset: line })
    .onStepEnter(onPass)
    .onStepExit(onPass);
  let rest: ReturnType<typeof setTimeout> | undefined;
  const onScroll = () => {
    clearTimeout(rest);
    rest = setTimeout(onPass, REST);
  };
  window.addEventListener('scroll', onScroll, { passive: true });
  return () => {
    window.removeEventListener('scroll', onScroll);
    clearTimeout(rest);
    scroller.destroy();
  };
}
