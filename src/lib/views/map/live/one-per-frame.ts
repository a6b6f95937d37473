/**
 * Does pieces of work one a frame, so that a slow device can draw what else moves meanwhile.
 * @returns a function that leaves the rest undone
 */
export function inPieces(pieces: readonly (() => void)[]): () => void {
  let frame = 0;
  const next = ([piece, ...rest]: readonly (() => void)[]) => {
    if (!piece) return;
    frame = requestAnimationFrame(() => {
      next(rest);
      piece();
    });
  };
  next(pieces);
  return () => cancelAnimationFrame(frame);
}
