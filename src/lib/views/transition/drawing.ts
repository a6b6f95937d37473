import { paintThread } from './paint-thread';
import { readThreadLook, type ThreadLook } from './thread-look';
import type { Drawing } from './transition';

/** Pixels of the canvas to a px of CSS, at most: more are not seen of a thread that moves, and take time. */
const SCALE = 2;

/**
 * Draws a thread over the page, in the strokes of the map. It is there for the eyes alone, and only for as long as the
 * thread is on its way. A canvas, because a change to an SVG makes the browser go through the styles, layout and paint
 * of the page in each frame.
 * @param parent where it lies over the views
 */
export function createDrawing(parent: HTMLElement): Drawing {
  const canvas = document.createElement('canvas');
  canvas.className = 'leading';
  canvas.setAttribute('aria-hidden', 'true');
  const context = canvas.getContext('2d');
  let look: ThreadLook | undefined;
  return {
    begin(form) {
      look = readThreadLook(parent, form);
      const scale = Math.min(SCALE, window.devicePixelRatio);
      canvas.width = Math.round(window.innerWidth * scale);
      canvas.height = Math.round(window.innerHeight * scale);
      context?.scale(scale, scale);
      parent.append(canvas);
    },
    draw(trace) {
      if (!context || !look) return;
      context.clearRect(0, 0, canvas.width, canvas.height);
      paintThread(context, trace, look);
    },
    fade(ms) {
      canvas.style.cssText = `opacity: 0; transition: opacity ${ms}ms`;
    },
    clear() {
      canvas.remove();
      canvas.style.cssText = '';
    },
  };
}
