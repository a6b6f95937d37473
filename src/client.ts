import { wireSheet } from '$lib/evidence/sheet';
import type { Explorer } from '$lib/map/explorer';
import { findStage } from '$lib/map/surface';
import { takeOver } from '$lib/map/take-over';
import { createMapView } from '$lib/map/view';
import { createAnnouncer } from '$lib/reader/announcer';
import { wireBar } from '$lib/reader/bar';
import { showFragment } from '$lib/reader/fragment';
import { isFramed } from '$lib/reader/framed';
import { holdWords } from '$lib/reader/hold';
import { afterPaint, spareTime } from '$lib/reader/idle';
import { reducedMotion } from '$lib/reader/motion';
import { pause } from '$lib/reader/pause';
import { keepPlace } from '$lib/reader/place';
import { followReading } from '$lib/reader/reading';
import { isInstalled, wireInstall } from '$lib/offline/install';
import { loadOffline } from '$lib/offline/load';
import { rememberPlace, handOver, resume, wireEditionLinks } from '$lib/reader/resume';
import { turning } from '$lib/reader/turning';
import { installPolicy } from '$lib/security/trusted-types';

/** The site's folder, which the worker is responsible for. */
const home = new URL('../../', import.meta.url).pathname;
const worker = `${home}service-worker.js`;

/** Enhances the prerendered story: the page is whole without this, and stays so where any part of it fails. */
async function start(): Promise<void> {
  const chapters = [...document.querySelectorAll<HTMLElement>('section[data-chapter]')];
  const [first] = chapters;
  const stage = findStage(document);
  if (!first || !stage) return;

  keepPlace();
  resume(document, document.querySelector<HTMLAnchorElement>('[data-start]'), isInstalled());
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
  wireEditionLinks(document);
  wireInstall(document);
  await pause();

  holdWords(document, rememberPlace);
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
        home,
        worker,
        entry: import.meta.url,
        onLeave: () => handOver(document),
      });
    }
  });
}

installPolicy(worker);
void start();
