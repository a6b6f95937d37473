import { fromFrame, worded, type FromFrame, type IntoFrame } from '../protocol/embed-messages';

/** A place in a partner's page that the story fills. */
export interface Filled {
  /** Whether the place still holds what was put into it. */
  isWhole: () => boolean;
  /** The place's attributes have changed. */
  heed: (attribute: string) => void;
  release: () => void;
}

/** px; as `HEIGHT` in snippet.ts, which would cost every partner's reader its bytes. */
const USUAL = 640;
const LEAST = 360;
/** ms that the story takes at most to find its length anew when its width has changed. */
const SETTLING = 1000;

/**
 * Where the part of the window begins in which a place is seen, in px, and how high it is: below a header
 * that stays, and within a scroller of the page's own.
 */
function windowOf(place: HTMLElement): [top: number, seen: number] {
  const root = document.scrollingElement;
  // The height that an address bar leaves does not change while it slides away.
  const height = Math.min(innerHeight, root ? root.clientHeight : innerHeight);
  const padding = getComputedStyle(document.documentElement).scrollPaddingTop;
  const header = (parseFloat(padding) || 0) * (padding.endsWith('%') ? height / 100 : 1);
  const scroller = scrollerOf(place)?.getBoundingClientRect();
  if (!scroller) return [header, height - header];
  return [Math.max(header, scroller.top), Math.min(height - header, scroller.height)];
}

/** What scrolls a place in the page, if that is not the page itself. */
function scrollerOf(place: HTMLElement): Element | undefined {
  for (let up = place.parentElement; up && up !== document.body; up = up.parentElement) {
    // Many that may scroll have nothing to scroll, and the page moves them.
    if (up.scrollHeight > up.clientHeight && /auto|scroll/.test(getComputedStyle(up).overflowY)) return up;
  }
  return undefined;
}

/**
 * Fills a place with the story. Nothing is loaded before the place is within a screen of the window.
 * @param home the site's address, ending in a slash
 */
export function fill(place: HTMLElement, home: string): Filled {
  const { lang, mode, height } = place.dataset;
  const isDriven = mode !== 'step';
  const { origin } = new URL(home);
  const ended = new AbortController();
  const { signal } = ended;
  const frame = document.createElement('iframe');
  let waiting = 0;
  let width = innerWidth;
  /** How far along the story the window's top is, from 0 to 1, and when a phone was turned there. */
  let far = 0;
  let turned = -Infinity;
  let isReady = false;
  /** What the page had here, and how. */
  const replaced: Element[] = [];
  const { position, display, height: own } = place.style;
  /** What the frame's address asked for. */
  let asked: Record<string, string | undefined> = {};

  // Whatever is told the frame: it is nobody else's.
  const tell = (message: IntoFrame) => {
    if (isReady) frame.contentWindow?.postMessage(worded(message), origin);
  };

  const reserve = (px: number) => {
    const before = place.offsetHeight;
    const { bottom } = place.getBoundingClientRect();
    place.style.height = `${px}px`;
    const grown = place.offsetHeight - before;
    if (bottom < 0) {
      // Where the browser does not keep the reader's place by itself, what grows above pushes the page.
      if (!CSS.supports('overflow-anchor', 'auto')) scrollBy({ top: grown, behavior: 'instant' });
    } else if (performance.now() - turned < SETTLING && far > 0 && far < 1) {
      scrollBy({ top: place.getBoundingClientRect().top + far * place.offsetHeight, behavior: 'instant' });
    }
  };

  /** Where the window is over the frame; a page may have scaled it. */
  const look = () => {
    waiting = 0;
    const box = frame.getBoundingClientRect();
    const scale = box.height / frame.offsetHeight || 1;
    if (innerWidth !== width) {
      width = innerWidth;
      turned = performance.now();
    } else if (performance.now() - turned > SETTLING) {
      far = -box.top / box.height;
    }
    const [top, seen] = windowOf(place);
    tell({ type: 'viewport', top: (top - box.top) / scale, height: seen / scale });
  };
  const follow = () => (waiting ||= requestAnimationFrame(look));
  // What grows above the frame moves it without a scroll.
  const moved = new ResizeObserver(follow);

  const heed = (attribute: string) => {
    const { theme = 'auto', chapter } = place.dataset;
    if (attribute === 'data-chapter' && chapter) tell({ type: 'go', chapter });
    if (attribute === 'data-theme' && (theme === 'light' || theme === 'dark' || theme === 'auto')) {
      tell({ type: 'theme', value: theme });
    }
  };

  const answer = (message: FromFrame) => {
    if (message.type === 'ready') {
      isReady = true;
      // What has changed since its address was made.
      for (const name of ['theme', 'chapter']) if (place.dataset[name] !== asked[name]) heed(`data-${name}`);
      frame.title = message.title;
      for (const child of place.querySelectorAll(':scope > :not([hidden])')) {
        if (child === frame) continue;
        child.setAttribute('hidden', '');
        replaced.push(child);
      }
    }
    if (isDriven && 'height' in message) {
      reserve(message.height);
      look();
    }
    const { type, ...detail } = message;
    if (type !== 'open' || new URL(message.url).origin === origin) {
      place.dispatchEvent(new CustomEvent(`khuyut:${type}`, { detail, bubbles: true }));
    }
  };

  const onPosted = ({ source, origin: sender, data }: MessageEvent<unknown>) => {
    if (source !== frame.contentWindow || sender !== origin) return;
    const message = fromFrame(data);
    if (message) answer(message);
  };

  const load = () => {
    const address = new URL(lang === 'en' ? 'embed/en' : 'embed', home);
    const { theme, chapter } = place.dataset;
    asked = { theme, chapter };
    const query = { ...asked, ...(isDriven && { mode: 'scroll', window: `${windowOf(place)[1]}` }) };
    for (const [name, value] of Object.entries(query)) if (value) address.searchParams.set(name, value);
    addEventListener('message', onPosted, { signal });
    if (isDriven) {
      // Captured: the place may stand in a scroller of the page's own.
      addEventListener('scroll', follow, { capture: true, passive: true, signal });
      addEventListener('resize', follow, { signal });
      moved.observe(document.body);
    }
    frame.src = address.href;
    place.append(frame);
    // Laid out at once: the story may start before a busy page gets to it, and would find itself without a size.
    look();
  };

  frame.title = 'خيوط · Khuyut';
  frame.referrerPolicy = 'no-referrer';
  Object.assign(frame.style, {
    position: 'absolute',
    inset: '0',
    width: '100%',
    height: '100%',
    border: '0',
  });
  Object.assign(place.style, { position: 'relative', display: 'block' });
  reserve(isDriven ? innerHeight : Math.max(LEAST, Number(height) || USUAL));

  const near = new IntersectionObserver(
    (crossings) => {
      // Of several the last tells where it is now.
      if (!crossings.at(-1)?.isIntersecting) return;
      near.disconnect();
      load();
    },
    { rootMargin: '100%' },
  );
  near.observe(place);

  return {
    isWhole: () => !frame.src || frame.isConnected,
    heed,
    release() {
      ended.abort();
      near.disconnect();
      moved.disconnect();
      cancelAnimationFrame(waiting);
      frame.remove();
      Object.assign(place.style, { position, display, height: own });
      for (const child of replaced) child.removeAttribute('hidden');
    },
  };
}
