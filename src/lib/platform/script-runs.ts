/**
 * Tells the styles that script runs now (without-script.css). Unlike a class or an attribute, that an element is
 * defined is not saved with the page.
 */
export function tellScriptRuns(): void {
  customElements.define('khuyut-runs', class extends HTMLElement {});
}
