import { afterEach, describe, expect, it, vi } from 'vitest';
import { admittedHtml, admittedScript, installPolicy } from './trusted-types';

afterEach(() => vi.unstubAllGlobals());

describe('What is admitted', () => {
  it('is the one markup that Leaflet asks by', () => {
    expect(admittedHtml('<svg/>')).toBe('<svg/>');
  });

  it.each(['', ' <svg/>', '<svg/><script>', '<svg onload="a()"/>', '+', '<img src=x onerror=a()>'])(
    'is no other markup: %j',
    (html) => {
      expect(admittedHtml(html)).toBeNull();
    },
  );

  it.each([
    ['/service-worker.js', '/service-worker.js', '/service-worker.js'],
    ['/service-worker.js?x', '/service-worker.js', null],
    ['https://elsewhere.example/service-worker.js', '/service-worker.js', null],
    ['', '/service-worker.js', null],
    ['/service-worker.js', undefined, null],
    ['undefined', undefined, null],
  ])('is the page’s own worker: %j where that is %j', (address, worker, admitted) => {
    expect(admittedScript(address, worker)).toBe(admitted);
  });
});

describe('The policy', () => {
  it('is installed as the default one', () => {
    const createPolicy = vi.fn<(name: string, rules: { createScriptURL: (a: string) => unknown }) => void>();
    vi.stubGlobal('window', { trustedTypes: { defaultPolicy: null, createPolicy } });
    installPolicy('/service-worker.js');
    expect(createPolicy).toHaveBeenCalledOnce();
    const [name, rules] = createPolicy.mock.lastCall ?? [];
    expect(name).toBe('default');
    expect(rules?.createScriptURL('/service-worker.js')).toBe('/service-worker.js');
    expect(rules?.createScriptURL('/other.js')).toBeNull();
  });

  it.each([undefined, { defaultPolicy: {}, createPolicy: () => expect.fail('there can be one only') }])(
    'is left alone where there are no Trusted Types, or one is there already',
    (trustedTypes) => {
      vi.stubGlobal('window', { trustedTypes });
      expect(() => installPolicy()).not.toThrow();
    },
  );
});
