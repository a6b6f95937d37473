/** Creates the `<iframe>`, as large as its container. It is loaded by its `src`. */
export function createFrame(): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  // Until the story gives its own.
  frame.title = 'خيوط · Khuyut';
  frame.referrerPolicy = 'no-referrer';
  Object.assign(frame.style, {
    position: 'absolute',
    inset: '0',
    width: '100%',
    height: '100%',
    border: '0',
  });
  return frame;
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
