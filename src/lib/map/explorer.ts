import { addEntry } from '$lib/reader/place';
import type { MapView } from './view';
import type { StageElements } from './surface';

/** The way into the free map and back. */
export interface Explorer {
  /** Returns to the story: the reader has gone on to another chapter. */
  leave: () => void;
  release: () => void;
}

/** “Explore the map” gives the map to the reader's hands; “back to the story”, Escape and Back return. */
export function wireExplorer(elements: StageElements, view: MapView, say: (text: string) => void): Explorer {
  const { stage, leaflet } = elements;
  const enter = stage.querySelector<HTMLElement>('[data-explore]');
  const panel = stage.querySelector<HTMLElement>('[data-explorer]');
  const ended = new AbortController();
  const { signal } = ended;
  if (!enter || !panel) return { leave: () => undefined, release: () => undefined };
  let inHistory = false;
  let goingBack = false;

  const set = (on: boolean) => {
    document.documentElement.classList.toggle('exploring', on);
    enter.hidden = on;
    panel.hidden = !on;
    view.explore(on);
    if (on) {
      inHistory = addEntry({ explore: true });
      leaflet.focus({ preventScroll: true });
      say(panel.dataset.hint ?? '');
    } else {
      enter.focus({ preventScroll: true });
    }
  };
  /** Takes the entry away with the free map; `popstate` does the rest. */
  const leave = () => {
    if (panel.hidden || goingBack) return;
    goingBack = inHistory;
    if (goingBack) history.back();
    else set(false);
  };
  window.addEventListener(
    'popstate',
    () => {
      inHistory = false;
      goingBack = false;
      if (panel.hidden) return;
      set(false);
      // Going back along the address takes the focus away once more.
      requestAnimationFrame(() => enter.focus({ preventScroll: true }));
    },
    { signal },
  );
  enter.hidden = false;
  enter.addEventListener('click', () => set(true), { signal });
  stage.querySelector('[data-return]')?.addEventListener('click', leave, { signal });
  for (const button of stage.querySelectorAll<HTMLElement>('[data-zoom]')) {
    button.addEventListener('click', () => view.zoomBy(Number(button.dataset.zoom)), { signal });
  }
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape') leave();
    },
    { signal },
  );
  return {
    // The reader's own scroll is not to be undone by going back to where the map was freed.
    leave: () => !panel.hidden && set(false),
    release() {
      ended.abort();
      if (!panel.hidden) set(false);
      enter.hidden = true;
    },
  };
}
