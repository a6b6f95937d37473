import { arriveInSteps, followSize, skipFar, skipFarSoon } from '$lib/platform/arrive';
import { showInSteps } from '$lib/platform/show-in-steps';

/**
 * Runs after the cover. In the head, its bytes would come before the first words on a slow connection. On a visit that
 * begins at the top, what is far below is skipped from the beginning. After a reload, Back or a link into the page
 * everything has to have its place first.
 */
const [visit] = performance.getEntriesByType('navigation');
const isNew =
  visit instanceof PerformanceNavigationTiming && visit.type === 'navigate' && location.hash === '';
if (isNew) {
  skipFar(document);
  showInSteps(document, ['.how', '.how .legend', '.chapters']);
}
addEventListener('load', () =>
  setTimeout(() => {
    if (isNew) arriveInSteps(document);
    else void document.fonts.ready.then(() => skipFarSoon(document));
    followSize(document);
  }),
);
