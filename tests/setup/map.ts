import type { Page } from '@playwright/test';
import { EXTENT } from '../../src/lib/views/map/geometry/extent';
import { projectBounds } from '../../src/lib/views/map/geometry/projection';
import { expect } from './test';

export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface MapLook {
  viewBox: string;
  /** The markup of its regions and threads. */
  scene: string;
  labels: { id: string; text: string; box: Rect }[];
}

/** What the live map shows at rest: its view, its scene and its names. */
export function mapLook(page: Page): Promise<MapLook> {
  return page.locator('[data-map]').evaluate((map) => ({
    viewBox: map.querySelector('[data-globe] svg.surface:not(.idle)')?.getAttribute('viewBox') ?? '',
    scene: [...map.querySelectorAll('[data-globe] svg.surface:not(.idle) :is([data-regions], .threads)')]
      .map((part) => part.outerHTML)
      .join(''),
    labels: [...map.querySelectorAll<HTMLElement>('[data-place]')].map((label) => {
      const { x, y, width, height } = label.getBoundingClientRect();
      return { id: label.dataset.place ?? '', text: label.innerText.trim(), box: { x, y, width, height } };
    }),
  }));
}

/** The same view, to half a thousandth of its width. */
export function expectSameView(actual: string, expected: string, how: string): void {
  const [now, then] = [actual, expected].map((viewBox) => viewBox.split(' ').map(Number));
  for (const [index, value] of (now ?? []).entries()) {
    const difference = Math.abs(value - (then?.[index] ?? NaN)) / (then?.[2] ?? NaN);
    expect(difference, `${how}: view`).toBeLessThan(5e-4);
  }
}

/** The same picture: the view, the very scene, names to half a px. */
export function expectSame(actual: MapLook, expected: MapLook, how: string): void {
  expectSameView(actual.viewBox, expected.viewBox, how);
  expect(actual.scene, `${how}: regions and threads`).toBe(expected.scene);
  expect(actual.scene, `${how}: regions and threads`).not.toBe('');
  expect(
    actual.labels.map(({ id }) => id),
    how,
  ).toEqual(expected.labels.map(({ id }) => id));
  actual.labels.forEach(({ id, box }, index) => {
    const other = expected.labels[index]?.box;
    expect(Math.abs(box.x - (other?.x ?? NaN)), `${how}: ${id} x`).toBeLessThanOrEqual(0.5);
    expect(Math.abs(box.y - (other?.y ?? NaN)), `${how}: ${id} y`).toBeLessThanOrEqual(0.5);
  });
}

/**
 * What is wrong with the names on the live map: outside it, under something, on one another, on a
 * thread. Empty when every name lies in the free part.
 */
export function misplaced(page: Page): Promise<string[]> {
  return page.locator('[data-map]').evaluate((map) => {
    const mistakes: string[] = [];
    const rectOf = (element: Element) => element.getBoundingClientRect();
    const meet = (a: DOMRect, b: DOMRect) =>
      a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;
    const outer = rectOf(map);
    const explore = map.querySelector('[data-explore]');
    const labels = [...map.querySelectorAll<HTMLElement>('[data-place]')];
    const bearings = [...map.querySelectorAll<HTMLElement>('[data-label]:not([data-place])')];
    if (labels.length === 0) mistakes.push('no names');
    const threads = [...map.querySelectorAll<SVGPathElement>('svg.surface:not(.idle) .strand')].flatMap(
      (strand) => {
        const toWindow = strand.getScreenCTM();
        if (!toWindow) return [];
        // One path has all curves that look alike. Each by itself: a long path is gone through for every point.
        const curves = (strand.getAttribute('d') ?? '').split(/(?=M)/);
        return curves.flatMap((d) => {
          const curve = document.createElementNS('http://www.w3.org/2000/svg', 'path');
          curve.setAttribute('d', d);
          const length = curve.getTotalLength();
          return Array.from({ length: 200 }, (_, i) =>
            curve.getPointAtLength((length * i) / 199).matrixTransform(toWindow),
          );
        });
      },
    );
    // Names take no touch; only while looking at what lies over them do they have to.
    // A sheet made by script: the page's policy refuses a style element.
    const touchable = new CSSStyleSheet();
    touchable.replaceSync('[data-map] [data-place] { pointer-events: auto !important }');
    document.adoptedStyleSheets.push(touchable);
    labels.forEach((label, index) => {
      const name = label.dataset.place ?? '';
      const box = rectOf(label);
      if (box.width === 0 || box.height === 0) mistakes.push(`${name} is not visible`);
      const inside =
        box.left >= Math.max(0, outer.left) &&
        box.right <= Math.min(window.innerWidth, outer.right) &&
        box.top >= Math.max(0, outer.top) &&
        box.bottom <= Math.min(window.innerHeight, outer.bottom);
      if (!inside) {
        const sides = [box.left, box.top, box.right, box.bottom].map(Math.round).join(' ');
        mistakes.push(`${name} (${sides}) leaves the map`);
      }
      if (explore && meet(box, rectOf(explore))) mistakes.push(`${name} meets the explore button`);
      for (const x of [box.left + 2, (box.left + box.right) / 2, box.right - 2]) {
        for (const y of [box.top + 2, box.bottom - 2]) {
          const over = document.elementFromPoint(x, y);
          if (over && !label.contains(over) && !labels.some((other) => other.contains(over))) {
            mistakes.push(`${name} lies under ${over.tagName} ${over.className}`);
          }
        }
      }
      for (const other of [...labels.slice(index + 1), ...bearings]) {
        if (meet(box, rectOf(other))) mistakes.push(`${name} and ${other.dataset.label ?? ''} collide`);
      }
      // A caption covers what it lies on.
      if (label.closest('.told.lit')) return;
      // The letters, without the room above and below them.
      const words = document.createRange();
      words.selectNodeContents(label);
      for (const { left, right, top, height } of words.getClientRects()) {
        const struck = threads.some(
          ({ x, y }) => x > left && x < right && y > top + height * 0.15 && y < top + height * 0.85,
        );
        if (struck) mistakes.push(`a thread runs through ${name}`);
      }
    });
    const said = [...map.querySelectorAll<HTMLElement>('.told, .lead')].filter(
      (one) => rectOf(one).width > 0,
    );
    const apart = [...said, ...labels, ...bearings];
    said.forEach((one) => {
      const name = one.innerText.split('\n')[0] ?? '';
      const box = rectOf(one);
      if (
        box.left < Math.max(0, outer.left) ||
        box.right > Math.min(window.innerWidth, outer.right) ||
        box.top < Math.max(0, outer.top) ||
        box.bottom > Math.min(window.innerHeight, outer.bottom)
      ) {
        const sides = [box.left, box.top, box.right, box.bottom].map(Math.round).join(' ');
        mistakes.push(`what is said of ${name} (${sides}) leaves the map`);
      }
      if (one.matches('.told.lit')) {
        const isRtl = getComputedStyle(one).direction === 'rtl';
        const lines = [...one.querySelectorAll('bdi')].map(rectOf).filter(({ width }) => width > 0);
        const starts = lines.map(({ left, right }) => (isRtl ? -right : left));
        if ((starts[0] ?? NaN) > Math.min(...starts) + 1) mistakes.push(`${name} does not begin its caption`);
      }
      if (explore && meet(box, rectOf(explore)))
        mistakes.push(`what is said of ${name} meets the explore button`);
      for (const other of apart) {
        if (one === other || one.contains(other) || other.contains(one)) continue;
        if (meet(box, rectOf(other))) {
          mistakes.push(`what is said of ${name} and ${other.innerText.split('\n')[0] ?? ''} collide`);
        }
      }
    });
    document.adoptedStyleSheets.splice(document.adoptedStyleSheets.indexOf(touchable), 1);
    return [...new Set(mistakes)];
  });
}

/** Waits until nothing fades in any more. */
export async function faded(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState }) => playState !== 'running' && playState !== 'paused'),
  );
}

export const viewOf = (viewBox: string): Rect => {
  const [x = NaN, y = NaN, width = NaN, height = NaN] = viewBox.split(' ').map(Number);
  return { x, y, width, height };
};

/** The middle of the map, in px. */
export async function middleOfMap(page: Page): Promise<{ x: number; y: number }> {
  const box = await page.locator('[data-map]').boundingBox();
  if (!box) throw new Error('there is no map');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** For tests whose subject is not a flight. */
export const LESS_MOTION = { contextOptions: { reducedMotion: 'reduce' } } as const;

/** Whether the live map shows nothing that lies beyond the basemap's data. */
export const isWithinData = (view: Rect): boolean => {
  const data = projectBounds(EXTENT);
  return (
    view.x >= data.x &&
    view.y >= data.y &&
    view.x + view.width <= data.x + data.width &&
    view.y + view.height <= data.y + data.height
  );
};
