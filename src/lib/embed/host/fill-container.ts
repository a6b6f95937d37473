import { envelope, fromFrame, type FromFrame, type IntoFrame } from '../protocol/embed-messages';
import { createContainerHeight } from './container-height';
import { createFrame, force, frameAddress, restyle } from './frame-element';
import { visibleAreaOf } from './visible-area';

/** A host page's element with the story in it. */
export interface FilledContainer {
  /** Whether the frame that was put into it is still there. */
  isIntact: () => boolean;
  /** To be called when a data attribute has changed: its name without `data-`. */
  onChange: (name: string) => void;
  /** Takes the frame away and leaves the element as it was. */
  release: () => void;
}

/** As `HEIGHT` in snippet.ts, whose import would add bytes to every host page. */
const DEFAULT_HEIGHT_PX = 640;
const MIN_HEIGHT_PX = 360;
/** The longest that the reader waits for the story before its place shows the link instead. */
const READY_TIMEOUT_MS = 10_000;

/**
 * Fills a container with the story. Nothing is loaded before it is within a screen of the window.
 * @param home the site's address, ending in a slash
 */
export function fillContainer(container: HTMLElement, home: string): FilledContainer {
  const isScrollMode = container.dataset.mode !== 'step';
  const { origin } = new URL(home);
  const { cssText } = container.style;
  const frame = createFrame();
  const containerHeight = createContainerHeight(container);
  const released = new AbortController();
  /** The link and whatever else the host page had in the container. */
  const replaced = new Map<HTMLElement, string>();
  let loaded: { theme?: string; chapter?: string } = {};
  let isReady = false;
  let animationFrame = 0;
  let timeout: ReturnType<typeof setTimeout> | undefined;

  const tell = (message: IntoFrame) => {
    if (isReady) frame.contentWindow?.postMessage(envelope(message), origin);
  };

  const tellViewport = () => {
    animationFrame = 0;
    const box = frame.getBoundingClientRect();
    containerHeight.note(box);
    // The host page may have scaled it.
    const scale = box.height / frame.offsetHeight || 1;
    const [top, visible] = visibleAreaOf(container);
    tell({ type: 'viewport', top: (top - box.top) / scale, height: visible / scale });
  };
  const follow = () => (animationFrame ||= requestAnimationFrame(tellViewport));
  // What grows above the frame moves it without a scroll.
  const bodySize = new ResizeObserver(follow);

  const onChange = (name: string) => {
    const { theme = 'auto', chapter } = container.dataset;
    if (name === 'chapter' && chapter) tell({ type: 'go', chapter });
    if (name === 'theme' && (theme === 'light' || theme === 'dark' || theme === 'auto')) {
      tell({ type: 'theme', value: theme });
    }
  };

  const onReady = (title: string) => {
    isReady = true;
    // An attribute may have changed since the frame's address was made.
    for (const name of ['theme', 'chapter'] as const) {
      if (container.dataset[name] !== loaded[name]) onChange(name);
    }
    frame.title = title;
    clearTimeout(timeout);
    force(frame, { visibility: 'inherit', 'pointer-events': 'auto' });
    for (const child of container.children) {
      if (child === frame || !(child instanceof HTMLElement) || replaced.has(child)) continue;
      replaced.set(child, child.style.cssText);
      force(child, { display: 'none' });
    }
  };

  const onMessage = (message: FromFrame) => {
    const { type, ...detail } = message;
    if (type === 'ready') onReady(message.title);
    if (isScrollMode && 'height' in message) {
      containerHeight.set(message.height);
      tellViewport();
    }
    if (type !== 'open' || new URL(message.url).origin === origin) {
      container.dispatchEvent(new CustomEvent(`khuyut:${type}`, { detail, bubbles: true, composed: true }));
    }
  };

  const onPosted = ({ source, origin: sender, data }: MessageEvent<unknown>) => {
    if (source !== frame.contentWindow || sender !== origin) return;
    const message = fromFrame(data);
    if (message) onMessage(message);
  };

  const load = () => {
    const { theme, chapter } = container.dataset;
    loaded = { theme, chapter };
    addEventListener('message', onPosted, { signal: released.signal });
    if (isScrollMode) {
      // Captured: the events of a scroller of the host page's own do not bubble.
      for (const type of ['scroll', 'resize'])
        addEventListener(type, follow, { capture: true, passive: true, signal: released.signal });
      bodySize.observe(document.body);
    }
    frame.src = frameAddress(home, container.dataset.lang, {
      ...loaded,
      ...(isScrollMode && { mode: 'scroll', window: `${visibleAreaOf(container)[1]}` }),
    });
    container.append(frame);
    // The browser's own error page would cover the link; where the story comes after all, it is shown.
    timeout = setTimeout(() => force(frame, { visibility: 'hidden' }), READY_TIMEOUT_MS);
    // Measures, and so lays out the frame at once: on a busy page its script could start without a size.
    tellViewport();
  };

  force(container, { position: 'relative', display: 'block' });
  containerHeight.set(
    isScrollMode
      ? innerHeight
      : Math.max(MIN_HEIGHT_PX, Number(container.dataset.height) || DEFAULT_HEIGHT_PX),
  );

  const near = new IntersectionObserver(
    (entries) => {
      // Several entries can come together; the last one is the newest.
      if (!entries.pop()?.isIntersecting) return;
      near.disconnect();
      load();
    },
    { rootMargin: '100%' },
  );
  near.observe(container);

  return {
    isIntact: () => !frame.src || frame.isConnected,
    onChange,
    release() {
      released.abort();
      near.disconnect();
      bodySize.disconnect();
      cancelAnimationFrame(animationFrame);
      clearTimeout(timeout);
      frame.remove();
      restyle(container, cssText);
      for (const [child, before] of replaced) restyle(child, before);
    },
  };
}
