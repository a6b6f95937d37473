const query = '(prefers-reduced-motion: reduce)';

/** Whether the reader wants less motion, asked anew each time: the preference can change while reading. */
export function reducedMotion(): boolean {
  return window.matchMedia(query).matches;
}
