import { onLessMotion, reducedMotion } from '$lib/platform/motion';
import { pause } from '$lib/platform/pause';
import type { View } from '../../view';
import { EXPLORABLE } from '../geometry/extent';
import { fit, sameView, type Camera } from '../geometry/camera';
import { planFlight } from '../geometry/flight';
import type { LiveCamera } from './live-camera';
import { readPicture, type Picture } from './picture';
import { createSurface, type StageElements } from './surface';

/** The map beside the text: still maps until the live one can take over. */
export interface MapView extends View {
  explore: (on: boolean) => void;
  zoomBy: (levels: number) => void;
  /**
   * Loads Leaflet and takes over from the still maps, as soon as there is room for a live one.
   * @throws when Leaflet cannot be had
   */
  goLive: () => Promise<void>;
}

/** ms: a note slides in beside the text, a zoom button, a change of view without motion. */
const REFIT = 400;
const ZOOM = 300;
const FADE = 300;

/** Creates the map view of a page with these chapters. */
export function createMapView(elements: StageElements, chapters: readonly HTMLElement[]): MapView {
  const { stage, globe, frame } = elements;
  const surface = createSurface(elements);
  let picture: Picture | undefined;
  let live: LiveCamera | undefined;
  let target: Camera | undefined;
  let exploring = false;
  /** The frame in which a move to another chapter is to begin. */
  let departure = 0;
  /** Where the flight under way has got to; Leaflet hears of it once it has landed. */
  let inFlight: (() => Camera) | undefined;
  /** ms that the move under way may take at most. */
  let pace = Infinity;

  const setState = (state: 'moving' | 'settled') => {
    if (stage.dataset.state !== state) stage.dataset.state = state;
  };

  /** The camera that the current picture asks for; none while the map has no room. */
  const aim = (): Camera | undefined => {
    const outer = globe.getBoundingClientRect();
    const inner = frame.getBoundingClientRect();
    if (!picture || inner.width === 0 || inner.height === 0) return undefined;
    const box = { x: inner.x - outer.x, y: inner.y - outer.y, width: inner.width, height: inner.height };
    return fit(picture.view, box, surface.size());
  };

  const now = (camera: LiveCamera): Camera => inFlight?.() ?? camera.now();

  const go = (camera: LiveCamera, to: Camera, duration: number) => {
    inFlight = undefined;
    camera.go(to, duration);
  };

  const settle = () => {
    surface.tidy();
    setState('settled');
  };

  const onRest = () => {
    if (!live || exploring || inFlight) return;
    if (target && sameView(live.now(), target, surface.size())) settle();
  };

  /** Takes the view to what the current picture asks for, from wherever it is. */
  const move = (longest: number) => {
    cancelAnimationFrame(departure);
    const next = exploring ? undefined : aim();
    if (!next) {
      setState('settled');
      return;
    }
    target = next;
    pace = longest;
    if (!live || !picture) {
      settle();
      return;
    }
    const size = surface.size();
    const from = now(live);
    if (sameView(from, next, size)) {
      surface.show(picture);
      go(live, next, 0);
      return;
    }
    setState('moving');
    // A hidden tab's animations stand still: a flight would never land.
    if (reducedMotion() || document.hidden) {
      surface.show(picture);
      globe.animate([{ opacity: 0 }, { opacity: 1 }], FADE);
      go(live, next, 0);
    } else if (longest < Infinity) {
      // Putting the view right is no journey: one picture is drawn on and on, from where a flight had got to.
      surface.show(picture);
      go(live, from, 0);
      go(live, next, longest);
    } else {
      const camera = live;
      inFlight = surface.fly(picture, planFlight(from, next, size), () => go(camera, next, 0));
    }
  };

  /** Where a live map waits for room: in a low window, or in a frame that is not shown yet. */
  let onRoom: ((first: Camera) => void) | undefined;
  const room = () => new Promise<Camera>((found) => (onRoom = found));

  const resized = new ResizeObserver(() => {
    if (!live) {
      const first = onRoom && aim();
      if (first) onRoom?.(first);
      return;
    }
    live.resize();
    // A new size is no journey: the view is put right at once, or as quickly as a note slides in.
    if (exploring) surface.draw(live.now());
    else move(stage.dataset.state === 'moving' ? pace : REFIT);
  });

  resized.observe(globe);
  resized.observe(frame);
  // A flight under way is not flown to its end.
  const ignorePreference = onLessMotion(() => stage.dataset.state === 'moving' && move(Infinity));

  return {
    get state() {
      return stage.dataset.state === 'moving' ? 'moving' : 'settled';
    },
    describe: () => (picture ? `${picture.title}. ${picture.text}` : ''),
    show({ chapter: index }) {
      const chapter = chapters[Math.max(0, index)];
      if (!chapter || picture?.chapter === chapter.id) return;
      picture = readPicture(chapter);
      stage.dataset.chapter = picture.chapter;
      if (!live) {
        move(Infinity);
        return;
      }
      // A frame later than what marks the chapter in the page: two short tasks instead of a long one.
      setState('moving');
      pace = Infinity;
      departure = requestAnimationFrame(() => move(Infinity));
    },
    async goLive() {
      const { createLiveCamera } = await import('./live-camera');
      await pause();
      const first = aim() ?? (await room());
      const camera = createLiveCamera(elements.leaflet, first, EXPLORABLE, {
        onMove: () => live && !inFlight && surface.draw(live.now()),
        onRest,
      });
      await pause();
      if (picture) surface.show(picture);
      surface.draw(first);
      document.documentElement.classList.add('drawn');
      await pause();
      live = camera;
      document.documentElement.classList.add('live');
      // Meanwhile the reader may have gone on, or turned the phone.
      live.resize();
      if (picture) surface.show(picture);
      go(live, (target = aim() ?? first), 0);
    },
    explore(on) {
      if (!live || on === exploring) return;
      exploring = on;
      if (picture) surface.show(picture);
      go(live, now(live), 0);
      live.resize();
      live.explore(on);
      surface.nameAll(on);
      surface.draw(live.now());
      setState('settled');
      if (!on) {
        target = undefined;
        move(Infinity);
      }
    },
    zoomBy: (levels) => live?.zoomBy(levels, reducedMotion() ? 0 : ZOOM),
    release() {
      ignorePreference();
      resized.disconnect();
      cancelAnimationFrame(departure);
      live?.release();
      surface.release();
      document.documentElement.classList.remove('drawn', 'live');
    },
  };
}
