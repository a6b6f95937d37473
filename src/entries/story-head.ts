import { skipFar } from '$lib/platform/arrive';
import { keepUnseen } from '$lib/tools/pages/keep-unseen';
import { startPreferences } from '$lib/tools/preferences/start-preferences';

const { documentElement } = document;
const { home = '/', story = '' } = documentElement.dataset;
startPreferences(document, home, story);
keepUnseen(documentElement, home, story);

/**
 * Runs before anything is painted. On a visit that begins at the top, what is far below is skipped from the beginning.
 * After a reload, Back or a link into the page everything has to have its place first.
 */
const [visit] = performance.getEntriesByType('navigation');
const isNew =
  visit instanceof PerformanceNavigationTiming && visit.type === 'navigate' && location.hash === '';
if (isNew) skipFar(document);
