/** Which attributes WordPress keeps, of which elements, when it does not know the provider. */
const KEPT: Record<string, readonly string[] | undefined> = {
  a: ['href'],
  blockquote: [],
  iframe: ['src', 'width', 'height', 'frameborder', 'marginwidth', 'marginheight', 'scrolling', 'title'],
};

/**
 * What `wp_filter_oembed_result` leaves of an answer's HTML; empty when WordPress refuses it. It strips
 * all elements and attributes but a few, takes one frame out of the rest, and isolates it.
 */
export function filtered(html: string, secret = 'abc'): string {
  const stripped = html.replace(/<(\/?)(\w+)([^>]*)>/g, (_, slash: string, name: string, rest: string) => {
    const kept = KEPT[name.toLowerCase()];
    if (!kept) return '';
    const attributes = [...rest.matchAll(/([\w-]+)\s*=\s*("[^"]*"|'[^']*')/g)]
      .filter(([, attribute = '']) => kept.includes(attribute.toLowerCase()))
      .map(([whole]) => ` ${whole}`);
    return `<${slash}${name}${attributes.join('')}>`;
  });
  const [, quotation = '', frame] =
    /(<blockquote>.*?<\/blockquote>)?.*(<iframe.*?><\/iframe>).*/s.exec(stripped) ?? [];
  if (frame === undefined) return '';
  return `${quotation}${frame}`
    .replace('<iframe', '<iframe sandbox="allow-scripts" security="restricted"')
    .replace(
      / src=(['"])(.*?)\1/,
      (_, quote: string, url: string) =>
        ` src=${quote}${url}#?secret=${secret}${quote} data-secret=${quote}${secret}${quote}`,
    );
}
