import { countPages } from './page-numbers';

/**
 * Sets each part in as many columns as it needs, each as wide as a page. The styles are in paged.css.
 * @param width of a page, in px
 * @returns how many pages each part fills
 */
export function setInColumns(parts: readonly HTMLElement[], width: number): number[] {
  // A column width larger than the part makes one column fit, and all others overflow: they can be counted.
  for (const { style } of parts) {
    style.setProperty('--columns', '100vw');
    style.removeProperty('--pages');
  }
  const counts = parts.map((part) => countPages(part.scrollWidth, width));
  parts.forEach(({ style }, index) => {
    const count = String(counts[index] ?? 1);
    style.setProperty('--columns', count);
    style.setProperty('--pages', count);
  });
  return counts;
}

/** Takes back what the two others have done. */
export function setInOneColumn(track: HTMLElement, parts: readonly HTMLElement[]): void {
  for (const { style } of parts) {
    style.removeProperty('--columns');
    style.removeProperty('--pages');
  }
  for (const point of track.querySelectorAll('.snap-point')) point.remove();
}

/** Puts a scroll snap point at the beginning of each page, in place of those that are there. */
export function setSnapPoints(track: HTMLElement, count: number): void {
  for (const old of track.querySelectorAll('.snap-point')) old.remove();
  const points = Array.from({ length: count }, (_, index) => {
    const point = document.createElement('i');
    point.className = 'snap-point';
    point.style.insetInlineStart = `${100 * index}%`;
    return point;
  });
  track.append(...points);
}
