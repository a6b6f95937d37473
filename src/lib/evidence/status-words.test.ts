import { describe, expect, it } from 'vitest';
import { locales } from '$lib/i18n/locale';
import { statuses } from '$lib/model/schema';
import { statusWords } from './status-words';

describe('The words for statuses', () => {
  it.each(locales)('have a name and a form for each, none of them twice (%s)', (locale) => {
    const words = statuses.map((status) => statusWords[locale][status]);
    expect(new Set(words.map(({ name }) => name)).size).toBe(statuses.length);
    expect(new Set(words.map(({ form }) => form)).size).toBe(statuses.length);
  });

  it('are of one language each', () => {
    for (const { name, meaning, form } of Object.values(statusWords.ar)) {
      expect(name + meaning + form).not.toMatch(/[A-Za-z,;?]/);
    }
    for (const { name, meaning, form } of Object.values(statusWords.en)) {
      expect(name + meaning + form).not.toMatch(/\p{Script=Arabic}/u);
    }
  });
});
