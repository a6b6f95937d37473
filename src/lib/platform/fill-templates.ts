/** Puts what works with script alone into the page, in the place of the templates that hold it. */
export function fillTemplates(root: Document): void {
  for (const template of root.querySelectorAll<HTMLTemplateElement>('template[data-scripted]')) {
    template.replaceWith(template.content);
  }
}
