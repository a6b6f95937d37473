import { describe, expect, it } from 'vitest';
import { frameAddress, frameSnippet, scriptSnippet, usualChoice, type Choice, type Site } from './snippet';

const site: Site = {
  home: 'https://example.org/stories/khuyut/',
  titles: { ar: 'خيوط: «ليبيا»', en: 'Khuyut: "Libya" <&>' },
};
const choice = (lang: 'ar' | 'en', changes: Partial<Choice> = {}): Choice => ({
  ...usualChoice(lang),
  ...changes,
});

describe('The address in a frame', () => {
  it.each([
    ['ar', {}, 'embed/'],
    ['en', {}, 'embed/en/'],
    ['ar', { chapter: 'rome' }, 'embed/?chapter=rome'],
    ['en', { theme: 'dark' }, 'embed/en/?theme=dark'],
    ['ar', { chapter: 'rome', theme: 'light' }, 'embed/?chapter=rome&theme=light'],
    ['ar', { chapter: 'a&b=c' }, 'embed/?chapter=a%26b%3Dc'],
    ['ar', { mode: 'step', height: 900 }, 'embed/'],
  ] as const)('%s %o', (lang, changes, address) => {
    expect(frameAddress(choice(lang, changes), site)).toBe(site.home + address);
  });

  it('is below the origin itself where there is no path', () => {
    expect(frameAddress(choice('en'), { ...site, home: 'https://example.org/' })).toBe(
      'https://example.org/embed/en/',
    );
  });
});

describe('The plain frame', () => {
  it('is a frame and a link, in the language of the story', () => {
    expect(frameSnippet(choice('ar', { chapter: 'rome', theme: 'dark', height: 480 }), site)).toBe(
      `<iframe src="https://example.org/stories/khuyut/embed/?chapter=rome&amp;theme=dark" title="خيوط: «ليبيا»" width="100%" height="480" loading="lazy" style="border:0"></iframe>
<p lang="ar" dir="rtl">
  <a href="https://example.org/stories/khuyut/">اقرأ القصة كاملة: خيوط: «ليبيا»</a>
</p>`,
    );
  });

  it('keeps markup out of the titles', () => {
    const code = frameSnippet(choice('en'), site);
    expect(code).toContain('title="Khuyut: &quot;Libya&quot; &lt;&amp;&gt;"');
    expect(code).toContain('>Read the full story: Khuyut: &quot;Libya&quot; &lt;&amp;&gt;</a>');
  });
});

describe('The code with the script', () => {
  it('needs no attribute for what is usual', () => {
    expect(scriptSnippet(choice('ar'), site, { file: 'embed.js' })).toBe(
      `<div data-khuyut style="min-height:100vh" lang="ar" dir="rtl">
  <a href="https://example.org/stories/khuyut/">اقرأ القصة كاملة: خيوط: «ليبيا»</a>
</div>
<script async src="https://example.org/stories/khuyut/embed.js"></script>`,
    );
  });

  it('says what is chosen, and keeps the room for it', () => {
    const chosen = choice('en', { theme: 'light', chapter: 'rome', mode: 'step', height: 500 });
    expect(scriptSnippet(chosen, site, { file: 'embed.js' })).toContain(
      '<div data-khuyut data-lang="en" data-theme="light" data-chapter="rome" data-mode="step" data-height="500" style="min-height:500px" lang="en" dir="ltr">',
    );
  });

  it('leaves the height to the story where the page scrolls it', () => {
    expect(scriptSnippet(choice('ar', { height: 500 }), site, { file: 'embed.js' })).not.toContain('500');
  });

  it('says no usual height', () => {
    const code = scriptSnippet(choice('ar', { mode: 'step' }), site, { file: 'embed.js' });
    expect(code).toContain('data-mode="step" style="min-height:640px"');
  });

  it('is bound to one version by its hash', () => {
    const pinned = { file: 'embed.1.2.3.js', integrity: 'sha384-a+/b=' };
    expect(scriptSnippet(choice('ar'), site, pinned)).toContain(
      '<script async src="https://example.org/stories/khuyut/embed.1.2.3.js" integrity="sha384-a+/b=" crossorigin="anonymous"></script>',
    );
  });
});
