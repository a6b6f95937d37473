import type { Camera, Size } from '../geometry/camera';
import { marksOf } from '../geometry/marks';
import type { Scene } from '../geometry/scene';
import { wipeOf } from '../geometry/wipe';
import { drawMarks } from './draw-scene';

const DRAW_DURATION_MS = 600;
const TIE_DURATION_MS = 200;

/**
 * Draws a scene's threads from one end to the other, then ties its knots, over a map that shows neither. A window
 * is moved over the threads and they are moved back in it, and both the browser's compositor does: no frame draws.
 * @param svg what the map is drawn on, at rest
 * @param onDrawn is called once all is drawn
 * @returns a function that takes the drawing away again, or ends it
 */
export function drawThread(
  svg: SVGSVGElement,
  scene: Scene,
  camera: Camera,
  surface: Size,
  onDrawn: () => void,
): () => void {
  const wipe = wipeOf(scene, camera, surface);
  if (!wipe) {
    onDrawn();
    return () => undefined;
  }
  const { lines, dots } = marksOf(scene);
  const side = Math.ceil(Math.hypot(surface.width, surface.height));
  const drawing = box('drawing');
  const window = box('wipe');
  const threads = picture(svg);
  const knots = picture(svg);
  drawMarks(threads, { regions: [], lines, dots: [] });
  drawMarks(knots, { regions: [], lines: [], dots });
  drawing.style.cssText = `--wipe: ${side}px; --w: ${surface.width}px; --h: ${surface.height}px`;
  window.append(threads);
  drawing.append(window, knots);

  const turned = `rotate(${wipe.angle}deg)`;
  const back = `rotate(${-wipe.angle}deg)`;
  const shifts = [wipe.from, wipe.to].map((edge) => edge - side / 2);
  const timing: KeyframeEffectOptions = { duration: DRAW_DURATION_MS, easing: 'ease-in-out', fill: 'both' };
  const animate = (element: Element, keyframes: Keyframe[], options: KeyframeEffectOptions) =>
    new Animation(new KeyframeEffect(element, keyframes, options));
  const drawn = animate(
    window,
    shifts.map((px) => ({ transform: `${turned} translateX(${px}px)` })),
    timing,
  );
  const still = animate(
    threads,
    shifts.map((px) => ({ transform: `translateX(${-px}px) ${back}` })),
    timing,
  );
  const tied = animate(knots, [{ opacity: 0 }, { opacity: 1 }], { duration: TIE_DURATION_MS, fill: 'both' });
  const end = () => {
    for (const animation of [drawn, still, tied]) animation.cancel();
    drawing.remove();
  };
  tied.onfinish = () => {
    onDrawn();
    end();
  };
  knots.classList.add('untied');
  drawn.onfinish = () => {
    knots.classList.remove('untied');
    tied.play();
  };
  drawn.play();
  still.play();
  svg.parentElement?.append(drawing);
  return end;
}

function box(name: string): HTMLElement {
  const element = document.createElement('div');
  element.className = name;
  return element;
}

/** An empty picture of what the map shows. */
function picture(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(false) as SVGSVGElement;
  const threads = document.createElementNS(svg.namespaceURI, 'g');
  threads.setAttribute('class', 'threads');
  copy.setAttribute('class', 'map drawn-over');
  copy.append(threads);
  return copy;
}
