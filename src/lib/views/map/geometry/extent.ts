import type { Bounds } from './projection';

/**
 * How far the basemap reaches, in degrees: wide enough that none of its edges shows beside the
 * story's sea on the widest view (2560 px), and from beyond the last land of the north to the
 * southern end of Africa, which a map much taller than it is wide shows above and below that sea.
 */
export const EXTENT: Bounds = { west: -48, south: -50, east: 108, north: 84 };

/** Where the reader's own hands can take the map, in degrees: the surroundings of the story. */
export const EXPLORABLE: Bounds = { west: -24, south: -2, east: 72, north: 61 };
