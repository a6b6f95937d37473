import scrollama, { type DecimalType } from 'scrollama';

/**
 * Calls `onPass` whenever the top or the bottom of a step crosses a line, scrolling either way.
 * The only importer of scrollama: it says that something passed; what is current is derived from
 * positions, which fast and jumping scrolls cannot confuse.
 * @param line the line, as a part of the window's height
 * @returns a function that ends the watch
 */
export function watchSteps(steps: readonly HTMLElement[], line: DecimalType, onPass: () => void): () => void {
  const scroller = scrollama();
  scroller
    .setup({ step: [...steps], offset: line })
    .onStepEnter(onPass)
    .onStepExit(onPass);
  return () => {
    scroller.destroy();
  };
}
