/** What claims can be filtered by; each is a parameter of the page's address. */
export const facetNames = ['status', 'voice', 'chapter', 'person'] as const;
export type FacetName = (typeof facetNames)[number];

/** The values chosen, at most one for each facet. A claim is shown when it has all of them. */
export type ClaimFilter = Partial<Record<FacetName, string>>;

/**
 * Reads the filter from the query of an address. Values that no claim has are left out, so that a broken link shows
 * every claim.
 * @param known the values that occur, by facet
 */
export function readFilter(search: string, known: Record<FacetName, ReadonlySet<string>>): ClaimFilter {
  const query = new URLSearchParams(search);
  const filter: ClaimFilter = {};
  for (const name of facetNames) {
    const value = query.get(name);
    if (value !== null && known[name].has(value)) filter[name] = value;
  }
  return filter;
}

/** The query of an address for a filter, such as `?status=disputed`; `?` shows every claim. */
export function writeFilter(filter: ClaimFilter): string {
  const query = new URLSearchParams();
  for (const name of facetNames) {
    const value = filter[name];
    if (value !== undefined) query.set(name, value);
  }
  return `?${query.toString()}`;
}

/** The filter after a value was chosen; choosing it again takes it back. */
export function toggled(filter: ClaimFilter, name: FacetName, value: string): ClaimFilter {
  return { ...filter, [name]: filter[name] === value ? undefined : value };
}

/** A value of a facet as one word: the id of the link that filters by it, and what marks the claims that have it. */
export const traitOf = (name: FacetName, value: string): string => `${name}-${value}`;

/** Whether a claim with these traits is shown. */
export function isShown(filter: ClaimFilter, traits: readonly string[]): boolean {
  return facetNames.every((name) => {
    const wanted = filter[name];
    return wanted === undefined || traits.includes(traitOf(name, wanted));
  });
}
