declare module 'mapshaper' {
  const mapshaper: {
    applyCommands(
      command: string,
      input: Record<string, string>,
    ): Promise<Record<string, Uint8Array | string>>;
  };
  export default mapshaper;
}
declare module 'subset-font' {
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: {
      targetFormat: 'woff2' | 'truetype';
      keepFeatures?: readonly string[];
      variationAxes?: Record<string, number | { min: number; max: number }>;
    },
  ): Promise<Uint8Array>;
}
declare module 'fontverter' {
  const fontverter: { convert(font: Uint8Array, to: 'truetype'): Promise<Uint8Array> };
  export default fontverter;
}
