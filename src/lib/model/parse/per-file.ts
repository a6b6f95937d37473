/** Reads the text of a file. */
type Reader<Value> = (source: string, file: string) => Value;

/**
 * A reader that reads a file again only when its text has changed. Every page of the site loads the
 * story, and reading it takes most of that time. What it gives back is shared, so nobody may change it.
 */
export function perFile<Value>(read: Reader<Value>): Reader<Value> {
  const last = new Map<string, { source: string; value: Value }>();
  return (source, file) => {
    const known = last.get(file);
    if (known?.source === source) return known.value;
    const value = read(source, file);
    last.set(file, { source, value });
    return value;
  };
}
