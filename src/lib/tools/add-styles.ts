/**
 * Adds styles that came with a script, so that no reader loads them before asking. The page's policy refuses new
 * style elements, yet lets a script add a rule: all of them go into a single one.
 * @param css read with `import css from './find.css?inline'`
 */
export function addStyles(root: Document, css: string): void {
  const sheet = root.querySelector<HTMLStyleElement>('style:not([media])')?.sheet;
  sheet?.insertRule(`@media all{${css}}`, sheet.cssRules.length);
}
