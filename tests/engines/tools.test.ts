import { expect, it } from 'vitest';
import { describeInEngines } from './reader';

const FIELD = `document.querySelector('.tools-sheet input[type=search]')`;
const isOpen = (selector: string) => `document.querySelector('${selector}')?.checkVisibility() === true`;
const SHEET = `document.querySelector('.tools-sheet')`;
const THEME = `document.documentElement.dataset.theme`;
const PAPER = `getComputedStyle(document.documentElement).backgroundColor`;
const SEPIA = 'rgb(240, 224, 194)';

describeInEngines((reader) => {
  it('a sentence is found and left with Back, and a chapter’s address copied by hand where nothing else can be', async () => {
    const { engine, openLive, goTo, click, sees, restsAt, stopped } = reader();
    await openLive('/');
    await goTo('motives');
    await click('[data-tools]');
    await sees('the tools', isOpen('[data-find]'));
    await click('[data-find]');
    await sees('the field, with the focus', `document.activeElement === ${FIELD}`);
    await engine.look(
      `(${FIELD}.value = 'بطرابلس', ${FIELD}.dispatchEvent(new Event('input', { bubbles: true })), 0)`,
    );
    await sees('a result', `document.querySelector('[data-result="rome"] mark')?.textContent === 'طرابلس'`);
    await engine.press('Enter');
    await restsAt('rome');
    await sees('the closed sheet', `!document.querySelector('.tools-sheet').open`);
    await engine.back();
    await sees('the results', isOpen('[data-result="rome"]'));
    await engine.back();
    await restsAt('motives');
    await sees('the closed sheet', `!document.querySelector('.tools-sheet').open`);
    await stopped();
    await goTo('rome');
    await engine.look(
      `(['share', 'clipboard'].forEach((name) => Object.defineProperty(navigator, name, { value: undefined })), 0)`,
    );
    await click('[data-tools]');
    await sees('the tools', isOpen('[data-share]'));
    await click('[data-share]');
    await sees('what can be shared', isOpen('[data-share-of=chapter]'));
    await click('[data-share-of=chapter]');
    await sees(
      'the words to copy, selected',
      `document.activeElement?.matches('.share-by-hand') && document.activeElement.value.endsWith('/c/rome/')`,
    );
  });
});

// In a browser of its own.
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
