import { mount, unmount } from 'svelte';
import { addStyles } from '$lib/platform/add-styles';
import css from './details.css?inline';
import Details from './Details.svelte';
import { readDetails } from './read-details';

/** The popover and what is mounted in it. */
let shown: { popover: HTMLElement; content: ReturnType<typeof mount> | undefined } | undefined;

/**
 * Shows what is known of the person or the meeting that a link names. Escape, its button, a tap beside it and a link
 * out of it close it; the link has the focus again then.
 * @returns false where the page tells nothing of it, and in browsers without popovers
 */
export function openDetails(link: HTMLElement): boolean {
  const root = link.ownerDocument;
  const details = readDetails(root, link.dataset.opens ?? '');
  if (!details || !('showPopover' in link)) return false;
  shown ??= { popover: createPopover(root), content: undefined };
  const { popover, content } = shown;
  if (content) void unmount(content);
  const close = () => popover.hidePopover();
  const locale = root.documentElement.lang === 'en' ? 'en' : 'ar';
  shown.content = mount(Details, { target: popover, props: { details, locale, close } });
  popover.showPopover();
  popover.scrollTop = 0;
  popover.querySelector('h3')?.focus({ preventScroll: true });
  return true;
}

function createPopover(root: Document): HTMLElement {
  addStyles(root, css);
  const popover = root.createElement('div');
  popover.className = 'panel node-details';
  popover.popover = 'auto';
  popover.setAttribute('role', 'dialog');
  popover.setAttribute('aria-labelledby', 'details-title');
  popover.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a')) popover.hidePopover();
  });
  root.body.append(popover);
  return popover;
}
