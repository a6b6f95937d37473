import { onChoice } from './on-choice';

const query = '(prefers-reduced-motion: reduce)';

/**
 * Whether the reader wants reduced motion: by their choice on the page (`html[data-motion]`), or else as their system
 * has it. Ask each time: it can change while reading.
 */
export function reducedMotion(): boolean {
  return document.documentElement.dataset.motion !== undefined || window.matchMedia(query).matches;
}

/** Whether the reader wants no motion at all, not even fades. */
export const noMotion = (): boolean => document.documentElement.dataset.motion === 'none';

/**
 * Calls back when the reader begins to want reduced motion.
 * @returns a function that stops listening
 */
export function onLessMotion(callback: () => void): () => void {
  const preference = window.matchMedia(query);
  const onChange = () => reducedMotion() && callback();
  preference.addEventListener('change', onChange);
  const stop = onChoice('motion', onChange);
  return () => {
    preference.removeEventListener('change', onChange);
    stop();
  };
}
