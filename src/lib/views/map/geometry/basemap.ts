/** The regions that can be shaded: the basemap has an outline of each. */
export const REGIONS = ['libya', 'greece', 'occupied-territories'] as const;
export type Region = (typeof REGIONS)[number];

/** The basemap as SVG path data in whole map units, its regions by their ids. */
export interface Basemap {
  land: string;
  borders: string;
  disputed: string;
  regions: Record<Region, string>;
}
