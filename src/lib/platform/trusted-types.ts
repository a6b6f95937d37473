declare global {
  interface Window {
    /** W3C Trusted Types, as far as it is used here; browsers without it are not asked for trusted values. */
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

/** The one markup that is ever written as text: Leaflet asks by it, while it loads, whether there is SVG. */
export const admittedHtml = (html: string): string | null => (html === '<svg/>' ? html : null);

/** The one script that is ever asked for by its address: the page's own worker, if it has one. */
export const admittedScript = (address: string, worker: string | undefined): string | null =>
  address === worker ? address : null;

/**
 * Refuses from now on every markup and script that is made from text, but what the page is known to need.
 * Only where the host asks for it: `require-trusted-types-for` in `src/build/site/content-policy.ts`.
 * @param worker the address that the page registers its worker by
 */
export function installPolicy(worker?: string): void {
  const { trustedTypes } = window;
  // There can be one only; what stands in its place already is not ours to put right.
  if (!trustedTypes || trustedTypes.defaultPolicy) return;
  trustedTypes.createPolicy('default', {
    createHTML: admittedHtml,
    createScriptURL: (address) => admittedScript(address, worker),
  });
}
