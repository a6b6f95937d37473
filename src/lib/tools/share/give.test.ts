import { describe, expect, it, vi } from 'vitest';
import { give } from './give';

const SHARED = { title: 'title', text: 'text', url: 'https://example.org/' };
const clipboard = (fails = false) => ({
  writeText: vi.fn((text: string) => (fails ? Promise.reject(new Error(text)) : Promise.resolve())),
});

describe('Sharing', () => {
  it('opens the system’s share sheet where there is one', async () => {
    const device = { share: vi.fn(() => Promise.resolve()), clipboard: clipboard() };
    expect(await give(SHARED, device)).toBe('shared');
    expect(device.share).toHaveBeenCalledWith(SHARED);
    expect(device.clipboard.writeText).not.toHaveBeenCalled();
  });

  it('copies text and address where there is none', async () => {
    const device = { clipboard: clipboard() };
    expect(await give(SHARED, device)).toBe('copied');
    expect(device.clipboard.writeText).toHaveBeenCalledWith('text\nhttps://example.org/');
  });

  it('copies where the share sheet refuses', async () => {
    const share = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    expect(await give(SHARED, { share, clipboard: clipboard() })).toBe('copied');
  });

  it('copies nothing when the reader closes the share sheet', async () => {
    const device = {
      share: () => Promise.reject(new DOMException('', 'AbortError')),
      clipboard: clipboard(),
    };
    expect(await give(SHARED, device)).toBe('dismissed');
    expect(device.clipboard.writeText).not.toHaveBeenCalled();
  });

  it('tells that it failed where nothing can be copied either', async () => {
    expect(await give(SHARED, { clipboard: clipboard(true) })).toBe('failed');
    expect(await give(SHARED, {})).toBe('failed');
  });
});
