/** In the query of an address: the page is to come from the network, though an older one is saved. */
const PARAMETER = 'unsaved';

/** The address under which a page comes from the network this once. */
export function unsavedAddress(url: string): string {
  const address = new URL(url);
  address.searchParams.set(PARAMETER, '');
  return address.href;
}

/** The same page as it is saved. */
export function savedAddress(url: string): string {
  const address = new URL(url);
  address.searchParams.delete(PARAMETER);
  return address.href;
}

/** Whether a page is to come from the network. */
export const isUnsaved = (url: string): boolean => new URL(url).searchParams.has(PARAMETER);
