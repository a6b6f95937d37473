/**
 * Adds styles that came with a script, so that no reader loads them before asking. The page's policy refuses new
 * style elements, yet lets a script add a rule: all of them go into a single one.
 * @param css read with `import css from './find.css?inline'`
 */
export function addStyles(root: Document, css: string): void {
  // The last one: what is added counts more than what the page has.
  const sheet = [...root.querySelectorAll<HTMLStyleElement>('style:not([media])')].at(-1)?.sheet;
  sheet?.insertRule(`@media all{${css}}`, sheet.cssRules.length);
}
