import type { Say } from '$lib/reading/announcer';
import { wireEntry } from '$lib/reading/history-entry';
import { onLeave, type PositionStore } from '$lib/reading/position';
import type { MapView } from './map-view';
import type { StageElements } from './surface';

/** “Explore the map” gives the map to the reader's hands; “back to the story”, Escape and Back return. */
export function wireExplorer(
  elements: StageElements,
  view: MapView,
  position: PositionStore,
  say: Say,
): void {
  const { stage, leaflet } = elements;
  const enter = stage.querySelector<HTMLElement>('[data-explore]');
  const panel = stage.querySelector<HTMLElement>('[data-explorer]');
  if (!enter || !panel) return;
  const buttons = [...panel.querySelectorAll<HTMLElement>('button')];

  const set = (on: boolean) => {
    // The reader who has gone on is left alone, in the story and in the page around a frame.
    const isHere = document.hasFocus() && stage.contains(document.activeElement);
    document.documentElement.classList.toggle('exploring', on);
    enter.hidden = on;
    panel.hidden = !on;
    view.explore(on);
    if (on) {
      // A screen reader lets the map have its keys.
      leaflet.setAttribute('role', 'application');
      leaflet.setAttribute('aria-label', panel.getAttribute('aria-label') ?? '');
      leaflet.focus({ preventScroll: true });
      say(panel.dataset.hint ?? '');
    } else {
      leaflet.removeAttribute('role');
      leaflet.removeAttribute('aria-label');
      if (isHere) enter.focus({ preventScroll: true });
    }
  };
  const entry = wireEntry('explore', {
    // Where the reader went on by scrolling the entry is still there: Back is not for it.
    onBack: () => (panel.hidden ? history.back() : set(false)),
    onLeft: () => panel.hidden || set(false),
    onArrived: () => panel.hidden && enter.focus({ preventScroll: true }),
  });
  const leave = () => {
    if (panel.hidden) return;
    set(false);
    entry.drop();
  };
  /** Tab stays in the free map, and goes on from the way into it in the chapter being read. */
  const guideTab = (event: KeyboardEvent) => {
    const { activeElement } = document;
    const [edge, other] = event.shiftKey ? [leaflet, buttons.at(-1)] : [buttons.at(-1), leaflet];
    if (!panel.hidden && activeElement === edge) {
      other?.focus({ preventScroll: true });
      event.preventDefault();
    } else if (activeElement === enter && !event.shiftKey) {
      // The map lies before all chapters: the browser goes on from the heading.
      document.querySelector<HTMLElement>('[aria-current="step"] h2')?.focus({ preventScroll: true });
    }
  };

  enter.hidden = false;
  enter.addEventListener('click', () => {
    set(true);
    entry.add('');
  });
  stage.querySelector('[data-return]')?.addEventListener('click', leave);
  for (const button of stage.querySelectorAll<HTMLElement>('[data-zoom]')) {
    button.addEventListener('click', () => view.zoomBy(Number(button.dataset.zoom)));
  }
  window.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented) leave();
    else if (event.key === 'Tab') guideTab(event);
  });
  // The history entry stays: going back would undo the reader's own scroll.
  onLeave(position, () => panel.hidden || set(false));
}
