import { wireSheet } from '$lib/evidence/sheet';
import { isInstalled, wireInstall } from '$lib/offline/page/install-app';
import { loadOffline } from '$lib/offline/page/load';
import { afterPaint, spareTime } from '$lib/platform/idle';
import { isFramed } from '$lib/platform/is-framed';
import { pause } from '$lib/platform/pause';
import { openStorage } from '$lib/platform/storage';
import { installPolicy } from '$lib/platform/trusted-types';
import { followInAddress } from '$lib/reading/address';
import { announceChapters, createAnnouncer } from '$lib/reading/announcer';
import { wireBar } from '$lib/reading/bar';
import { markChapters } from '$lib/reading/current-chapter';
import { keepAnchor } from '$lib/reading/keep-anchor';
import { createPosition } from '$lib/reading/position';
import { handOver, rememberPlace, resume, wireEditionLinks } from '$lib/reading/resume';
import { keepPlace } from '$lib/reading/scroll-history';
import { followPageScroll } from '$lib/reading/sources/page-scroll';
import { wireTurning } from '$lib/reading/turning';
import { createMapView } from '$lib/views/map/live/map-view';
import { findStage } from '$lib/views/map/live/stage';

/** The site's folder, which the worker is responsible for. */
const home = new URL('../../', import.meta.url).pathname;
const worker = `${home}service-worker.js`;
const storage = openStorage(home, document.documentElement.dataset.story ?? '');

/** Enhances the prerendered story, which is whole without this and stays so where any part of it fails. */
async function start(): Promise<void> {
  const root = document.documentElement;
  const chapters = [...document.querySelectorAll<HTMLElement>('section[data-chapter]')];
  const stage = findStage(document);
  if (chapters.length === 0 || !stage) return;

  keepPlace();
  resume(document, storage, document.querySelector<HTMLAnchorElement>('[data-start]'), isInstalled());
  await spareTime();

  const position = createPosition();
  const say = createAnnouncer(document);
  const view = createMapView(stage, chapters);
  wireSheet(document, position);
  wireEditionLinks(document, storage);
  wireInstall(document);
  await pause();

  keepAnchor(document, position);
  const scroll = followPageScroll(chapters, position);
  wireBar(
    document,
    position,
    wireTurning(chapters, position, () => scroll.movedBy('turn')),
  );
  markChapters(chapters, position);
  position.subscribe(view.show);
  followInAddress(
    position,
    chapters.map(({ id }) => id),
  );
  announceChapters(position, say, view.describe);
  rememberPlace(position, storage);

  afterPaint(() => {
    void view.goLive(position, say);
    if (import.meta.env.DEV) return;
    if (isFramed()) root.dataset.offline = 'unsupported';
    else {
      loadOffline(document, {
        locale: root.lang === 'en' ? 'en' : 'ar',
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
