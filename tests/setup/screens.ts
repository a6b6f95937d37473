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

export const PHONE = phone(412, 915);
export const DESK = desk(1440, 900);
export const SCREENS: readonly Screen[] = [
  phone(320, 568),
  phone(360, 740),
  PHONE,
  phone(768, 1024),
  desk(1024, 768),
  // A phone on its side, and a laptop whose browser leaves little height.
  phone(844, 390),
  desk(1280, 600),
  DESK,
  desk(2560, 1440),
];

export const nameOf = ({ viewport }: Screen) => `${viewport.width}x${viewport.height}`;
