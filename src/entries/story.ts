import { wireSheet } from '$lib/evidence/sheet';
import type { Explorer } from '$lib/views/map/live/explorer';
import { findStage } from '$lib/views/map/live/surface';
import { takeOver } from '$lib/views/map/live/take-over';
import { createMapView } from '$lib/views/map/live/map-view';
import { createAnnouncer } from '$lib/reading/announcer';
import { wireBar } from '$lib/reading/bar';
import { showFragment } from '$lib/reading/address';
import { isFramed } from '$lib/platform/is-framed';
import { holdWords } from '$lib/reading/keep-anchor';
import { afterPaint, spareTime } from '$lib/platform/idle';
import { reducedMotion } from '$lib/platform/motion';
import { pause } from '$lib/platform/pause';
import { openStorage } from '$lib/platform/storage';
import { keepPlace } from '$lib/reading/scroll-history';
import { followReading } from '$lib/reading/sources/page-scroll';
import { isInstalled, wireInstall } from '$lib/offline/page/install-app';
import { loadOffline } from '$lib/offline/page/load';
import { rememberPlace, handOver, resume, wireEditionLinks } from '$lib/reading/resume';
import { turning } from '$lib/reading/turning';
import { installPolicy } from '$lib/platform/trusted-types';

/** The site's folder, which the worker is responsible for. */
const home = new URL('../../', import.meta.url).pathname;
const worker = `${home}service-worker.js`;
const storage = openStorage(home, document.documentElement.dataset.story ?? '');

/** Enhances the prerendered story: the page is whole without this, and stays so where any part of it fails. */
async function start(): Promise<void> {
  const chapters = [...document.querySelectorAll<HTMLElement>('section[data-chapter]')];
  const [first] = chapters;
  const stage = findStage(document);
  if (!first || !stage) return;

  keepPlace();
  resume(document, storage, document.querySelector<HTMLAnchorElement>('[data-start]'), isInstalled());
  await spareTime();

  const sheet = wireSheet(document);
  const announcer = createAnnouncer(document);
  const view = createMapView(stage, {
    reducedMotion,
    onSettled: ({ title, text }) => announcer.say(`${title}. ${text}`),
    onMoving: () => announcer.hush(),
  });
  let current = -1;
  let explorer: Explorer | undefined;
  const turns = turning(chapters, () => current);
  const bar = wireBar(document, turns.turn);
  wireEditionLinks(document, storage);
  wireInstall(document);
  await pause();

  holdWords(document, (spot) => rememberPlace(storage, spot));
  view.show(first);
  followReading(chapters, (index, chapter, where) => {
    // At the cover there is nothing to turn back to, and the first chapter is still to come.
    current = where === 'before' ? -1 : index;
    bar.show(current);
    sheet.leave();
    explorer?.leave();
    if (!chapter) return;
    view.show(chapter);
    // Below the story a part of the page may have been asked for by its own address.
    const isOther = location.hash !== '' && !chapters.some(({ id }) => location.hash === `#${id}`);
    if (where !== 'after' || !isOther) showFragment(where === 'before' ? '' : chapter.id);
  });

  afterPaint(() => {
    takeOver(stage, view, announcer.say, (ready) => (explorer = ready));
    if (import.meta.env.DEV) return;
    if (isFramed()) document.documentElement.dataset.offline = 'unsupported';
    else {
      loadOffline(document, {
        locale: document.documentElement.lang === 'en' ? 'en' : 'ar',
        storage,
        home,
        worker,
        entry: import.meta.url,
        onLeave: () => handOver(document, storage),
      });
    }
  });
}

installPolicy(worker);
void start();
