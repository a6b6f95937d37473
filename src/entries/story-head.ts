/**
 * Runs before anything is painted. While a page that is opened anew loads, it is laid out again for each
 * part and font that arrives: what lies far below the first words can wait until all are there. Where a
 * reload, Back or a link leads into the page, everything has to have its place at once.
 */
const [visit] = performance.getEntriesByType('navigation');
const { classList } = document.documentElement;
if (visit instanceof PerformanceNavigationTiming && visit.type === 'navigate' && location.hash === '') {
  classList.add('arriving');
  const arrive = () => classList.remove('arriving');
  addEventListener('load', () => setTimeout(arrive));
  addEventListener('click', arrive, true);
}
