import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { DAY, NIGHT, paletteStyles } from './palette';

it('The icon is drawn in the day’s colours', async () => {
  const icon = await readFile('static/icon.svg', 'utf8');
  expect(icon).toMatch(new RegExp(`<rect id="paper"[^>]* fill="${DAY.paper}"`));
  expect(new Set(icon.match(/#[0-9a-f]{3,8}\b/g))).toEqual(new Set([DAY.paper, DAY.thread]));
});

it('Day and night give each colour once, and the night its own element, for screens only', () => {
  const [day = '', night = ''] = paletteStyles.split('</style>');
  for (const name of Object.keys(DAY)) {
    expect(day.split(`--${name}:`), name).toHaveLength(2);
    expect(night.split(`--${name}:`), name).toHaveLength(2);
  }
  expect(day).toContain(`--paper:${DAY.paper};`);
  expect(night).toMatch(/^<style data-night media="screen and /);
  expect(night).toContain(`--paper:${NIGHT.paper};`);
});
