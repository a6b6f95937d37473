/** The basemap as SVG path data in whole map units. */
export interface Basemap {
  land: string;
  borders: string;
  disputed: string;
  /** The areas that chapters can shade, by their ids. */
  regions: Record<string, string>;
}
