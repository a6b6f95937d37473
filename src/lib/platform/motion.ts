const query = '(prefers-reduced-motion: reduce)';

/** Whether the reader wants less motion, asked anew each time: the preference can change while reading. */
export function reducedMotion(): boolean {
  return window.matchMedia(query).matches;
}

/**
 * Tells when the reader begins to want less motion.
 * @returns a function that ends it
 */
export function onLessMotion(callback: () => void): () => void {
  const preference = window.matchMedia(query);
  const change = () => preference.matches && callback();
  preference.addEventListener('change', change);
  return () => preference.removeEventListener('change', change);
}
