import { describe, expect, it } from 'vitest';
import { pasted } from '../setup/pasted';
import { EDITIONS } from '../setup/story';
import { filtered } from '../setup/wordpress';
import { pictureSize } from './picture-size';
import { attribute, served } from './served';

/** Bytes of a page that WordPress reads when it looks for an answer. */
const READ_BY_WORDPRESS = 153_600;

const site = served();
type Answer = Partial<Record<string, string | number>>;
const answerOf = async (lang: string, query = '') =>
  (await (await site.get(`/oembed/${lang}.json${query}`)).json()) as Answer;

describe.each(EDITIONS)('oEmbed of the $lang edition', ({ lang, path }) => {
  it.each([path, ...(lang === 'ar' ? ['/embed', '/partners'] : ['/embed/en', '/en/partners'])])(
    'is pointed to by %s, once and early enough',
    async (address) => {
      const document = await site.page(address);
      const link = 'link[type="application/json+oembed"]';
      expect(attribute(document, link, 'title')).toMatch(/\S/);
      const home = new URL('/', attribute(document, 'link[rel=canonical]', 'href')).href;
      expect(attribute(document, link, 'href')).toBe(`${home}oembed/${lang}.json`);
      const page = Buffer.from(await (await site.get(address)).arrayBuffer());
      expect(page.subarray(0, READ_BY_WORDPRESS).toString()).toMatch(/json\+oembed.*<\/head>/s);
    },
  );

  it('is version 1.0, whatever is asked with it', async () => {
    const answer = await answerOf(lang, '?maxwidth=500&maxheight=750&url=x&format=json');
    expect(answer).toEqual(await answerOf(lang));
    expect(answer).toMatchObject({ version: '1.0', type: 'rich', height: 640 });
    for (const name of ['html', 'title', 'provider_name']) {
      expect(answer[name], name).toEqual(expect.stringMatching(/\S/));
    }
    for (const name of ['width', 'height', 'cache_age', 'thumbnail_width', 'thumbnail_height']) {
      expect(Number.isInteger(answer[name]), name).toBe(true);
    }
    for (const name of ['provider_url', 'thumbnail_url']) {
      expect(answer[name], name).toEqual(expect.stringMatching(/^https?:\/\/\S+$/));
    }
  });

  it('has a picture, as large as it says', async () => {
    const { thumbnail_url, thumbnail_width, thumbnail_height } = await answerOf(lang);
    const picture = await site.get(new URL(String(thumbnail_url)).pathname);
    expect(pictureSize(new Uint8Array(await picture.arrayBuffer()))).toEqual([
      thumbnail_width,
      thumbnail_height,
    ]);
  });

  it('is a link to the story and a frame in what WordPress leaves of it', async () => {
    const { html, title, provider_url } = await answerOf(lang);
    const [quotation, link, frame, ...others] = pasted(filtered(String(html)));
    expect(others).toEqual([]);
    expect(quotation?.name).toBe('blockquote');
    expect(link?.attributes).toEqual({ href: provider_url });
    expect(link?.text).toMatch(/\S/);
    expect(frame?.name).toBe('iframe');
    expect(frame?.attributes).toEqual({
      class: 'wp-embedded-content',
      style: expect.stringContaining('clip') as string,
      sandbox: 'allow-scripts',
      security: 'restricted',
      src: `${new URL(lang === 'ar' ? '/embed/' : '/embed/en/', String(provider_url)).href}#?secret=abc`,
      'data-secret': 'abc',
      width: '100%',
      height: '640',
      title,
      frameborder: '0',
      scrolling: 'auto',
    });
  });
});

it('WordPress refuses an answer without a frame', () => {
  expect(filtered('<p>a story</p><script>x</script>')).toBe('');
  expect(filtered('<div onclick="x"><iframe src="x" style="y" onload="z"></iframe></div>')).toBe(
    '<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" src="x#?secret=abc" data-secret="abc"></iframe>',
  );
});
