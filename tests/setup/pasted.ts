import { parseHTML } from 'linkedom';

/** An element of a pasted code. */
export interface Pasted {
  name: string;
  attributes: Record<string, string>;
  text: string;
}

/** What a page gets by a pasted code: each element with its attributes, in order. */
export function pasted(code: string): Pasted[] {
  const { document } = parseHTML(`<!doctype html><html><body>${code}</body></html>`);
  return [...document.body.querySelectorAll('*')].map((element) => ({
    name: element.localName,
    attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
    text: element.textContent.trim(),
  }));
}
