const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as it is written into HTML or XML, between tags or in an attribute's double quotes. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
}

/**
 * An element with the attributes that are defined; an empty one stands without a value.
 * @param content markup
 */
export function element(name: string, attributes: Record<string, string | undefined>, content = ''): string {
  const written = Object.entries(attributes).map(([attribute, value]) => {
    if (value === undefined) return '';
    return value === '' ? ` ${attribute}` : ` ${attribute}="${escapeMarkup(value)}"`;
  });
  return `<${name}${written.join('')}>${content}</${name}>`;
}
