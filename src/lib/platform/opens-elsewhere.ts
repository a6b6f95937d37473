/**
 * Whether a click asks the browser to open a link in another tab or window, or to save it. This page stays as it
 * is then. (The middle button makes no `click` event.)
 */
export const opensElsewhere = ({ button, altKey, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean =>
  button !== 0 || altKey || ctrlKey || metaKey || shiftKey;
