import { ofSystem } from './theme';

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

/** The same on the colour of old paper, by a lamp. */
export const SEPIA: Palette = {
  paper: '#f0e0c2',
  'paper-deep': '#e9d7b5',
  ink: '#33220f',
  'ink-soft': '#4a351c',
  rule: '#cdb68e',
  sea: '#c9cbb2',
  coast: '#b9bea3',
  land: '#eddcbb',
  region: '#dcc393',
  'region-strong': '#d6ab87',
  border: '#c2aa7e',
  thread: '#7d1020',
  'on-thread': '#fff6e4',
  shade: '#3c2c1433',
};

/** The colour schemes that the page can be shown in. */
export const SCHEMES = { light: DAY, dark: NIGHT, sepia: SEPIA } as const;
export type Scheme = keyof typeof SCHEMES;

const properties = (palette: Palette) =>
  Object.entries(palette)
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(';');

/**
 * The palettes as a style element for a page's head. The sheet itself says where each is shown: the `media` of a style
 * element is lost where a browser saves the page in one file. See theme.ts for the attribute.
 */
export const paletteStyles =
  `<style>:root{${properties(DAY)}}` +
  `@media screen{${(['dark', 'sepia'] as const)
    .map((scheme) => `:root[data-theme=${scheme}]{${properties(SCHEMES[scheme])}}`)
    .join('')}}` +
  `@media screen and (prefers-color-scheme:dark){:root:not([data-theme]){${properties(NIGHT)}}}</style>`;

/** The colours of the bars of the browser itself. */
export const themeColours = (['light', 'dark', 'sepia'] as const)
  .map(
    (scheme) =>
      `<meta name="theme-color" content="${SCHEMES[scheme].paper}" data-scheme="${scheme}" media="${ofSystem(scheme)}">`,
  )
  .join('');
