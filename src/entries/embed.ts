import { followChapterLinks } from '$lib/reading/chapter-links';
import { createDriven } from '$lib/reading/sources/host-scroll';
import { fontFor } from '$lib/embed/frame/font-load';
import { tellHeight } from '$lib/embed/frame/height';
import { wireLinks } from '$lib/embed/frame/links';
import type { IntoFrame } from '$lib/embed/protocol/embed-messages';
import { readOptions } from '$lib/embed/protocol/frame-options';
import { askAmpFor, meetParent } from '$lib/embed/frame/parent';
import { readInSteps } from '$lib/reading/sources/paged';
import { applyTheme } from '$lib/embed/frame/theme';
import { wireSheet } from '$lib/evidence/sheet';
import { findStage } from '$lib/views/map/live/stage';
import { createMapView } from '$lib/views/map/live/map-view';
import { announceChapters, createAnnouncer } from '$lib/reading/announcer';
import { afterPaint } from '$lib/platform/idle';
import { markChapters } from '$lib/reading/current-chapter';
import { createPosition, watch } from '$lib/reading/position';
import { installPolicy } from '$lib/platform/trusted-types';

/** px; the height in which a page of the story holds a good piece of it. */
const PREFERRED_HEIGHT = 640;
/** ms that the length of the story waits for its font, with which some lines break elsewhere. */
const PATIENCE = 1000;

/**
 * Enhances the story in a partner's frame: page by page in the frame's own height, or along the scroll of
 * the page around it. Nothing is stored, and nothing is asked of any other host.
 */
function start(): void {
  installPolicy();
  const { documentElement: root } = document;
  const chapters = [...document.querySelectorAll<HTMLElement>('section[data-chapter]')];
  const [first] = chapters;
  const stage = findStage(document);
  const rail = stage?.stage.parentElement;
  const track = document.querySelector<HTMLElement>('[data-track]');
  const [intro, outro] = document.querySelectorAll<HTMLElement>('[data-part]');
  if (!first || !stage || !rail || !track || !intro || !outro) return;

  const { chapter: asked, mode } = readOptions(location.search);
  const isDriven = mode === 'scroll';
  root.dataset.offline = 'unsupported';
  root.classList.add('wired', isDriven ? 'driven' : 'stepper');
  const position = createPosition();
  const say = createAnnouncer(document);
  const view = createMapView(stage, chapters);
  wireSheet(document, position);
  let heed: (message: IntoFrame) => void = () => undefined;
  const parent = meetParent((message) => {
    if (message.type === 'theme') applyTheme(document, message.value);
    else heed(message);
  });
  const links = wireLinks(document, (url) => parent.tell({ type: 'open', url }));

  let isSet = !isDriven;
  // In steps the body is as high as the frame; the window's own height outlives a frame's being hidden.
  const measured = isDriven ? track : document.body;
  const height = tellHeight(document, parent, measured, () =>
    isSet ? Math.ceil(measured.getBoundingClientRect().height) : 0,
  );
  void fontFor(chapters.map(({ textContent }) => textContent).join(''), PATIENCE).then(() => {
    isSet = true;
    height.tell();
  });
  markChapters(chapters, position);
  position.subscribe(view.show);
  announceChapters(position, say, view.describe);
  watch(
    position,
    ({ chapter }) => chapter,
    (index) => {
      const chapter = chapters[index];
      if (!chapter) return;
      // A frame that had no size until now is ready before it is anywhere.
      isSet = true;
      height.tell();
      parent.tell({ type: 'chapter', id: chapter.id, index, count: chapters.length });
    },
  );

  if (isDriven) {
    const dialog = document.querySelector<HTMLElement>('[data-sheet]');
    const low = rail.querySelector<HTMLElement>('[data-low]');
    const driven = createDriven({ chapters, rail, stage: stage.stage, low, sheet: dialog }, position);
    heed = (message) => {
      if (message.type === 'viewport') driven.look(message);
    };
    // It moves the page around, too.
    followChapterLinks(document, (chapter) => chapter.scrollIntoView({ block: 'start' }));
  } else {
    const steps = readInSteps({ track, intro, chapters, outro }, position, links.leave);
    heed = (message) => {
      if (message.type === 'go') steps.go(message.chapter);
    };
    followChapterLinks(document, ({ id }) => steps.go(id));
    if (asked !== undefined) steps.go(asked);
    askAmpFor(Math.max(window.innerHeight, PREFERRED_HEIGHT));
  }

  afterPaint(() => void view.goLive(position, say));
}

start();
