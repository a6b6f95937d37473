import { expect, it } from 'vitest';
import { describeInEngines } from './reader';

const SHEET = `document.querySelector('[data-sheet]')`;
const MARK = '#claim-rome-place';

describeInEngines((reader) => {
  it('a key opens it, Escape and Back close it and give the focus back', async () => {
    const { engine, openLive, goTo, stopped, sees } = reader();
    await openLive('/en');
    await goTo('rome');
    await engine.look(`document.querySelector('${MARK}').focus()`);
    const place = await stopped();
    await engine.press('Enter');
    await sees('the evidence', `${SHEET}.open`);
    await engine.press('Escape');
    await sees(
      'the focus on its mark',
      `!${SHEET}.open && document.activeElement === document.querySelector('${MARK}')`,
    );
    expect(Math.abs((await stopped()) - place)).toBeLessThanOrEqual(2);
    await engine.press('Enter');
    await sees('the evidence again', `${SHEET}.open`);
    await engine.back();
    await sees(
      'the focus back',
      `!${SHEET}.open && document.activeElement === document.querySelector('${MARK}')`,
    );
    expect(Math.abs((await stopped()) - place)).toBeLessThanOrEqual(2);
  });

  it('a link that is followed the moment it closes leads on', async () => {
    const { engine, openLive, goTo, stopped, sees, restsAt } = reader();
    await openLive('/en');
    await goTo('rome');
    await engine.look(`document.querySelector('${MARK}').focus()`);
    await engine.press('Enter');
    await sees('the evidence', `${SHEET}.open`);
    await engine.look(`(document.querySelector('[data-close]').click(),
      document.querySelector('[data-jump="obstacles"]').click())`);
    await sees('its history entry gone', `history.state !== null && !('sheet' in history.state)`);
    await restsAt('obstacles');
    await stopped();
    await restsAt('obstacles');
    await sees('the evidence closed', `!${SHEET}.open`);
  });
});
