// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import {
  frameAddress,
  frameSnippet,
  jsxSnippet,
  scriptSnippet,
  usualChoice,
  type Choice,
  type Site,
} from './snippet';

const site: Site = {
  home: 'https://example.org/stories/khuyut/',
  titles: { ar: 'خيوط: «ليبيا»', en: 'Khuyut: "Libya" <&>' },
};
const choice = (lang: 'ar' | 'en', changes: Partial<Choice> = {}): Choice => ({
  ...usualChoice(lang),
  ...changes,
});

/**
 * What WordPress keeps of a code by an author without the right `unfiltered_html` (`wp_kses_post`): no frame, no
 * script, and of the styles none but those on its list that could size or lay out a box.
 */
function keptForAuthors(code: string) {
  const kept = code.replace(/<(iframe|script)\b.*?<\/\1>/g, '');
  const { body } = new DOMParser().parseFromString(kept, 'text/html');
  const all = [...body.querySelectorAll('*')];
  return {
    elements: all.map((one) => ({ name: one.localName, text: one.textContent.trim() })),
    styles: all.flatMap((one) =>
      (one.getAttribute('style') ?? '')
        .split(';')
        .filter((rule) =>
          /^(?:(?:min-|max-)?(?:height|width)|padding|margin|border|grid-[a-z-]+)/.test(rule),
        ),
    ),
  };
}

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
      `<div lang="ar" dir="rtl" style="display:grid;grid:480px auto / 100%;place-items:stretch">
  <iframe src="https://example.org/stories/khuyut/embed/?chapter=rome&amp;theme=dark" title="خيوط: «ليبيا»" width="100%" height="480" loading="lazy" style="border:0"></iframe>
  <p><a href="https://example.org/stories/khuyut/">اقرأ القصة كاملة: خيوط: «ليبيا»</a></p>
</div>`,
    );
  });

  it('keeps markup out of the titles', () => {
    const code = frameSnippet(choice('en'), site);
    expect(code).toContain('title="Khuyut: &quot;Libya&quot; &lt;&amp;&gt;"');
    expect(code).toContain('>Read the full story: Khuyut: &quot;Libya&quot; &lt;&amp;&gt;</a>');
  });
});

describe('The plain frame for React and MDX', () => {
  it('is the same, with its styles as an object', () => {
    expect(jsxSnippet(choice('en', { chapter: 'rome', theme: 'dark', height: 480 }), site)).toBe(
      `<div lang="en" dir="ltr" style={{ display: 'grid', grid: '480px auto / 100%', placeItems: 'stretch' }}>
  <iframe src="https://example.org/stories/khuyut/embed/en/?chapter=rome&amp;theme=dark" title="Khuyut: &quot;Libya&quot; &lt;&amp;&gt;" width="100%" height="480" loading="lazy" style={{ border: 0 }} />
  <p><a href="https://example.org/stories/khuyut/en/">Read the full story: Khuyut: &quot;Libya&quot; &lt;&amp;&gt;</a></p>
</div>`,
    );
  });

  it('keeps code out of the titles', () => {
    const titled = { ...site, titles: { ...site.titles, en: 'A {b}' } };
    expect(jsxSnippet(choice('en'), titled)).toContain('title="A &#123;b&#125;"');
    expect(jsxSnippet(choice('en'), titled)).toContain('>Read the full story: A &#123;b&#125;</a>');
  });
});

describe('What a system that strips frames, scripts and their styles leaves of a code', () => {
  it('is the link, and nothing empty', () => {
    const codes = [
      frameSnippet(choice('en'), site),
      scriptSnippet(choice('en'), site, { file: 'embed.js' }),
      scriptSnippet(choice('en', { mode: 'step' }), site, { file: 'embed.js' }),
    ];
    for (const code of codes) {
      const { elements, styles } = keptForAuthors(code);
      expect(elements.filter(({ text }) => text === '')).toEqual([]);
      expect(elements.at(-1)).toMatchObject({ name: 'a' });
      expect(styles).toEqual([]);
    }
  });
});

describe('The code with the script', () => {
  it('needs no attribute for what is usual', () => {
    expect(scriptSnippet(choice('ar'), site, { file: 'embed.js' })).toBe(
      `<div data-khuyut style="min-block-size:100vh" lang="ar" dir="rtl">
  <a href="https://example.org/stories/khuyut/">اقرأ القصة كاملة: خيوط: «ليبيا»</a>
</div>
<script async src="https://example.org/stories/khuyut/embed.js"></script>`,
    );
  });

  it('says what is chosen, and keeps the room for it', () => {
    const chosen = choice('en', { theme: 'light', chapter: 'rome', mode: 'step', height: 500 });
    expect(scriptSnippet(chosen, site, { file: 'embed.js' })).toContain(
      '<div data-khuyut data-lang="en" data-theme="light" data-chapter="rome" data-mode="step" data-height="500" style="min-block-size:500px" lang="en" dir="ltr">',
    );
  });

  it('leaves the height to the story where the page scrolls it', () => {
    expect(scriptSnippet(choice('ar', { height: 500 }), site, { file: 'embed.js' })).not.toContain('500');
  });

  it('says no usual height', () => {
    const code = scriptSnippet(choice('ar', { mode: 'step' }), site, { file: 'embed.js' });
    expect(code).toContain('data-mode="step" style="min-block-size:640px"');
  });

  it('is bound to one version by its hash', () => {
    const pinned = { file: 'embed.1.2.3.js', integrity: 'sha384-a+/b=' };
    expect(scriptSnippet(choice('ar'), site, pinned)).toContain(
      '<script async src="https://example.org/stories/khuyut/embed.1.2.3.js" integrity="sha384-a+/b=" crossorigin="anonymous"></script>',
    );
  });
});
