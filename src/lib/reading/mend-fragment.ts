import { decodeFragment } from '$lib/platform/decode-fragment';
import { replaceFragment } from './current-entry';

/**
 * The id that a fragment means, when messengers and trackers have added to it: `#chapter.`, `#chapter)`,
 * `#chapter?fbclid=…`, `#chapter&utm=…`, `%23chapter`.
 * @param fragment as the address has it, with its `#`
 * @param isKnown whether the page has an id
 * @returns undefined where it names none, and where nothing was added to it
 */
export function meantBy(fragment: string, isKnown: (id: string) => boolean): string | undefined {
  const text = decodeFragment(decodeFragment(fragment.slice(1)));
  if (isKnown(text)) return fragment === `#${text}` ? undefined : text;
  const [, word = ''] = /^[^\p{L}\p{N}]*([\p{L}\p{N}_-]+)/u.exec(text) ?? [];
  const bare = word.replace(/[_-]+$/, '');
  return [word, bare, bare.toLowerCase()].find((id) => id !== '' && isKnown(id));
}

/** Leads to the part of the page that the address means, now and whenever another fragment is followed. */
export function mendFragments(root: Document): void {
  const mend = () => {
    const id = meantBy(location.hash, (one) => root.getElementById(one) !== null);
    if (id === undefined) return;
    replaceFragment(`#${id}`);
    root.getElementById(id)?.scrollIntoView({ block: 'start', behavior: 'instant' });
  };
  mend();
  window.addEventListener('hashchange', mend);
}
