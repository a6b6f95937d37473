import { describe, expect, it, vi } from 'vitest';
import { perFile } from './per-file.ts';

describe('A reader of files', () => {
  it('reads a file again only when its text has changed', () => {
    const read = vi.fn((source: string, file: string) => ({ file, length: source.length }));
    const reader = perFile(read);
    const first = reader('abc', 'a.yaml');
    expect(reader('abc', 'a.yaml')).toBe(first);
    expect(read).toHaveBeenCalledTimes(1);
    expect(reader('abcd', 'a.yaml')).toEqual({ file: 'a.yaml', length: 4 });
    expect(reader('abc', 'a.yaml')).toEqual(first);
    expect(read).toHaveBeenCalledTimes(3);
  });

  it('never gives one file what it read in another', () => {
    const reader = perFile((_source: string, file: string) => file);
    expect([reader('', 'a.yaml'), reader('', 'b.yaml')]).toEqual(['a.yaml', 'b.yaml']);
  });
});
