import { expect, it } from 'vitest';
import { IDS } from '../setup/story';
import { describeInEngines, type Reader } from './reader';

const CURRENT = `[...document.querySelectorAll('[data-chapter][aria-current="step"]')].map(({ id }) => id).join()`;

/** Turns the wheel and waits for the page to follow. */
async function wheelOn({ engine, measure, sees, stopped }: Reader, distance: number): Promise<void> {
  const before = await measure('scrollY');
  await engine.wheel(distance);
  await sees('the page scrolled', `scrollY > ${before}`);
  await stopped();
}

describeInEngines((reader) => {
  it('chapters become current in order while the wheel turns, and jumps to the end and back leave one', async () => {
    const { engine, openLive, measure, restsAt, stopped } = reader();
    await openLive('/');
    expect(await engine.look(CURRENT)).toBe('');
    const seen: unknown[] = [];
    while ((await measure(`document.querySelector('.chapters').getBoundingClientRect().bottom`)) > 0) {
      await wheelOn(reader(), 700);
      const current = await engine.look(CURRENT);
      const hasBegun = current !== '' || seen.length > 0;
      if (hasBegun && current !== seen.at(-1)) seen.push(current);
    }
    expect(seen).toEqual(IDS);
    await engine.press('Home');
    await restsAt('opening');
    expect(await stopped()).toBe(0);
    await engine.press('End');
    await restsAt('unresolved');
  });
});

describeInEngines((reader) => {
  it('Back returns from a link to where the reader was, and Forward to where it led', async () => {
    const { engine, openLive, click, goTo, restsAt, stopped, sees } = reader();
    await openLive('/');
    await goTo('before-rome');
    await wheelOn(reader(), 333);
    const place = await stopped();
    await restsAt('before-rome');
    const link = '[data-contents] a[href="#obstacles"]';
    const isShown = await engine.look(
      `document.querySelector('${link}').checkVisibility({ visibilityProperty: true })`,
    );
    if (isShown !== true) await click('[data-bar] [popovertarget]');
    await click(link);
    await restsAt('obstacles');
    const target = await stopped();
    await engine.back();
    await restsAt('before-rome');
    expect(Math.abs((await stopped()) - place), 'after Back').toBeLessThanOrEqual(2);
    await engine.forward();
    await restsAt('obstacles');
    expect(Math.abs((await stopped()) - target), 'after Forward').toBeLessThanOrEqual(2);
    await sees('the chapter in the address', `location.hash === '#obstacles'`);
  });
}, 'full');
