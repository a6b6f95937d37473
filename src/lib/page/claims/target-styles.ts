import type { Facet } from './facets';

/**
 * A style element that filters the claims without script: a filter is a link to itself, and while it is the target
 * of the address, the claims without its value are not displayed.
 */
export function targetStyles(facets: readonly Facet[]): string {
  const rules = facets.flatMap(({ name, values }) =>
    values.map(({ id }) => {
      const chosen = `.claims:has(#${name}-${id}:target)`;
      const has = `[data-of-${name}~=${id}]`;
      return `${chosen} [data-card]:not(${has}),${chosen} .group:not(:has(${has})){display:none}`;
    }),
  );
  return `<style>${rules.join('')}</style>`;
}
