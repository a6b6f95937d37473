/**
 * How far the basemap reaches (`EXTENT`), and how far readers can move the map in explore mode
 * (`EXPLORABLE`), in degrees. The story's manifest says so; the build writes it where the browser's
 * part can have it without the manifest.
 */
export { EXPLORABLE, EXTENT } from '../../../../generated/map-limits';
