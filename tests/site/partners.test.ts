import { createHash } from 'node:crypto';
import type { Document } from 'happy-dom';
import { beforeAll, describe, expect, it } from 'vitest';
import { pasted } from '../setup/pasted';
import { IDS } from '../setup/story';
import { attribute, served } from './served';

const PAGES = [
  { lang: 'ar', dir: 'rtl', path: '/partners/', other: '/en/partners/', story: '/', embed: 'embed/' },
  { lang: 'en', dir: 'ltr', path: '/en/partners/', other: '/partners/', story: '/en/', embed: 'embed/en/' },
] as const;

const site = served();

describe.each(PAGES)('$path', ({ lang, dir, path, other, story, embed }) => {
  let document: Document;
  let home = '';
  beforeAll(async () => {
    document = await site.page(path);
    home = new URL('/', attribute(document, 'link[rel=canonical]', 'href')).href;
  });
  const codeOf = (way: 'frame' | 'script' | 'pinned' | 'jsx') =>
    document.querySelector(`[data-code="${way}"]`)?.textContent ?? '';
  const linkToStory = () => ({ href: home + story.slice(1) });

  it('is a page of its language, can be found, and leads to the story and to its other edition', () => {
    expect(attribute(document, 'html', 'lang')).toBe(lang);
    expect(attribute(document, 'html', 'dir')).toBe(dir);
    expect(attribute(document, 'link[rel=canonical]', 'href')).toBe(home + path.slice(1));
    expect(attribute(document, 'link[hreflang=ar]', 'href')).toBe(`${home}partners/`);
    expect(attribute(document, 'link[hreflang=en]', 'href')).toBe(`${home}en/partners/`);
    expect(attribute(document, 'meta[name=description]', 'content')).toMatch(/\S+ \S+/);
    expect(attribute(document, 'link[rel=icon]', 'href')).toBe('/icons/64.png');
    expect(attribute(document, 'link[hreflang=x-default]', 'href')).toBe(`${home}partners/`);
    expect(document.querySelector('meta[name=robots]')).toBeNull();
    expect(document.querySelector(`a[href="${other}"]`)?.textContent).toMatch(/\S/);
    expect(document.querySelector(`a[href="${story}"]`)?.textContent).toMatch(/\S/);
  });

  it('has a card for where its link is shared', () => {
    const meta = (property: string) => attribute(document, `meta[property="og:${property}"]`, 'content');
    expect(meta('type')).toBe('website');
    expect(meta('url')).toBe(home + path.slice(1));
    expect(meta('title')).toBe(document.title);
    expect(meta('image')).toMatch(new RegExp(`^${home}.+/${lang}\\.png$`));
    for (const kind of ['description', 'site_name', 'image:alt']) expect(meta(kind), kind).toMatch(/\S/);
  });

  it('gives a plain frame with a link to the story', () => {
    const [wrapper, frame, , link, more] = pasted(codeOf('frame'));
    expect(more).toBeUndefined();
    expect(wrapper?.attributes).toEqual({
      lang,
      dir,
      style: 'display:grid;grid:640px auto / 100%;place-items:stretch',
    });
    expect(frame?.name).toBe('iframe');
    expect(frame?.attributes).toEqual({
      src: home + embed,
      title: expect.stringMatching(lang === 'ar' ? /^خيوط/ : /^Khuyut/) as string,
      width: '100%',
      height: '640',
      loading: 'lazy',
      style: 'border:0',
    });
    expect(link?.attributes).toEqual(linkToStory());
  });

  it('gives the same for JSX', () => {
    expect(codeOf('jsx')).toMatch(/^<div [^>]*style=\{\{ display: 'grid', .*\}\}>\n {2}<iframe /);
    expect(codeOf('jsx')).toContain(`src="${home}${embed}"`);
  });

  it('says that a build for no public address names this machine', () => {
    expect(new URL(home).hostname === 'localhost').toBe(document.querySelector('[data-local]') !== null);
  });

  it('names the systems that need more, each with its code', () => {
    const titles = [...document.querySelectorAll('.systems h3')].map(({ textContent }) => textContent);
    expect(titles).toHaveLength(4);
    const codes = [...document.querySelectorAll('.systems pre')].map(({ textContent }) => textContent);
    expect(codes[0]).toBe(linkToStory().href);
    for (const part of ['unsafe = true', 'iframe: src', `${home}embed.js`, 'khuyut.fill(this.shadowRoot)']) {
      expect(codes.join('\n')).toContain(part);
    }
  });

  it('has a button that sends the form', () => {
    expect(attribute(document, 'form button[type=submit]', 'type')).toBe('submit');
  });

  it.each(['script', 'pinned'] as const)('gives a place for the story and its script (%s)', async (way) => {
    const [place, link, script, more] = pasted(codeOf(way));
    expect(more).toBeUndefined();
    expect(place?.name).toBe('div');
    expect(place?.attributes).toEqual({
      'data-khuyut': '',
      ...(lang === 'en' && { 'data-lang': 'en' }),
      style: 'min-block-size:100vh',
      lang,
      dir,
    });
    expect(link?.attributes).toEqual(linkToStory());
    expect(script?.name).toBe('script');
    const { src = '', async: isAsync, ...bound } = script?.attributes ?? {};
    expect(isAsync).toBe('');
    const file = src.slice(home.length - 1);
    expect(home.slice(0, -1) + file).toBe(src);
    const code = Buffer.from(await (await site.get(file)).arrayBuffer());
    if (way === 'script') {
      expect(file).toBe('/embed.js');
      expect(bound).toEqual({});
    } else {
      expect(file).toMatch(/^\/embed\.[\da-f]+\.js$/);
      const hash = createHash('sha384').update(code).digest('base64');
      expect(bound).toEqual({ integrity: `sha384-${hash}`, crossorigin: 'anonymous' });
    }
  });

  it('lets every chapter be the first, in its language', () => {
    const options = [...document.querySelectorAll('select[name=chapter] option')];
    expect(options.map((option) => option.getAttribute('value'))).toEqual(['', ...IDS]);
    for (const { textContent } of options) expect(textContent).toMatch(lang === 'ar' ? /[ء-ي]/ : /[a-z]/);
  });

  it('without JavaScript gives the plain frame of the other language too, and loads no frame', () => {
    const otherFrame = document.querySelector('noscript pre')?.textContent ?? '';
    const otherEmbed = embed === 'embed/' ? 'embed/en/' : 'embed/';
    expect(pasted(otherFrame)[1]?.attributes.src).toBe(home + otherEmbed);
    expect(document.querySelector('iframe')).toBeNull();
  });

  it('holds what its script needs as data', () => {
    const data = document.querySelector('script[data-props]');
    expect(data?.getAttribute('type')).toBe('application/json');
    expect(JSON.parse(data?.textContent ?? '')).toMatchObject({ locale: lang, site: { home } });
  });
});
