import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { contentPolicy, inlineHashes } from './content-policy';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const NONE = { ancestors: "'self'", hasFrames: false, origin: undefined, trustedTypes: ['default'] };

describe('The hashes of what is inline', () => {
  it('is a known one', () => {
    // As the CSP specification gives it for its example.
    expect(inlineHashes('<script>doSomething();</script>').scripts).toEqual([
      "'sha256-RFWPLDbv2BY+rCkDzsE+0fr8ylGr2R2faWMhq4lfEQc='",
    ]);
  });

  it.each([
    ['<script>a()</script>', ['a()']],
    ['<SCRIPT\n  defer>a()</SCRIPT >', ['a()']],
    ['<script type="module" data-x="a > b">a()</script>', ['a()']],
    ["<script type='text/javascript'>a()</script>", ['a()']],
    ['<script type=importmap>{}</script>', ['{}']],
    ['<script>خيوط\r\nب</script>', ['خيوط\nب']],
    ['<script>a()</script><script>b()</script><script>a()</script>', ['a()', 'b()']],
    ['<script></script>', ['']],
    ['<script type="application/ld+json">{}</script>', []],
    ['<script type="module" src="/a.js" integrity="x" data-entry></script>', []],
    ['<script data-src="/a.js">a()</script>', ['a()']],
    ['<script-runs></script-runs><script>a()</script>', ['a()']],
  ])('covers the scripts of %j', (html, scripts) => {
    expect(inlineHashes(html)).toEqual({ scripts: scripts.map(hash), styles: [] });
  });

  it('covers styles, whatever stands on their tags and wherever they are', () => {
    const html = `<style media="(a > b)">p{}</style><svg><style>\n  q{}\n</style></svg><styles>no</styles>`;
    expect(inlineHashes(html)).toEqual({ scripts: [], styles: ['p{}', '\n  q{}\n'].map(hash) });
  });
});

describe('A page’s content policy', () => {
  it('allows its own files, what is inline by hash, and nothing else', () => {
    expect(contentPolicy('<style>p{}</style><script>a()</script>', NONE).split('; ')).toEqual([
      `default-src 'none'`,
      `script-src 'self' ${hash('a()')}`,
      `style-src ${hash('p{}')}`,
      `font-src 'self' data:`,
      `img-src 'self' data:`,
      `connect-src 'self'`,
      `manifest-src 'self'`,
      `worker-src 'self'`,
      `base-uri 'none'`,
      `form-action 'none'`,
      `frame-ancestors 'self'`,
      `require-trusted-types-for 'script'`,
      `trusted-types default`,
    ]);
  });

  it('allows no style where there is none', () => {
    expect(contentPolicy('', NONE)).toContain(`; style-src 'none'; `);
  });

  it('allows frames of its own where the page has them', () => {
    expect(contentPolicy('', { ...NONE, hasFrames: true })).toContain(`; frame-src 'self'; `);
  });

  it('admits the Trusted Types policies of its script', () => {
    const policy = contentPolicy('', { ...NONE, trustedTypes: ['one', 'two'] });
    expect(policy).toMatch(/; trusted-types one two$/);
  });

  it('names the origin too, and who may frame the page', () => {
    const policy = contentPolicy('', { ...NONE, ancestors: 'https:', origin: 'https://khuyut.example' });
    expect(policy).toContain(`script-src 'self' https://khuyut.example;`);
    expect(policy).toContain(`img-src 'self' https://khuyut.example data:;`);
    expect(policy).toContain(`frame-ancestors https:;`);
  });
});
