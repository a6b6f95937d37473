import { noMotion, reducedMotion } from '$lib/platform/motion';
import type { Camera } from '../geometry/camera';
import type { Label, Scene } from '../geometry/scene';
import { cameraFor, covers } from './free-area';
import { createMover } from './mover';
import type { StageElements } from './stage';
import { createSurface } from './surface';

/** What the live map shows. */
export interface Shown {
  /** The scene of the chapter being read. */
  scene: () => Scene;
  /** What comes over the map in this chapter, and then hides it. */
  cover: () => Element | null;
  /** Every place of the story, for explore mode. */
  places: () => Label[];
}

/** ms in which another view comes over the map, unless the reader stops on the way: it fades in faster (room.css). */
const COVER_MS = 500;

/** Decides when and how the live map moves. */
export interface MapController {
  /** Draws the map behind the still maps, to be seen a moment later. */
  prepare: () => void;
  /** Takes the place of the still maps, at the scene of the chapter that is being read by now. */
  takeOver: () => void;
  /** Goes to the scene of another chapter. */
  follow: () => void;
  /** Fits the scene into the free area again: the map or the free area has another size. */
  refit: () => void;
  /** Ends the flight under way, as the reader has asked for less motion. */
  land: () => void;
  /** Gives the map to the reader's hands, or takes it back to the chapter. */
  explore: (isOn: boolean) => void;
  zoomBy: (levels: number) => void;
  release: () => void;
}

/** Creates the controller of a live map that looks at `first` and is not seen yet. */
export function createMapController(
  elements: StageElements,
  first: Camera,
  { scene, cover, places }: Shown,
): MapController {
  const { stage } = elements;
  const { classList } = document.documentElement;
  let isExploring = false;
  /** The movement under way, or the last one: a flight to another chapter, or the refit to a new size. */
  let movement: 'flight' | 'refit' = 'flight';
  /** Cancels the movement to another chapter that is to begin soon. */
  let cancelDeparture: (() => void) | undefined;

  const isMoving = () => stage.dataset.state === 'moving';
  const setState = (state: 'moving' | 'settled') => {
    if (stage.dataset.state !== state) stage.dataset.state = state;
  };
  const settle = () => {
    surface.hideOverlappingNames();
    if (!cancelDeparture) setState('settled');
  };
  const surface = createSurface(elements);
  const mover = createMover(elements, surface, first, settle);
  const camera = () => cameraFor(scene().view, elements);

  const stay = () => {
    cancelDeparture?.();
    cancelDeparture = undefined;
  };
  /** Takes the map to the scene, from wherever it is; without a flight where it is hidden. */
  const move = (next: typeof movement, isHidden = false) => {
    stay();
    const to = isExploring ? undefined : camera();
    if (!to) {
      // Once there is room again, or the reader comes back from exploring, the scene is shown.
      setState('settled');
      return;
    }
    movement = next;
    if (mover.isAt(to)) {
      mover.jump(scene(), to);
      return;
    }
    setState('moving');
    // A hidden tab's animations stand still: a flight would never land.
    if (noMotion()) mover.jump(scene(), to);
    else if (isHidden) mover.place(scene(), to);
    else if (reducedMotion() || document.hidden) mover.fade(scene(), to);
    else if (next === 'refit') mover.refit(scene(), to);
    else mover.fly(scene(), to);
  };

  return {
    prepare() {
      surface.show(scene());
      mover.draw();
      classList.add('drawn');
    },
    takeOver() {
      classList.add('live');
      // Meanwhile the reader may have gone on, or turned the phone.
      mover.resize();
      mover.jump(scene(), camera() ?? first);
    },
    follow() {
      stay();
      setState('moving');
      movement = 'flight';
      const above = cover();
      cancelDeparture = above
        ? after(COVER_MS, () => move('flight', covers(above, stage)))
        : // A frame later than what marks the chapter in the page: two short tasks instead of a long one.
          inNextFrame(() => move('flight'));
    },
    refit() {
      mover.resize();
      if (isExploring) mover.draw();
      // A new size is no journey. A flight under way goes on to where its end is now.
      else move(isMoving() ? movement : 'refit');
    },
    land() {
      if (isMoving()) move('flight');
    },
    explore(isOn) {
      if (isOn === isExploring) return;
      isExploring = isOn;
      surface.show(scene());
      mover.explore(isOn);
      surface.nameAlso(isOn ? places() : []);
      mover.draw();
      setState('settled');
      if (!isOn) move('flight');
    },
    zoomBy: (levels) => mover.zoomBy(levels, !reducedMotion()),
    release() {
      stay();
      mover.release();
      surface.release();
      setState('settled');
      classList.remove('drawn', 'live');
    },
  };
}

/** @returns a function that cancels the call */
function after(ms: number, call: () => void): () => void {
  const timer = setTimeout(call, ms);
  return () => clearTimeout(timer);
}

/** @returns a function that cancels the call */
function inNextFrame(call: () => void): () => void {
  const frame = requestAnimationFrame(call);
  return () => cancelAnimationFrame(frame);
}
