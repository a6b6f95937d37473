import { arriveInSteps, arriveNow, startArriving } from '$lib/platform/arrive';
import { keepUnseen } from '$lib/tools/pages/keep-unseen';
import { startPreferences } from '$lib/tools/preferences/start-preferences';

const { documentElement } = document;
const { home = '/', story = '' } = documentElement.dataset;
startPreferences(document, home, story);
keepUnseen(documentElement, home, story);

/**
 * Runs before anything is painted. While a page loads, the browser lays it out again for each part and font that
 * arrives: on a visit that begins at the top, what is far below is skipped until all has loaded. After a reload, Back
 * or a link into the page everything has to have its place at once.
 */
const [visit] = performance.getEntriesByType('navigation');
if (visit instanceof PerformanceNavigationTiming && visit.type === 'navigate' && location.hash === '') {
  startArriving(document);
  addEventListener('load', () => setTimeout(() => arriveInSteps(document)));
  addEventListener('click', () => arriveNow(document), true);
}
