import type { Bounds } from './projection';

/**
 * How far the basemap reaches, in degrees: wide enough that none of its edges shows beside the
 * story's sea on the widest view (2560 px), and that a tall cover still shows land below its text.
 */
export const EXTENT: Bounds = { west: -24, south: -2, east: 72, north: 61 };
