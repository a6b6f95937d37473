import { Window } from 'happy-dom';

/** An element of a pasted code. */
export interface Pasted {
  name: string;
  attributes: Record<string, string>;
  text: string;
}

/** What a page gets by a pasted code: each element with its attributes, in order. */
export function pasted(code: string): Pasted[] {
  // A parsed document has no window: it loads neither frame nor script.
  const { body } = new new Window().DOMParser().parseFromString(code, 'text/html');
  return [...body.querySelectorAll('*')].map((element) => ({
    name: element.localName,
    attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value ?? ''])),
    text: element.textContent.trim(),
  }));
}
