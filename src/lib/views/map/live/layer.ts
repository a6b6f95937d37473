import { shifted, visibleBox, type Camera, type Size } from '../geometry/camera';
import { reach, type Flight } from '../geometry/flight';
import type { Picture } from './picture';
import type { Box } from '../geometry/projection';

/**
 * One drawing of the basemap with a scene on it. To draw it is dear; to move what is drawn the
 * browser's compositor does by itself, and so a flight only moves.
 */
export interface Layer {
  /** Puts a chapter's regions and threads on the map. */
  show: (picture: Picture) => void;
  /** Leaves the basemap alone. */
  clear: () => void;
  /** Draws what a camera sees, at rest. */
  draw: (camera: Camera, surface: Size) => void;
  /**
   * Draws what one end of a flight sees, as far as the flight needs it, and puts it where the flight begins.
   * @param fade keyframes of the opacity of a layer that lies over another
   */
  prepare: (end: Camera, flight: Flight, surface: Size, fade?: Keyframe[]) => void;
  /** Sets off on the flight that it was made ready for. */
  fly: () => void;
  /** Stops a flight where it is. */
  hold: () => void;
  /** Lies over another layer, or under it. */
  raise: (on: boolean) => void;
  /** Is not seen until it flies or draws. */
  hide: () => void;
  /** Ends a flight unseen. */
  rest: () => void;
}

/** Creates the layer that an SVG of the live map shows. */
export function createLayer(svg: SVGSVGElement): Layer {
  let shown: Picture | undefined;
  let animations: Animation[] = [];
  /** Forgets the flight. */
  const ground = () => {
    svg.classList.remove('flying', 'over', 'idle');
    if (animations.length === 0) return;
    animations.forEach((animation) => animation.cancel());
    animations = [];
    svg.style.cssText = '';
  };
  const render = (camera: Camera, surface: Size, box: Box) => {
    const seen = visibleBox(camera, surface);
    const { scale } = camera;
    const viewBox = [seen.x + box.x / scale, seen.y + box.y / scale, box.width / scale, box.height / scale]
      .map((units) => units.toFixed(4))
      .join(' ');
    if (svg.getAttribute('viewBox') !== viewBox) svg.setAttribute('viewBox', viewBox);
    ground();
  };
  return {
    show(picture) {
      if (picture === shown) return;
      shown = picture;
      const { regions, threads } = picture;
      svg.querySelector('[data-regions]')?.replaceWith(regions.cloneNode(true));
      svg.querySelector('.threads')?.replaceWith(threads.cloneNode(true));
    },
    clear() {
      shown = undefined;
      svg.querySelector('[data-regions]')?.replaceChildren();
      svg.querySelector('.threads')?.replaceChildren();
    },
    draw(camera, surface) {
      render(camera, surface, { x: 0, y: 0, ...surface });
    },
    prepare(end, flight, surface, fade) {
      const box = reach(end, flight, surface);
      render(end, surface, box);
      const moves = flight.way.map((camera) => {
        const { x, y, scale } = shifted(end, camera, surface);
        return { transform: `translate(${x + scale * box.x}px, ${y + scale * box.y}px) scale(${scale})` };
      });
      const start = moves[0]?.transform ?? 'none';
      svg.style.cssText = `--reach-w: ${box.width}px; --reach-h: ${box.height}px; transform: ${start}`;
      svg.classList.add('flying');
      const timing: KeyframeEffectOptions = { duration: flight.duration, fill: 'both' };
      animations = [moves, ...(fade ? [fade] : [])].map(
        (keyframes) => new Animation(new KeyframeEffect(svg, keyframes, timing)),
      );
    },
    fly() {
      for (const animation of animations) animation.play();
      svg.classList.remove('idle');
    },
    hold: () => animations.forEach((animation) => animation.pause()),
    raise: (on) => void svg.classList.toggle('over', on),
    hide: () => svg.classList.add('idle'),
    rest() {
      ground();
      svg.classList.add('idle');
    },
  };
}
