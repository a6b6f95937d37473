declare global {
  interface Window {
    /** W3C Trusted Types, as far as they are used here. Browsers without them accept plain text. */
    trustedTypes?: {
      readonly defaultPolicy: object | null;
      createPolicy: (
        name: string,
        rules: {
          createHTML: (html: string) => string | null;
          createScriptURL: (address: string) => string | null;
        },
      ) => object;
    };
  }
}

/**
 * The only markup that our scripts write as text: while Leaflet loads, it tests with it whether the browser knows SVG.
 * https://github.com/Leaflet/Leaflet/blob/v1.9.4/src/core/Browser.js (`inlineSvg`)
 */
export const admittedHtml = (html: string): string | null => (html === '<svg/>' ? html : null);

/** The only script that our scripts load by its address: the page's own worker, if it has one. */
export const admittedScript = (address: string, worker: string | undefined): string | null =>
  address === worker ? address : null;

/**
 * Installs the page's default policy: from now on the browser refuses markup and scripts made from text, apart from what
 * the page is known to need. It does so only where the host sends `require-trusted-types-for`; see
 * `src/build/site/content-policy.ts`.
 * @param worker the address that the page registers its worker by
 */
export function installPolicy(worker?: string): void {
  const { trustedTypes } = window;
  // A page can have one default policy. One that is there already, as from an extension, stays.
  if (!trustedTypes || trustedTypes.defaultPolicy) return;
  trustedTypes.createPolicy('default', {
    createHTML: admittedHtml,
    createScriptURL: (address) => admittedScript(address, worker),
  });
}
