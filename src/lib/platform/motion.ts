const query = '(prefers-reduced-motion: reduce)';

/** Whether the reader prefers reduced motion. Ask each time: the preference can change while reading. */
export function reducedMotion(): boolean {
  return window.matchMedia(query).matches;
}

/**
 * Calls back when the reader begins to prefer reduced motion.
 * @returns a function that stops listening
 */
export function onLessMotion(callback: () => void): () => void {
  const preference = window.matchMedia(query);
  const onChange = () => preference.matches && callback();
  preference.addEventListener('change', onChange);
  return () => preference.removeEventListener('change', onChange);
}
