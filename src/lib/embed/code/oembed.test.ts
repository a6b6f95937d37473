import { describe, expect, it } from 'vitest';
import { oembed } from './oembed';

const site = { home: 'https://example.org/k/', titles: { ar: 'خيوط', en: 'Khuyut "&"' } };

describe('The oEmbed answer', () => {
  it('is rich, and whole as version 1.0 wants it', () => {
    expect(oembed('en', site)).toEqual({
      version: '1.0',
      type: 'rich',
      provider_name: 'Khuyut',
      provider_url: 'https://example.org/k/en/',
      title: 'Khuyut "&"',
      html: '<blockquote><a href="https://example.org/k/en/">Read the full story: Khuyut &quot;&amp;&quot;</a></blockquote><iframe src="https://example.org/k/embed/en/" width="100%" height="640" title="Khuyut &quot;&amp;&quot;" frameborder="0" scrolling="auto"></iframe>',
      width: 640,
      height: 640,
      cache_age: 86_400,
      thumbnail_url: 'https://example.org/k/cards/en.png',
      thumbnail_width: 1200,
      thumbnail_height: 630,
    });
  });

  it('is that of a chapter: its card, its address, and the frame opened there', () => {
    const answer = oembed('ar', site, { id: 'a-chapter', title: 'فصل' });
    expect(answer).toMatchObject({
      title: 'فصل · خيوط',
      thumbnail_url: 'https://example.org/k/cards/ar/a-chapter.png',
    });
    expect(answer.html).toContain('href="https://example.org/k/c/a-chapter/"');
    expect(answer.html).toContain('src="https://example.org/k/embed/?chapter=a-chapter"');
  });

  it('is that of its edition', () => {
    expect(oembed('ar', site)).toMatchObject({
      provider_name: 'خيوط',
      provider_url: 'https://example.org/k/',
      title: 'خيوط',
    });
  });
});
