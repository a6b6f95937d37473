/**
 * Calls back when the reader chooses something else of the page: motion, text size, or how much data it may use. The
 * choice in force is an attribute of `<html>`, such as `data-motion`.
 * @returns a function that stops listening
 */
export function onChoice(name: 'motion' | 'data' | 'text-size', callback: () => void): () => void {
  const observer = new window.MutationObserver(callback);
  observer.observe(document.documentElement, { attributeFilter: [`data-${name}`] });
  return () => observer.disconnect();
}
