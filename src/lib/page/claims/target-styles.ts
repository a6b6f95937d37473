import { traitOf } from './claim-filter';
import type { Facet } from './facets';

/**
 * A style element that filters the claims without script: a filter is a link to itself. While one is the target of
 * the address, claims.css hides all claims, and these styles show those that have its value.
 */
export function targetStyles(facets: readonly Facet[]): string {
  const rules = facets.flatMap(({ name, values }) =>
    values.map(({ id }) => {
      const trait = traitOf(name, id);
      const has = `[data-of~=${trait}]`;
      return `.claims:has(#${trait}:target) :is(${has},.group:has(${has})){display:block}`;
    }),
  );
  return `<style>${rules.join('')}</style>`;
}
