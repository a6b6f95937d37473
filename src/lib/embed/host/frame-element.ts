/**
 * Whatever the host page's styles say of frames, this one is as large as its container. Until it answers it takes no
 * taps: they are for the link below it. What it inherits, such as being hidden with a tab of the page, stays.
 */
const STYLE = {
  all: 'unset',
  display: 'block',
  position: 'absolute',
  inset: '0',
  width: '100%',
  height: '100%',
  'pointer-events': 'none',
};

/** Creates the `<iframe>`, as large as its container. It is loaded by its `src`. */
export function createFrame(): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  // Until the story gives its own.
  frame.title = 'خيوط · Khuyut';
  frame.referrerPolicy = 'no-referrer';
  force(frame, STYLE);
  return frame;
}

/** Sets styles that win over those of the host page. */
export function force({ style }: HTMLElement, styles: Record<string, string>): void {
  for (const [name, value] of Object.entries(styles)) style.setProperty(name, value, 'important');
}

/** Gives an element back the styles that it had. */
export function restyle(element: HTMLElement, cssText: string): void {
  if (cssText) element.style.cssText = cssText;
  else element.removeAttribute('style');
}

/** @param query parameters of the address; those without a value are left out */
export function frameAddress(
  home: string,
  lang: string | undefined,
  query: Record<string, string | undefined>,
): string {
  const address = new URL(lang === 'en' ? 'embed/en/' : 'embed/', home);
  for (const [name, value] of Object.entries(query)) if (value) address.searchParams.set(name, value);
  return address.href;
}
