/**
 * Sizes the map after the host page's viewport: a frame as long as its story has no such height of its own.
 * @param height of that viewport, in px
 */
export function setViewportHeight({ documentElement }: Document, height: number): void {
  documentElement.style.setProperty('--svh', `${height / 100}px`);
}
