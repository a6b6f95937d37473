import type { Page } from '@playwright/test';
import { expectSameView, mapLook } from '../setup/map';
import { chapterOf, jumpTo, openLive, restsAt, wheelTo } from '../setup/reader';
import { PHONE } from '../setup/screens';
import { expect, test } from '../setup/test';

test.use(PHONE);

/** A chapter with the map, one with the network, and one with the map again, one after the other. */
const [BEFORE, NETWORK, AFTER] = ['return-and-compensation', 'go-between', 'obstacles'] as const;

test('the thread leads from map to network and on to the map, and leaves each as if the page had opened there', async ({
  page,
}) => {
  const fresh = new Map<string, Look>();
  for (const id of [NETWORK, AFTER]) {
    await openLive(page, `/#${id}`);
    fresh.set(id, await lookAtRest(page, id));
    await page.goto('about:blank');
  }

  await openLive(page, `/#${BEFORE}`);
  await restsAt(page, BEFORE);
  await noteThreads(page);
  for (const id of [NETWORK, AFTER]) {
    await wheelTo(page, id, 60);
    await expect.poll(() => threadsLed(page), `a thread has been led to ${id}`).toContain(id);
    expectSameLook(await lookAtRest(page, id), fresh.get(id), id);
  }

  // Away to the start and back before a thread has come.
  await jumpTo(page, NETWORK);
  await jumpTo(page, 'opening');
  await jumpTo(page, AFTER);
  expectSameLook(await lookAtRest(page, AFTER), fresh.get(AFTER), 'after jumps');
});

interface Look {
  viewBox: string;
  /** Scene, names and network. */
  seen: unknown;
}

function expectSameLook(actual: Look, expected: Look | undefined, how: string): void {
  expect(actual.seen, how).toEqual(expected?.seen);
  expectSameView(actual.viewBox, expected?.viewBox ?? '', how);
}

/** All that is seen of a chapter's views once nothing moves. */
async function lookAtRest(page: Page, id: string): Promise<Look> {
  await jumpTo(page, id);
  await restsAt(page, id);
  await expect(page.locator('.leading, .awaiting'), 'nothing is on its way').toHaveCount(0);
  const { viewBox, scene, labels } = await mapLook(page);
  const room = await chapterOf(page, id)
    .locator('.network-room')
    .evaluateAll((rooms) =>
      rooms.map((one) => [
        one.outerHTML,
        [...one.querySelectorAll('.wires, .fork')].map((part) => getComputedStyle(part).visibility),
      ]),
    );
  return { viewBox, seen: { scene, names: labels.map(({ text }) => text), room } };
}

/** Notes from now on to which chapters threads are led with a knot that is seen. */
async function noteThreads(page: Page): Promise<void> {
  await page.evaluate(() => {
    const noted = new Set<string>();
    new MutationObserver((changes) => {
      const added = changes.flatMap(({ addedNodes }) => [...addedNodes]);
      const ring = added
        .filter((node) => node instanceof Element)
        .find((node) => node.matches('.leading'))
        ?.querySelector('.ring');
      // Its knot is a line without length: without round ends there is nothing to be seen of it.
      if (!ring || getComputedStyle(ring).strokeLinecap !== 'round') return;
      const layer = ring.closest('.leading');
      // The thread before it has been faded out.
      if (!layer || getComputedStyle(layer).opacity !== '1') return;
      noted.add(document.querySelector('[data-map]')?.getAttribute('data-chapter') ?? '');
    }).observe(document.body, { childList: true, subtree: true });
    Object.assign(window, { noted });
  });
}

const threadsLed = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const noted: unknown = Reflect.get(window, 'noted');
    return noted instanceof Set ? [...noted].map(String) : [];
  });
