/** The basemap as SVG path data in whole map units, its regions by their ids. */
export interface Basemap {
  land: string;
  borders: string;
  disputed: string;
  regions: Record<string, string>;
}
