import { shifted, visibleBox, type Camera, type Size } from '../geometry/camera';
import { reach, type Flight } from '../geometry/flight';
import { marksOf } from '../geometry/marks';
import type { Box } from '../geometry/projection';
import type { Scene } from '../geometry/scene';
import { drawMarks } from './draw-scene';

/**
 * One drawing of the basemap with a scene on it. Drawing costs a slow phone a whole frame or more; moving what
 * is drawn costs nothing, as the browser's compositor does it. So a flight draws its two ends and moves them.
 */
export interface Layer {
  readonly svg: SVGSVGElement;
  /** Puts a scene's regions and threads on the basemap. */
  show: (scene: Scene) => void;
  /** Takes the scene away and leaves the basemap. */
  clear: () => void;
  /** Draws what a camera sees, at rest. */
  draw: (camera: Camera, surface: Size) => void;
  /**
   * Draws what one end of a flight sees, as far as the flight needs it, where the flight begins.
   * @param fade keyframes of the opacity, for a layer that lies above another
   */
  prepare: (end: Camera, flight: Flight, surface: Size, fade?: Keyframe[]) => void;
  /** Sets off on the prepared flight. */
  fly: () => void;
  /** Hides the scene's threads, until they have been drawn over it; or shows them. */
  setUndrawn: (isUndrawn: boolean) => void;
  /** Stops a flight where it is. */
  pause: () => void;
  /** Lies above the other layer, or below it. */
  setAbove: (isAbove: boolean) => void;
  /** Hides the layer until it flies or draws. */
  hide: () => void;
  /** Ends a flight and hides the layer. */
  stop: () => void;
}

/** Creates the layer that an SVG of the live map shows. */
export function createLayer(svg: SVGSVGElement): Layer {
  let shown: Scene | undefined;
  let animations: Animation[] = [];
  const endFlight = () => {
    svg.classList.remove('flying', 'over', 'idle');
    if (animations.length === 0) return;
    for (const animation of animations) animation.cancel();
    animations = [];
    svg.style.cssText = '';
  };
  /** @param box the part to draw, in px of the surface */
  const render = (camera: Camera, surface: Size, box: Box) => {
    const seen = visibleBox(camera, surface);
    const { scale } = camera;
    const viewBox = [seen.x + box.x / scale, seen.y + box.y / scale, box.width / scale, box.height / scale]
      .map((units) => units.toFixed(4))
      .join(' ');
    if (svg.getAttribute('viewBox') !== viewBox) svg.setAttribute('viewBox', viewBox);
    endFlight();
  };
  const hide = () => svg.classList.add('idle');
  return {
    svg,
    show(scene) {
      if (scene === shown) return;
      shown = scene;
      drawMarks(svg, marksOf(scene));
    },
    clear() {
      shown = undefined;
      drawMarks(svg);
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
    pause() {
      for (const animation of animations) animation.pause();
    },
    setUndrawn: (isUndrawn) => void svg.classList.toggle('undrawn', isUndrawn),
    setAbove: (isAbove) => void svg.classList.toggle('over', isAbove),
    hide,
    stop() {
      endFlight();
      hide();
    },
  };
}
