import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { EDITIONS } from '../setup/story';
import { frameRestsAt, isLive, storyIn, test } from '../setup/embed';
import { expect } from '../setup/test';
import { pasted } from './pasted';
import { filtered } from './wordpress';

/** Bytes of a page that WordPress reads when it looks for an answer. */
const READ_BY_WORDPRESS = 153_600;

for (const { lang, path } of EDITIONS) {
  const file = `oembed/${lang}.json`;
  const folder = `build${path.replace(/\/$/, '')}`;

  test(`the story points to its answer, early enough and once (${lang})`, () => {
    const page = readFileSync(`${folder}/index.html`).subarray(0, READ_BY_WORDPRESS).toString();
    expect(page).toContain('</head>');
    const [link, more] = page.match(/<link[^<>]+type="application\/json\+oembed"[^<>]*>/g) ?? [];
    expect(more).toBeUndefined();
    expect(link).toMatch(/ title="[^"]+"/);
    const home = /rel="canonical" href="([^"]+?)(?:\/|\/en)?"/.exec(page)?.[1];
    expect(link).toContain(` href="${home ?? '?'}/${file}"`);
  });

  test(`the answer is oEmbed 1.0, whatever is asked with it (${lang})`, async ({ request }) => {
    const response = await request.get(`/${file}?maxwidth=500&maxheight=750&url=x&format=json`);
    expect(response.status()).toBe(200);
    expect(response.headers()['content-type']).toContain('application/json');
    const answer: unknown = await response.json();
    expect(answer).toMatchObject({ version: '1.0', type: 'rich' });
    const text = (name: string) => Reflect.get(Object(answer), name) as unknown;
    for (const name of ['html', 'title', 'provider_name', 'provider_url', 'thumbnail_url']) {
      expect(text(name), name).toEqual(expect.stringMatching(/\S/));
    }
    for (const name of ['width', 'height', 'cache_age', 'thumbnail_width', 'thumbnail_height']) {
      expect(Number.isInteger(text(name)), name).toBe(true);
    }
    for (const name of ['provider_url', 'thumbnail_url']) {
      expect(String(text(name)), name).toMatch(/^https?:\/\/\S+$/);
    }
  });

  test(`its picture is there, as large as it says (${lang})`, async ({ page, baseURL }) => {
    const answer = answerOf(file);
    await open(page);
    const { pathname } = new URL(String(answer.thumbnail_url));
    const size = await page.evaluate(
      async (src) => {
        const picture = new Image();
        picture.src = src;
        await picture.decode();
        return [picture.naturalWidth, picture.naturalHeight];
      },
      `${baseURL ?? ''}${pathname}`,
    );
    expect(size).toEqual([answer.thumbnail_width, answer.thumbnail_height]);
  });

  test(`what WordPress leaves of it is the story in a frame (${lang})`, async ({ page, host, baseURL }) => {
    const answer = answerOf(file);
    const html = filtered(String(answer.html));
    const [frame, ...others] = await pasted(page, html);
    const embed = lang === 'ar' ? 'embed' : 'embed/en';
    const home = String(answer.provider_url).replace(/en$/, '');
    expect(others).toEqual([]);
    expect(frame?.name).toBe('iframe');
    expect(frame?.attributes).toEqual({
      sandbox: 'allow-scripts',
      security: 'restricted',
      src: `${home}${embed}#?secret=abc`,
      'data-secret': 'abc',
      width: '100%',
      height: '640',
      title: answer.title,
      frameborder: '0',
      scrolling: 'auto',
    });
    await page.goto(host.publish({ body: html.replace(home, `${baseURL}/`) }));
    await isLive(storyIn(page));
    await storyIn(page).locator('[data-next]').click();
    await frameRestsAt(storyIn(page), 'opening');
    expect(answer.height).toBe(640);
  });
}

test('WordPress refuses an answer without a frame', () => {
  expect(filtered('<p>a story</p><script>x</script>')).toBe('');
  expect(filtered('<div onclick="x"><iframe src="x" style="y" onload="z"></iframe></div>')).toBe(
    '<iframe sandbox="allow-scripts" security="restricted" src="x#?secret=abc" data-secret="abc"></iframe>',
  );
});

/** Any page of the site, to look from. */
async function open(page: Page): Promise<void> {
  await page.goto('/partners');
}

function answerOf(file: string): Record<string, unknown> {
  return JSON.parse(readFileSync(`build/${file}`, 'utf8')) as Record<string, unknown>;
}
