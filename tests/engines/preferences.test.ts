import { expect, it } from 'vitest';
import { describeInEngines } from './reader';

const SHEET = `document.querySelector('.tools-sheet')`;
const THEME = `document.documentElement.dataset.theme`;
const PAPER = `getComputedStyle(document.documentElement).backgroundColor`;
const SEPIA = 'rgb(240, 224, 194)';

describeInEngines((reader) => {
  it('a theme is chosen in the sheet, which Escape closes, and holds in the next page from its beginning', async () => {
    const { engine, site, openLive, goTo, click, sees, restsAt } = reader();
    await openLive('/');
    await goTo('rome');
    await click('[data-tools]');
    await sees('the tools', `${SHEET}?.querySelector('[data-preferences]')?.checkVisibility() === true`);
    await click('[data-preferences]');
    await sees('the preferences', `${SHEET}.querySelector('.preferences') !== null`);
    await click('.preferences .theme [data-value=sepia]');
    await sees('the theme', `${THEME} === 'sepia' && ${PAPER} === '${SEPIA}'`);
    await engine.press('Escape');
    await sees(
      'the focus on the button',
      `!${SHEET}.open && document.activeElement === document.querySelector('[data-tools]')`,
    );
    await restsAt('rome');

    await engine.open(new URL('/en/evidence', site).href);
    await sees(
      'the other page',
      `document.documentElement.lang === 'en' && document.querySelector('h1') !== null`,
    );
    expect(await engine.look(THEME)).toBe('sepia');
    expect(await engine.look(PAPER)).toBe(SEPIA);
  });
});
