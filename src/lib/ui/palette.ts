/** The colours by day, by the names of their custom properties. This is their only place. */
export const DAY = {
  paper: '#fbf7ed',
  'paper-deep': '#f3ecdc',
  ink: '#211a12',
  'ink-soft': '#564b3d',
  rule: '#d9ccb3',
  sea: '#c8d8d8',
  coast: '#b4c9cb',
  land: '#f1e9d9',
  region: '#e2d2b1',
  'region-strong': '#dcb9a2',
  border: '#cdbf9f',
  thread: '#971b2b',
  'on-thread': '#fff8ec',
  shade: '#3c2c142e',
} as const;

type Palette = Readonly<Record<keyof typeof DAY, string>>;

/** The same by night. */
export const NIGHT: Palette = {
  paper: '#11181e',
  'paper-deep': '#18222a',
  ink: '#f2e9d7',
  'ink-soft': '#bfb5a0',
  rule: '#34434c',
  sea: '#0a151c',
  coast: '#0f2029',
  land: '#1c2a32',
  region: '#2c3f45',
  'region-strong': '#5a4a34',
  border: '#3b4d56',
  thread: '#f0a63c',
  'on-thread': '#1a1206',
  shade: '#00000073',
};

const properties = (palette: Palette) =>
  Object.entries(palette)
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(';');

/**
 * Both palettes as style elements for a page's head. The night has one of its own, so that a frame's theme
 * can change its media attribute: see src/lib/embed/frame/theme.ts.
 */
export const paletteStyles =
  `<style>:root{${properties(DAY)}}</style>` +
  `<style data-night media="screen and (prefers-color-scheme: dark)">html:root{${properties(NIGHT)}}</style>`;
