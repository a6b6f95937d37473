/**
 * Copies a code when its button is pressed, and says so beside it. Where the clipboard is closed to the
 * page, the code is selected, ready to be copied by hand.
 * @returns takes back what was said, for when the codes change
 */
export function offerCopies(guide: HTMLElement): () => void {
  const { copied = '', selected = '' } = guide.dataset;
  const told = [...guide.querySelectorAll<HTMLElement>('[data-told]')];
  const forget = () => told.forEach((place) => place.replaceChildren());
  for (const button of guide.querySelectorAll<HTMLElement>('[data-copy]')) {
    const way = button.dataset.copy;
    const code = guide.querySelector(`[data-code="${way}"] code`);
    const place = told.find((one) => one.dataset.told === way);
    if (!code || !place) continue;
    const copy = async () => {
      forget();
      place.textContent = (await toClipboard(code.textContent)) ? copied : select(code, selected);
    };
    button.addEventListener('click', () => void copy());
  }
  return forget;
}

async function toClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Refused, or not there at all: outside of https there is no clipboard.
    return false;
  }
}

function select(element: Element, words: string): string {
  getSelection()?.selectAllChildren(element);
  return words;
}
