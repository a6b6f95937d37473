import { facetNames, isShown, readFilter, toggled, writeFilter, type FacetName } from './claim-filter';

/**
 * Shows the claims that the address asks for, says how many, and lets each filter keep the others. Without it a
 * filter is a link to itself, and the styles show the claims that have its value.
 */
export function filterClaims(root: Document, search: string): void {
  const links = [...root.querySelectorAll<HTMLAnchorElement>('a[data-facet]')];
  const valuesOf = (name: FacetName) =>
    new Set(links.filter(({ dataset }) => dataset.facet === name).map(({ dataset }) => dataset.value ?? ''));
  const filter = readFilter(search, {
    status: valuesOf('status'),
    voice: valuesOf('voice'),
    chapter: valuesOf('chapter'),
    person: valuesOf('person'),
  });

  const cards = [...root.querySelectorAll<HTMLElement>('[data-card]')];
  for (const card of cards) {
    card.hidden = !isShown(filter, (card.dataset.of ?? '').split(' '));
  }
  for (const group of root.querySelectorAll<HTMLElement>('[data-group]')) {
    group.hidden = group.querySelector('[data-card]:not([hidden])') === null;
  }

  for (const link of links) {
    const name = facetNames.find((each) => each === link.dataset.facet);
    const value = link.dataset.value;
    if (name === undefined || value === undefined) continue;
    const isChosen = filter[name] === value;
    // Taking a value back must not make its link the target, which the styles filter by.
    link.href = `${writeFilter(toggled(filter, name, value))}#${isChosen ? 'claims' : link.id}`;
    if (!isChosen) continue;
    link.setAttribute('aria-current', 'true');
    const group = link.closest('details');
    if (group) group.open = true;
  }

  const shown = root.querySelector<HTMLElement>('[data-shown]');
  const count = cards.filter(({ hidden }) => !hidden).length;
  if (shown && count < cards.length) {
    shown.textContent = (shown.dataset.text ?? '').replace('%s', String(count));
  }
}
