// Leaflet's module build: what the story does not use is left out of the reader's download.
declare module 'leaflet/dist/leaflet-src.esm.js' {
  export * from 'leaflet';
}
