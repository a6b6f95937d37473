// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { collectListeners } from '$lib/platform/fakes/listeners';
import { askAmpForHeight } from './amp';
import { connectParent, type Handlers } from './parent';

const host = { postMessage: vi.fn() };
let removeListeners: () => void;

const receive = (data: unknown, source: object | null = host) => {
  const event = new MessageEvent('message', { data });
  Object.defineProperty(event, 'source', { value: source });
  window.dispatchEvent(event);
};
const handlers = () => ({ viewport: vi.fn(), go: vi.fn(), theme: vi.fn() }) satisfies Required<Handlers>;

beforeEach(() => {
  removeListeners = collectListeners();
  vi.stubGlobal('parent', host);
});
afterEach(() => {
  removeListeners();
  vi.unstubAllGlobals();
  host.postMessage.mockClear();
});

describe('The host page', () => {
  it('is told each message with its version', () => {
    connectParent().tell({ type: 'height', height: 640 });
    expect(host.postMessage).toHaveBeenCalledExactlyOnceWith({ khuyut: 1, type: 'height', height: 640 }, '*');
  });

  it('is heard, each message by its own handler', () => {
    const heard = handlers();
    connectParent().handle(heard);
    receive({ khuyut: 1, type: 'viewport', top: -20, height: 740, extra: 1 });
    receive({ khuyut: 1, type: 'go', chapter: 'rome' });
    receive({ khuyut: 1, type: 'theme', value: 'dark' });
    expect(heard.viewport).toHaveBeenCalledExactlyOnceWith({ type: 'viewport', top: -20, height: 740 });
    expect(heard.go).toHaveBeenCalledExactlyOnceWith({ type: 'go', chapter: 'rome' });
    expect(heard.theme).toHaveBeenCalledExactlyOnceWith({ type: 'theme', value: 'dark' });
  });

  it('may send what this way of reading has no handler for', () => {
    connectParent().handle({});
    expect(() => receive({ khuyut: 1, type: 'go', chapter: 'rome' })).not.toThrow();
  });

  it.each([
    ['a message of no version', { type: 'theme', value: 'dark' }, host],
    ['no message', 'dark', host],
    ['another theme', { khuyut: 1, type: 'theme', value: 'sepia' }, host],
    ['another window', { khuyut: 1, type: 'theme', value: 'dark' }, {}],
    ['the frame itself', { khuyut: 1, type: 'theme', value: 'dark' }, globalThis],
    ['nobody', { khuyut: 1, type: 'theme', value: 'dark' }, null],
  ])('is not: %s', (_, data, source) => {
    const heard = handlers();
    connectParent().handle(heard);
    receive(data, source);
    for (const handler of Object.values(heard)) expect(handler).not.toHaveBeenCalled();
  });

  it('is asked for a height in AMP’s own words', () => {
    askAmpForHeight(640);
    expect(host.postMessage).toHaveBeenCalledExactlyOnceWith(
      { sentinel: 'amp', type: 'embed-size', height: 640 },
      '*',
    );
  });
});

it('A page in no frame has no host page', () => {
  vi.stubGlobal('parent', window);
  const posted = vi.spyOn(window, 'postMessage');
  const heard = handlers();
  const parent = connectParent();
  parent.tell({ type: 'height', height: 640 });
  parent.handle(heard);
  receive({ khuyut: 1, type: 'theme', value: 'dark' }, window);
  expect(posted).not.toHaveBeenCalled();
  expect(heard.theme).not.toHaveBeenCalled();
});
