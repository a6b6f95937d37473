import type { MapView } from './view';
import type { StageElements } from './surface';

/**
 * “Explore the map” gives the map to the reader's hands; “back to the story” and Escape return.
 * @returns a function that ends it
 */
export function wireExplorer(
  elements: StageElements,
  view: MapView,
  say: (text: string) => void,
): () => void {
  const { stage, leaflet } = elements;
  const enter = stage.querySelector<HTMLElement>('[data-explore]');
  const panel = stage.querySelector<HTMLElement>('[data-explorer]');
  const ended = new AbortController();
  const { signal } = ended;
  if (!enter || !panel) return () => undefined;

  const set = (on: boolean) => {
    document.documentElement.classList.toggle('exploring', on);
    enter.hidden = on;
    panel.hidden = !on;
    view.explore(on);
    if (on) {
      leaflet.focus({ preventScroll: true });
      say(panel.dataset.hint ?? '');
    } else {
      enter.focus({ preventScroll: true });
    }
  };
  enter.hidden = false;
  enter.addEventListener('click', () => set(true), { signal });
  stage.querySelector('[data-return]')?.addEventListener('click', () => set(false), { signal });
  for (const button of stage.querySelectorAll<HTMLElement>('[data-zoom]')) {
    button.addEventListener('click', () => view.zoomBy(Number(button.dataset.zoom)), { signal });
  }
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape' && !panel.hidden) set(false);
    },
    { signal },
  );
  return () => {
    ended.abort();
    if (!panel.hidden) set(false);
    enter.hidden = true;
  };
}
