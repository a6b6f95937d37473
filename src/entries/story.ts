import { wireSheet } from '$lib/evidence/sheet';
import { isInstalled, wireInstall } from '$lib/offline/page/install-app';
import { loadOffline } from '$lib/offline/page/load';
import { isSkipping } from '$lib/platform/arrive';
import { followDataUse } from '$lib/platform/data-use';
import { fillTemplates } from '$lib/platform/fill-templates';
import { afterLoad, untilIdle } from '$lib/platform/idle';
import { isFramed } from '$lib/platform/is-framed';
import { tellScriptRuns } from '$lib/platform/script-runs';
import { openStorage } from '$lib/platform/storage';
import { installPolicy } from '$lib/platform/trusted-types';
import { yieldToMain } from '$lib/platform/yield-to-main';
import { readAlongScroll } from '$lib/reading/along-scroll';
import { announceChapters, createAnnouncer } from '$lib/reading/announcer';
import { mendFragments } from '$lib/reading/mend-fragment';
import { createPosition } from '$lib/reading/position';
import { handOver, handOverUnrestored, resume, wireEditionLinks } from '$lib/reading/resume';
import { restoreScrollOnBack } from '$lib/reading/scroll-history';
import { noteSeen } from '$lib/reading/seen';
import { stayInPages } from '$lib/tools/pages/stay-in-pages';
import { wireToolsButton } from '$lib/tools/tools-button';
import { createMapView } from '$lib/views/map/live/map-view';
import { findStage } from '$lib/views/map/live/stage';

const { dataset, lang } = document.documentElement;
/** The site's folder, which is the worker's scope. */
const home = dataset.home ?? '/';
const worker = `${home}service-worker.js`;
const storage = openStorage(home, dataset.story ?? '');
const locale = lang === 'en' ? 'en' : 'ar';

const loadDetails = () => import('$lib/views/network/details/open-details');

/** Enhances the prerendered story, which is whole without this and stays so where any part of it fails. */
async function start(): Promise<void> {
  // In a task of its own: the browser works out the styles of all that has changed as soon as it has read the page. Where
  // the scroll is to be restored, the page needs its whole height before.
  if (isSkipping(document)) await yieldToMain();
  fillTemplates(document);
  const chapters = [...document.querySelectorAll<HTMLElement>('section[data-chapter]')];
  const stage = findStage(document);
  if (chapters.length === 0 || !stage) return;

  restoreScrollOnBack();
  mendFragments(document);
  resume(document, storage, isInstalled());
  await untilIdle();
  tellScriptRuns();

  const position = createPosition();
  const say = createAnnouncer(document);
  const view = createMapView(stage, chapters);
  wireSheet(document, position);
  wireEditionLinks(document, position, storage);
  handOverUnrestored(document, position, storage);
  wireInstall(document);
  const options = { locale, story: { root: document, home, chapters }, position, storage } as const;
  wireToolsButton(options);
  await yieldToMain();

  readAlongScroll(document, chapters, position, storage);
  stayInPages(options);
  position.subscribe(view.show);
  announceChapters(position, say, view.describe);

  afterLoad(() => {
    followDataUse((isLight) => (isLight ? view.goStill() : void view.goLive(position, say)));
    void import('./views-after-load').then(({ leadThread, wireGlances }) => {
      wireGlances(document, chapters, position, loadDetails);
      leadThread(document, chapters, position);
    });
    noteSeen(document, storage, locale);
    if (isFramed()) dataset.offline = 'unsupported';
    else if (!import.meta.env.DEV) {
      const onLeave = () => handOver(document, position, storage);
      loadOffline(document, { locale, storage, home, worker, entry: import.meta.url, onLeave });
    }
  });
}

installPolicy(worker);
void start();
