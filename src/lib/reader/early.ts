/**
 * Runs before anything is painted. While a page that is opened anew loads, it is laid out again for each
 * part and font that arrives: what lies far below the first words can wait until all are there. In a page
 * that is reloaded or gone back to, everything has to have its place at once.
 */
const [visit] = performance.getEntriesByType('navigation');
const { classList } = document.documentElement;
if (visit instanceof PerformanceNavigationTiming && visit.type === 'navigate') {
  classList.add('arriving');
  addEventListener('load', () => setTimeout(() => classList.remove('arriving')));
}
