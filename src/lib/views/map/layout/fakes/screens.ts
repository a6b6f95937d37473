import type { Size } from '../../geometry/camera';

/** A map's free area in a window, in sizes of the map's type: what stage.css, paged-map.css and paged-sizes.css give. */
export interface Screen {
  name: string;
  free: Size;
}

const clamp = (least: number, value: number, most: number) => Math.max(least, Math.min(value, most));

/** @param text the size of the reader's text: 1, or 2 for twice as large */
export function pageScreen(width: number, height: number, text = 1): Screen {
  const rem = 16 * text * (width >= 2240 ? 1.4375 : width >= 1760 ? 1.1875 : 1);
  const em = typeSize(width, height, rem);
  const isBeside = width >= 960 || (width > height && width >= 640);
  const column = clamp(Math.min(25 * rem, 0.62 * width), 0.36 * width, 44 * rem);
  const button = width >= 960 ? 3.625 * rem + 2.2 * em : 0.625 * rem + 44 + 0.25 * em;
  const free = isBeside
    ? {
        width: width - column - 2 * Math.max(2.65 * em, Math.min(5.5 * rem, 0.08 * width)),
        height:
          height -
          Math.max(button, Math.min(5 * rem, 0.21 * height)) -
          Math.max(4.5 * rem + 1.45 * em, Math.min(7 * rem, 0.25 * height)),
      }
    : {
        width: width - 2 * Math.max(2.65 * em, 0.75 * rem + 46),
        height: 0.47 * height - button - Math.max(1.45 * em, Math.min(3 * rem, 0.09 * height)),
      };
  return inType(`${width}x${height}`, text, free, em);
}

/** In a partner's frame. */
export function frameScreen(width: number, height: number, text = 1): Screen {
  const rem = 16 * text;
  const isLow = height < 464;
  const vmin = Math.min(width, height) / 100;
  const em = isLow
    ? Math.min(0.875 * rem, 4 * vmin)
    : width < 544
      ? Math.min(rem, 5 * vmin)
      : typeSize(width, height, rem);
  const isWide = (width >= 544 && width >= height) || width >= 960;
  const column = isWide ? clamp(Math.min(17 * rem, 0.5 * width), 0.44 * width, 34 * rem) : 0;
  const bar = (isLow ? 2.75 : 3) * rem;
  const map = isWide ? height : Math.min(clamp(8 * rem, 0.41 * height, 26 * rem), height - bar - 10 * rem);
  const widest =
    width >= 960 || (width > height && width >= 640) ? Math.min(5.5 * rem, 0.08 * width) : 0.75 * rem + 46;
  const side = isLow ? 0.75 * rem + 44 + 2.6 * em : Math.max(2.65 * em, widest);
  const free = {
    width: width - column - 2 * side,
    height: map - (isLow ? 3.75 * rem : (width < 544 ? 0.625 * rem + 44 : 3.375 * rem) + 1.7 * em),
  };
  return inType(`frame of ${width}x${height}`, text, free, em);
}

const typeSize = (width: number, height: number, rem: number) =>
  Math.min(
    1.3125 * rem,
    Math.max(Math.min(0.06 * Math.min(width, height), 21), 0.032 * Math.min(width, height)),
  );

function inType(name: string, text: number, { width, height }: Size, em: number): Screen {
  return { name: `${name}, text at ${text * 100} %`, free: { width: width / em, height: height / em } };
}
