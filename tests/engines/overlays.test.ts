import { expect, it } from 'vitest';
import { describeInEngines, type Reader } from './reader';

const SHEET = `document.querySelector('[data-sheet]')`;
const MARK = '#claim-rome-place';

const ENTER = `document.querySelector('[data-explore]')`;
const IS_FREE = `document.activeElement?.getAttribute('role') === 'application' && ${ENTER}.hidden`;
const HAS_LEFT = `document.activeElement === ${ENTER} && document.querySelector('[role=application]') === null`;
const WEST = `document.querySelector('[data-map] [data-globe] svg.surface:not(.idle)').viewBox.baseVal.x`;

/** Enters explore mode and moves the map to the east by a key; gives back where it had been. */
async function enterAndPan({ engine, click, sees, measure }: Reader): Promise<number> {
  const west = await measure(WEST);
  await click('[data-explore]');
  await sees('the map with the focus', IS_FREE);
  await engine.press('ArrowRight');
  await sees('the map further east', `${WEST} > ${west + 50}`);
  return west;
}

describeInEngines((reader) => {
  it('a key opens the evidence, Escape and Back close it, and a link followed the moment it closes leads on', async () => {
    const { engine, openLive, goTo, stopped, sees, restsAt } = reader();
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

  it('explore mode is entered, moved by keys and left by Escape or Back, and the story is where it was', async () => {
    const one = reader();
    await one.openLive('/');
    await one.goTo('rome');
    const place = await one.stopped();
    await one.restsAt('rome');
    for (const leave of [() => one.engine.press('Escape'), () => one.engine.back()]) {
      const west = await enterAndPan(one);
      expect(await one.measure('scrollY'), 'the page stays').toBe(place);
      await leave();
      await one.sees('the way in with the focus', HAS_LEFT);
      await one.restsAt('rome');
      await one.sees('the map back at its chapter', `Math.abs(${WEST} - ${west}) < 1`);
      expect(await one.stopped()).toBe(place);
    }
  });
});
