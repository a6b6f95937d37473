import { it } from 'vitest';
import { describeInEngines } from './reader';

const FIELD = `document.querySelector('.tools-sheet input[type=search]')`;
const isOpen = (selector: string) => `document.querySelector('${selector}')?.checkVisibility() === true`;

describeInEngines((reader) => {
  it('a sentence is searched for, gone to with Enter, and left with Back', async () => {
    const { engine, openLive, goTo, click, sees, restsAt } = reader();
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
  });

  it('a chapter is shared by its address, which can be copied by hand where the browser refuses to', async () => {
    const { engine, openLive, goTo, click, sees } = reader();
    await openLive('/en/');
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
      `document.activeElement?.matches('.share-by-hand') && document.activeElement.value.endsWith('/en/c/rome/')`,
    );
  });
});
