/**
 * The part of the browser's window in which a container is visible: below a fixed header, and inside a
 * scroller of the host page's own.
 * @returns where it begins and how high it is, in px of the window
 */
export function visibleAreaOf(container: HTMLElement): [top: number, height: number] {
  // This `clientHeight` stays the same while a phone's address bar slides away, and the map keeps its size.
  const windowHeight = Math.min(innerHeight, document.scrollingElement?.clientHeight ?? innerHeight);
  // Host pages with a fixed header have this padding, for links within the page.
  const padding = getComputedStyle(document.documentElement).scrollPaddingTop;
  const header = (parseFloat(padding) || 0) * (padding.endsWith('%') ? windowHeight / 100 : 1);
  const scroller = scrollerOf(container)?.getBoundingClientRect();
  return [
    Math.max(header, scroller?.top ?? 0),
    Math.min(windowHeight - header, scroller?.height ?? windowHeight),
  ];
}

/** The element that scrolls a container; undefined where that is the page itself. */
function scrollerOf(container: HTMLElement): Element | undefined {
  for (let up = parentOf(container); up && up !== document.body; up = parentOf(up)) {
    // An element that may scroll but has nothing to scroll leaves it to the page.
    if (up.scrollHeight > up.clientHeight && /auto|scroll/.test(getComputedStyle(up).overflowY)) return up;
  }
  return undefined;
}

/** The element around another one, out of a shadow root, too. */
function parentOf(element: Element): Element | null {
  const root = element.parentNode;
  return root instanceof ShadowRoot ? root.host : element.parentElement;
}
