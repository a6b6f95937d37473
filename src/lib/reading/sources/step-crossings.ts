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
  const options = {
    step: [...steps],
    offset: line,
    // At every scroll event scrollama asks this how far it is scrolled, to tell a direction that nobody
    // here needs. The window's answer makes the browser bring all styles up to date: dear in a flight.
    container: document.createElement('div'),
  };
  let frame = 0;
  // One step is left as the next is entered: once is enough, and at the start of a frame.
  const pass = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(onPass);
  };
  scroller.setup(options).onStepEnter(pass).onStepExit(pass);
  let rest: ReturnType<typeof setTimeout> | undefined;
  const onScroll = () => {
    clearTimeout(rest);
    rest = setTimeout(onPass, REST);
  };
  window.addEventListener('scroll', onScroll, { passive: true });
  return () => {
    window.removeEventListener('scroll', onScroll);
    clearTimeout(rest);
    cancelAnimationFrame(frame);
    scroller.destroy();
  };
}
