/**
 * Asks an AMP page (`amp-iframe` with `resizable`) for a height in px.
 * https://amp.dev/documentation/components/amp-iframe#iframe-resizing
 */
export function askAmpForHeight(height: number): void {
  window.parent.postMessage({ sentinel: 'amp', type: 'embed-size', height }, '*');
}
