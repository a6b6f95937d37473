/**
 * Copies an element's text. Where the clipboard is closed to the page, or there is none, as outside of https, it
 * selects the text, ready to be copied by hand.
 */
export async function copyOrSelect(element: Element): Promise<'copied' | 'selected'> {
  try {
    await navigator.clipboard.writeText(element.textContent);
    return 'copied';
  } catch {
    getSelection()?.selectAllChildren(element);
    return 'selected';
  }
}
