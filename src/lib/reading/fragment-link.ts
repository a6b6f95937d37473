/** Whether an event happened on a link to another part of this page. */
export function isOnFragmentLink({ target }: Event): boolean {
  return target instanceof Element && target.closest('a[href^="#"]') !== null;
}
