import { expect, it } from 'vitest';
import { describeInEngines, type Reader } from './reader';

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
  for (const [way, leave] of [
    ['Escape', (one: Reader) => one.engine.press('Escape')],
    ['Back', (one: Reader) => one.engine.back()],
  ] as const) {
    it(`explore mode is entered, moved by keys and left by ${way}, and the story is where it was`, async () => {
      const one = reader();
      await one.openLive(way === 'Back' ? '/' : '/en');
      await one.goTo('rome');
      const place = await one.stopped();
      await one.restsAt('rome');
      const west = await enterAndPan(one);
      expect(await one.measure('scrollY'), 'the page stays').toBe(place);
      await leave(one);
      await one.sees('the way in with the focus', HAS_LEFT);
      await one.restsAt('rome');
      await one.sees('the map back at its chapter', `Math.abs(${WEST} - ${west}) < 1`);
      expect(await one.stopped()).toBe(place);
    });
  }
});
