import { opensElsewhere } from '$lib/platform/opens-elsewhere';

/** The claim whose address a fragment is; undefined where it is none. */
const claimIn = (fragment: string): string | undefined => /^#claim-(.+)$/.exec(fragment)?.[1];

/**
 * Calls back with the claim by whose own address (`#claim-…`) the reader comes: from another page, or by hand. Links of
 * this page that have such an address lead back to the text, and call nobody; nor does an entry to which the reader
 * returns by Back or by loading the page again.
 */
export function onClaimAddress(open: (id: string) => void): void {
  /** What a link of this page leads to. */
  let followed = '';
  const arrive = () => {
    const id = claimIn(location.hash);
    const isReturn = history.state !== null;
    const isLink = location.hash === followed;
    followed = '';
    if (id !== undefined && !isReturn && !isLink) open(id);
  };
  window.addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>('a[href^="#"]');
    followed = link && !event.defaultPrevented && !opensElsewhere(event) ? link.hash : '';
  });
  window.addEventListener('hashchange', arrive);
  arrive();
}
