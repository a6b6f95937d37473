import type { Say } from '$lib/reading/announcer';
import { createOverlayEntry } from '$lib/reading/overlay-entry';
import { onLeave, type PositionStore } from '$lib/reading/position';
import type { MapController } from './map-controller';
import type { StageElements } from './stage';

/** What the explorer needs of the page. */
export interface ExplorerOptions {
  /** Ends explore mode when the reader goes on to another chapter. */
  position: PositionStore;
  /** Tells a screen reader how explore mode is used. */
  say: Say;
  /** Takes the way into explore mode away again. */
  released: AbortSignal;
}

/** “Explore the map” gives the map to the reader's hands; “back to the story”, Escape and Back return. */
export function wireExplorer(
  { stage, leaflet }: StageElements,
  map: Pick<MapController, 'explore' | 'zoomBy'>,
  { position, say, released }: ExplorerOptions,
): void {
  const enter = stage.querySelector<HTMLElement>('[data-explore]');
  const panel = stage.querySelector<HTMLElement>('[data-explorer]');
  if (!enter || !panel) return;
  const buttons = [...panel.querySelectorAll<HTMLElement>('button')];

  const display = (isOn: boolean) => {
    document.documentElement.classList.toggle('exploring', isOn);
    enter.hidden = isOn;
    panel.hidden = !isOn;
    if (isOn) {
      // In an application a screen reader leaves the keys to the page.
      leaflet.setAttribute('role', 'application');
      leaflet.setAttribute('aria-label', panel.getAttribute('aria-label') ?? '');
    } else {
      leaflet.removeAttribute('role');
      leaflet.removeAttribute('aria-label');
    }
  };
  const set = (isOn: boolean) => {
    // Asked before the buttons are hidden, which takes the focus from them.
    const hasFocus = document.hasFocus() && stage.contains(document.activeElement);
    display(isOn);
    map.explore(isOn);
    if (isOn) {
      leaflet.focus({ preventScroll: true });
      say(panel.dataset.hint ?? '');
    } else if (hasFocus) {
      // A reader who has gone on into the text, or into the page around a frame, keeps the focus there.
      enter.focus({ preventScroll: true });
    }
  };
  const isOn = () => !panel.hidden;
  const entry = createOverlayEntry('explore', {
    // A reader who has left explore mode by scrolling on has its entry still: Back goes past it.
    onBack: () => (isOn() ? set(false) : history.back()),
    onFragment: () => isOn() && set(false),
    onGoneBack: () => isOn() || enter.focus({ preventScroll: true }),
  });
  const leave = () => {
    if (!isOn()) return;
    set(false);
    entry.remove();
  };
  /** In explore mode Tab goes round the map and its buttons; from the way in, it goes to the chapter being read. */
  const guideTab = (event: KeyboardEvent) => {
    const { activeElement } = document;
    const [edge, other] = event.shiftKey ? [leaflet, buttons.at(-1)] : [buttons.at(-1), leaflet];
    if (isOn() && activeElement === edge) {
      other?.focus({ preventScroll: true });
      event.preventDefault();
    } else if (activeElement === enter && !event.shiftKey) {
      // The map stands before all chapters in the page: the browser goes on from the heading.
      document.querySelector<HTMLElement>('[aria-current="step"] h2')?.focus({ preventScroll: true });
    }
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) leave();
    else if (event.key === 'Tab') guideTab(event);
  };
  const signal = { signal: released };

  enter.hidden = false;
  const onEnter = () => {
    set(true);
    entry.add('');
  };
  enter.addEventListener('click', onEnter, signal);
  stage.querySelector('[data-return]')?.addEventListener('click', leave, signal);
  for (const button of stage.querySelectorAll<HTMLElement>('[data-zoom]')) {
    button.addEventListener('click', () => map.zoomBy(Number(button.dataset.zoom)), signal);
  }
  window.addEventListener('keydown', onKey, signal);
  // The history entry stays: going back would undo the reader's own scroll.
  onLeave(position, () => isOn() && set(false));
  released.addEventListener('abort', () => {
    display(false);
    enter.hidden = true;
  });
}
