import { describe, expect, it } from 'vitest';
import type { ConfiguratorProps } from './configurator-props';
import { configuratorWords } from './configurator-words';
import { propsData, readProps } from './props-data';

const props: ConfiguratorProps = {
  locale: 'en',
  languages: { ar: 'العربية', en: 'English' },
  site: { home: 'https://example.org/', titles: { ar: 'خيوط', en: '</script><!--' } },
  scripts: { evergreen: { file: 'embed.js' }, pinned: { file: 'embed.1.js', integrity: 'sha384-a' } },
  chapters: [{ id: 'rome', title: 'Rome' }],
  words: configuratorWords.en,
};

/** What a browser gives as the text of the element: it does not decode what stands in a script. */
const textOf = (markup: string) => /^<script [^>]*>(.*)<\/script>$/s.exec(markup)?.[1] ?? '';

describe('The props in the page', () => {
  it('are read as they were written, whatever their texts hold', () => {
    expect(readProps(textOf(propsData(props)))).toEqual(props);
  });

  it('are data, and no text of theirs can end them', () => {
    expect(propsData(props)).toMatch(/^<script type="application\/json" data-props>[^<]*<\/script>$/);
  });

  it.each([
    'null',
    '{}',
    '[]',
    JSON.stringify({ ...props, locale: 'fr' }),
    JSON.stringify({ ...props, words: 1 }),
  ])('are refused where they are not whole: %s', (text) => {
    expect(readProps(text)).toBeUndefined();
  });
});
