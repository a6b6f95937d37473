/**
 * Runs steps one per animation frame, so that a slow device can draw what else moves meanwhile.
 * @returns a function that cancels the steps that have not run yet
 */
export function runOnePerFrame(steps: readonly (() => void)[]): () => void {
  let frame = 0;
  const schedule = ([step, ...rest]: readonly (() => void)[]) => {
    if (!step) return;
    frame = requestAnimationFrame(() => {
      // The next step first, so that this one can cancel it.
      schedule(rest);
      step();
    });
  };
  schedule(steps);
  return () => cancelAnimationFrame(frame);
}
