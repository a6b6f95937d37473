/** Browser options for the screens that the story is promised for. */
export interface Screen {
  viewport: { width: number; height: number };
  isMobile?: boolean;
  hasTouch?: boolean;
}

const phone = (width: number, height: number): Screen => ({
  viewport: { width, height },
  isMobile: true,
  hasTouch: true,
});
const desk = (width: number, height: number): Screen => ({ viewport: { width, height } });

export const NARROWEST = phone(320, 568);
export const PHONE = phone(412, 915);
/** A phone on its side. */
export const LYING_PHONE = phone(844, 390);
export const TABLET = phone(768, 1024);
/** A laptop whose browser leaves little height. */
export const LOW_DESK = desk(1280, 600);
export const DESK = desk(1440, 900);

export const nameOf = ({ viewport }: Screen) => `${viewport.width}x${viewport.height}`;
