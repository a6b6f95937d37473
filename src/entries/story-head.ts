import { keepUnseen } from '$lib/tools/pages/keep-unseen';
import { startPreferences } from '$lib/tools/preferences/start-preferences';

const { documentElement } = document;
const { home = '/', story = '' } = documentElement.dataset;
startPreferences(document, home, story);
keepUnseen(documentElement, home, story);

/**
 * Runs before anything is painted. While a page loads, the browser lays it out again for each part and
 * font that arrives. On a visit that begins at the top, `arriving` lets what is far below be skipped until
 * all has loaded. After a reload, Back or a link into the page everything has to have its place at once.
 */
const [visit] = performance.getEntriesByType('navigation');
const { classList } = documentElement;
if (visit instanceof PerformanceNavigationTiming && visit.type === 'navigate' && location.hash === '') {
  classList.add('arriving');
  const arrive = () => classList.remove('arriving');
  addEventListener('load', () => setTimeout(arrive));
  addEventListener('click', arrive, true);
}
