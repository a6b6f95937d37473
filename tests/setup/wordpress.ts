/** Which attributes WordPress keeps, of which elements, when it does not know the provider. */
const KEPT: Record<string, readonly string[] | undefined> = {
  a: ['href'],
  blockquote: [],
  iframe: ['src', 'width', 'height', 'frameborder', 'marginwidth', 'marginheight', 'scrolling', 'title'],
};

/**
 * What `wp_filter_oembed_result` leaves of an answer's HTML; empty when WordPress refuses it. It strips
 * all elements and attributes but a few, takes one frame and a quotation before it out of the rest, isolates the frame,
 * and hides it if there is a quotation.
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
  const isHidden = quotation !== '';
  const style = isHidden ? ' style="position: absolute; clip: rect(1px, 1px, 1px, 1px);"' : '';
  return `${quotation}${frame}`
    .replace('<blockquote', `<blockquote class="wp-embedded-content" data-secret="${secret}"`)
    .replace(
      '<iframe',
      `<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted"${style}`,
    )
    .replace(
      / src=(['"])(.*?)\1/,
      (_, quote: string, url: string) =>
        ` src=${quote}${url}#?secret=${secret}${quote} data-secret=${quote}${secret}${quote}`,
    );
}

/** What its `wp-embed.js` does: shows the frame instead of the quotation once it says its height, and follows its link. */
export const WP_EMBED = `<script>
  addEventListener('message', ({ source, data: { secret, message, value } }) => {
    if (!/^[a-zA-Z0-9]+$/.test(secret)) return;
    for (const quotation of document.querySelectorAll('blockquote[data-secret="' + secret + '"]'))
      quotation.style.display = 'none';
    const frame = document.querySelector('iframe[data-secret="' + secret + '"]');
    if (source !== frame?.contentWindow) return;
    frame.removeAttribute('style');
    if (message === 'height') frame.height = Math.max(200, Math.min(1000, value));
    if (message === 'link' && new URL(value).host === new URL(frame.src).host && document.activeElement === frame)
      top.location.href = value;
  });
</script>`;
