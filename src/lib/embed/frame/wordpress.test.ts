// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { collectListeners } from '$lib/platform/fakes/listeners';
import { connectWordPress } from './wordpress';

const host = { postMessage: vi.fn() };
const told = () => host.postMessage.mock.calls.map(([message]: unknown[]) => message);
let removeListeners: () => void;

function say(data: unknown, source: object = host) {
  const event = new MessageEvent('message', { data });
  Object.defineProperty(event, 'source', { value: source });
  window.dispatchEvent(event);
}

beforeEach(() => {
  removeListeners = collectListeners();
  vi.stubGlobal('parent', host);
  host.postMessage.mockClear();
});
afterEach(() => {
  removeListeners();
  vi.unstubAllGlobals();
});

describe('WordPress', () => {
  it('is told that the story is there, at once and when it asks', () => {
    connectWordPress('#?secret=aB3');
    const height = { message: 'height', value: 640, secret: 'aB3' };
    expect(told()).toEqual([height]);
    say({ message: 'ready', secret: 'aB3' });
    expect(told()).toEqual([height, height]);
  });

  it('is asked to open an address', () => {
    connectWordPress('#?secret=aB3').open('https://khuyut.example/en');
    expect(told().at(-1)).toEqual({ message: 'link', value: 'https://khuyut.example/en', secret: 'aB3' });
  });

  it.each([
    ['someone else', { message: 'ready' }, {}],
    ['another message', { message: 'height' }, host],
    ['no message', null, host],
  ])('answers nothing to %s', (_, data, source) => {
    connectWordPress('#?secret=aB3');
    host.postMessage.mockClear();
    say(data, source);
    expect(told()).toEqual([]);
  });

  it.each(['', '#rome', '#?secret=', '#?secret=<b>'])('is not there without its secret: “%s”', (hash) => {
    const { open } = connectWordPress(hash);
    open('https://khuyut.example/en');
    say({ message: 'ready' });
    expect(told()).toEqual([]);
  });
});
