import { isReadAsWholeText, MODE_CLASSES, WIRED } from '$lib/embed/frame/apply-options';
import { wireBlockedLinks } from '$lib/embed/frame/blocked-links';
import { fontLoaded } from '$lib/embed/frame/font-loaded';
import { findFramePage } from '$lib/embed/frame/frame-page';
import { startPagedMode } from '$lib/embed/frame/paged-mode';
import { connectParent, type Handlers } from '$lib/embed/frame/parent';
import { reportChapter } from '$lib/embed/frame/report-chapter';
import { reportHeight } from '$lib/embed/frame/report-height';
import { startScrollMode } from '$lib/embed/frame/scroll-mode';
import { createSheetBounds } from '$lib/embed/frame/sheet-bounds';
import { connectWordPress } from '$lib/embed/frame/wordpress';
import { readOptions } from '$lib/embed/protocol/frame-options';
import { wireSheet } from '$lib/evidence/sheet';
import { followDataUse } from '$lib/platform/data-use';
import { afterLoad } from '$lib/platform/idle';
import { installPolicy } from '$lib/platform/trusted-types';
import { announceChapters, createAnnouncer } from '$lib/reading/announcer';
import { markChapters } from '$lib/reading/current-chapter';
import { createPosition } from '$lib/reading/position';
import { applyTheme } from '$lib/ui/theme';
import { createMapView } from '$lib/views/map/live/map-view';

const loadDetails = () => import('$lib/views/network/details/open-details');

/** Enhances the story in a partner's frame. Nothing is stored, and no other host is asked for anything. */
function start(): void {
  installPolicy();
  const page = findFramePage(document);
  if (!page) return;
  const { chapters, stage, track } = page;
  const { chapter, mode } = readOptions(location.search);
  const { classList, dataset } = document.documentElement;
  dataset.offline = 'unsupported';

  const parent = connectParent();
  const wordPress = connectWordPress(location.hash);
  const links = wireBlockedLinks(document, (url, isBlocked) => {
    parent.tell({ type: 'open', url });
    if (isBlocked) wordPress.open(url);
  });
  const followTheme: Handlers = { theme: ({ value }) => applyTheme(document, value) };
  if (isReadAsWholeText(document)) {
    parent.handle(followTheme);
    reportHeight(document, parent, mode, track).settle();
    classList.add(WIRED);
    return;
  }
  // Before anything is measured: the class may have been taken away from a page that loads slowly.
  classList.add(MODE_CLASSES[mode]);

  const position = createPosition();
  const say = createAnnouncer(document);
  const view = createMapView(stage, chapters);

  const sheetBounds = createSheetBounds(page.sheet);
  wireSheet(document, position, sheetBounds.draw);
  markChapters(chapters, position);
  position.subscribe(view.show);
  announceChapters(position, say, view.describe);

  const height = reportHeight(document, parent, mode, track);
  void fontLoaded(chapters).then(height.settle);
  reportChapter(chapters, position, parent, height);

  const handlers =
    mode === 'step'
      ? startPagedMode(page, position, chapter, links.hide)
      : startScrollMode(page, position, sheetBounds);
  parent.handle({ ...handlers, ...followTheme });

  classList.add(WIRED);
  afterLoad(() => {
    followDataUse((isLight) => (isLight ? view.goStill() : void view.goLive(position, say)));
    void import('./views-after-load').then(({ leadThread, wireGlances }) => {
      wireGlances(document, chapters, position, loadDetails);
      leadThread(document, chapters, position);
    });
  });
}

start();
