import { readFile } from 'node:fs/promises';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { iconSource, ICONS } from './icons';

const pixel = (png: PNG, x: number, y: number) => [
  ...png.data.subarray((y * png.width + x) * 4).subarray(0, 4),
];

/** An icon as it was drawn for the site, which takes long: anew whenever its source or its code has changed. */
const iconOf = (name: string) => readFile(`src/generated/icons/${name}`);

describe.each(Object.entries(ICONS))('The icon %s', (name, { size, purpose }) => {
  it('has its size, and the corners that its purpose asks for', async () => {
    const png = PNG.sync.read(await iconOf(name));
    expect([png.width, png.height]).toEqual([size, size]);
    const [, , , corner] = pixel(png, 1, 1);
    expect(corner).toBe(purpose === 'maskable' ? 255 : 0);
    const [, , , centre] = pixel(png, size / 2, size / 2);
    expect(centre).toBe(255);
  });
});

it('The icon of a page’s tab weighs under 700 bytes: every first visit loads it', async () => {
  expect((await iconOf('64.png')).length).toBeLessThan(700);
});

describe('The icon source', () => {
  it('keeps the art of a maskable icon in the inner 80 %', async () => {
    const png = PNG.sync.read(await iconOf('maskable-512.png'));
    const paper = pixel(png, 2, 2);
    for (let angle = 0; angle < 360; angle += 5) {
      const radians = (angle * Math.PI) / 180;
      const at = (radius: number) => Math.round(256 + radius * 512 * Math.cos(radians));
      const down = Math.round(256 + 0.41 * 512 * Math.sin(radians));
      expect(pixel(png, at(0.41), down), `${angle} degrees`).toEqual(paper);
    }
  });

  it('has no colour of its own when it is monochrome', async () => {
    expect(iconSource(await readFile('static/icon.svg', 'utf8'), 'monochrome')).not.toMatch(/#(?!fff)/);
  });

  it('is refused without its parts', () => {
    expect(() => iconSource('<svg/>', 'any')).toThrow('needs a <rect id="paper"');
  });
});
