import { describe, expect, it } from 'vitest';
import { formsOf, pageOf } from './pages';

describe('A page', () => {
  it.each([
    ['/', '/'],
    ['/index.html', '/'],
    ['/index', '/'],
    ['/en', '/en'],
    ['/en/', '/en'],
    ['/en/index.html', '/en'],
    ['/en/index.html.br', '/en'],
    ['/404.html', '/404'],
    ['/en/404.html.gz', '/en/404'],
    ['/embed/en/', '/embed/en'],
  ])('is found at %s: it is %s', (address, page) => {
    expect(pageOf(address)).toBe(page);
  });

  it.each([
    ['/', '', ['/', '/index.html']],
    ['/', '/base', ['/base', '/base/', '/base/index.html']],
    ['/en', '/base', ['/base/en', '/base/en/', '/base/en/index.html']],
    ['/en/404', '', ['/en/404', '/en/404.html']],
  ])('%s below “%s” has these addresses', (page, base, forms) => {
    expect(formsOf(page, base)).toEqual(forms);
  });
});
