import { integrityOf } from './integrity';

/** What a page's policy depends on, apart from what is inline in it. */
export interface Allowance {
  /** Who may frame it, as `frame-ancestors` takes it. */
  ancestors: string;
  /** Whether it shows pages of this site in frames. */
  hasFrames: boolean;
  /** The site's own origin by name, where `'self'` may not be enough. */
  origin: string | undefined;
  /** The Trusted Types policies that its script installs. */
  trustedTypes: readonly string[];
}

/** Types of scripts that a browser acts on (HTML, “prepare the script element”); all others hold data. */
const ACTIVE = /^(?:module|importmap|speculationrules|(?:text|application)\/(?:java|ecma)script)?$/i;

const ELEMENTS = /<(script|style)(?=[\s/>])((?:[^>"']|"[^"]*"|'[^']*')*)>(.*?)<\/\1\s*>/gis;

/** The CSP sources for the inline scripts and styles of a finished page: `'sha256-…'`, each once. */
export function inlineHashes(html: string): { scripts: string[]; styles: string[] } {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  // Browsers turn every line end into a line feed before they hash.
  for (const [, name, attributes, text] of html.replace(/\r\n?/g, '\n').matchAll(ELEMENTS)) {
    if (name === undefined || attributes === undefined || text === undefined) continue;
    const hash = `'${integrityOf(new TextEncoder().encode(text))}'`;
    if (name.toLowerCase() === 'style') styles.add(hash);
    else if (isActive(attributes)) scripts.add(hash);
  }
  return { scripts: [...scripts], styles: [...styles] };
}

function isActive(attributes: string): boolean {
  const type = /(?:^|\s)type\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))/i.exec(attributes);
  return (
    !/(?:^|\s)src\s*=/i.test(attributes) && ACTIVE.test((type?.[1] ?? type?.[2] ?? type?.[3] ?? '').trim())
  );
}

/** The content security policy of a finished page. It admits what the page needs, inline code by its hash, and nothing else. */
export function contentPolicy(html: string, allowance: Allowance): string {
  const { ancestors, hasFrames, origin, trustedTypes } = allowance;
  const { scripts, styles } = inlineHashes(html);
  const own = origin === undefined ? "'self'" : `'self' ${origin}`;
  return [
    `default-src 'none'`,
    `script-src ${[own, ...scripts].join(' ')}`,
    `style-src ${styles.length > 0 ? styles.join(' ') : `'none'`}`,
    // The font of the digits and punctuation is part of the styles, and so are the forms of threads.
    `font-src ${own} data:`,
    `img-src ${own} data:`,
    ...['connect', 'manifest', 'worker'].map((kind) => `${kind}-src ${own}`),
    ...(hasFrames ? [`frame-src ${own}`] : []),
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors ${ancestors}`,
    `require-trusted-types-for 'script'`,
    `trusted-types ${trustedTypes.length > 0 ? trustedTypes.join(' ') : `'none'`}`,
  ].join('; ');
}
