// Leaflet's own source files: from its one-file build the story would take twice what it uses.
declare module 'leaflet/src/map/Map.js' {
  export { Map } from 'leaflet';
}
declare module 'leaflet/src/geo/LatLngBounds.js' {
  export { LatLngBounds } from 'leaflet';
}
/** Each adds one gesture to `Map`. */
declare module 'leaflet/src/map/handler/*';
