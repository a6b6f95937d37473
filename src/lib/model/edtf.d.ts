declare module 'edtf' {
  /** @throws Error when the text is no date of ISO 8601-2 */
  export function parse(text: string): unknown;
}
