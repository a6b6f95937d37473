import { afterEach, describe, expect, it, vi } from 'vitest';
import { pack, unpack } from './packed';

const WORDS = '<p>خيوط</p>'.repeat(1000);

const answer = (type: string, status = 200) =>
  new Response(WORDS, { status, headers: { 'Content-Type': type, Date: 'Sun, 29 Nov 2026 09:00:00 GMT' } });
const bytesOf = async (response: Response) => (await response.clone().arrayBuffer()).byteLength;

afterEach(() => vi.unstubAllGlobals());

describe('A page in the offline copy', () => {
  it.each([200, 404])('takes a fraction of its size, and is read as it was (%i)', async (status) => {
    const page = answer('text/html; charset=utf-8', status);
    const headers = [...page.headers];
    const packed = pack(page);
    expect(await bytesOf(packed)).toBeLessThan(WORDS.length / 10);
    const read = unpack(packed);
    expect([read.status, [...read.headers]]).toEqual([status, headers]);
    expect(await read.text()).toBe(WORDS);
  });

  it('is kept as it is where the browser cannot compress', () => {
    vi.stubGlobal('CompressionStream', undefined);
    Reflect.deleteProperty(globalThis, 'CompressionStream');
    const page = answer('text/html');
    expect(pack(page)).toBe(page);
    expect(unpack(page)).toBe(page);
  });

  it('cannot be read where its bytes are broken', async () => {
    const packed = pack(answer('text/html'));
    const half = (await packed.clone().arrayBuffer()).slice(0, 40);
    await expect(unpack(new Response(half, packed)).text()).rejects.toThrow();
  });
});

it('What is no page is kept as it is', () => {
  for (const type of ['text/javascript', 'font/woff2', 'application/json']) {
    const file = answer(type);
    expect(pack(file)).toBe(file);
  }
});
