import { afterEach, beforeEach, it } from 'vitest';
import { plainFrame, scripted } from '../setup/embed';
import { LETTERS_LOADED } from '../setup/fonts';
import { article, startHost, type Host } from '../setup/host';
import { until } from './engine';
import { CLAIMS, describeInEngines, type Reader } from './reader';

const inside = ({ engine }: Reader, what: string, expression: string) =>
  until(what, async () => (await engine.lookInside(expression)) === true);

async function isAliveInside(reader: Reader): Promise<void> {
  await inside(reader, 'the words', `document.querySelectorAll('[data-claim]').length === ${CLAIMS}`);
  await inside(reader, 'the live map', `document.querySelector('[data-explore]:not([hidden])') !== null`);
  await inside(reader, 'the story’s font', LETTERS_LOADED);
}

const restsInsideAt = (reader: Reader, id: string) =>
  inside(
    reader,
    `the map at ${id}`,
    `document.querySelector('[aria-current="step"]')?.id === '${id}' &&
      document.querySelector('[data-map][data-chapter="${id}"][data-state=settled]') !== null`,
  );

/** Turns a page, and jumps to a chapter. */
async function turns(reader: Reader): Promise<void> {
  const { engine } = reader;
  await isAliveInside(reader);
  await restsInsideAt(reader, 'rome');
  const wound = `Number(document.querySelector('[data-bar]').style.getPropertyValue('--wound'))`;
  const before = Number(await engine.lookInside(wound));
  await engine.lookInside(`document.querySelector('[data-next]').click()`);
  await inside(reader, 'a page further', `${wound} > ${before}`);
  await engine.lookInside(`document.querySelector('[data-jump=go-between]').click()`);
  await restsInsideAt(reader, 'go-between');
  await inside(
    reader,
    'its heading in sight',
    `(({ left, right }) => left >= 0 && right <= innerWidth)(document.querySelector('#title-go-between').getBoundingClientRect())`,
  );
}

describeInEngines((reader) => {
  let host: Host;
  beforeEach(async () => {
    host = await startHost();
  });
  afterEach(() => host.stop());

  it('in a partner’s frame whose sandbox gives it no origin the story turns its pages', async () => {
    const { engine, site } = reader();
    const more = 'sandbox="allow-scripts"';
    await engine.open(host.publish({ body: plainFrame(`${site}/embed?chapter=rome`, { more }) }));
    await turns(reader());
  });

  it('with the host script the page’s own scroll reads it, and the map stays in sight', async () => {
    const { engine, site, sees, measure } = reader();
    await engine.open(host.publish({ body: `${article(8)}${scripted(site)}${article(12)}` }));
    await sees('the frame', `document.querySelector('iframe') !== null`);
    await isAliveInside(reader());
    await until('its whole length', async () => {
      const frame = await measure(`document.querySelector('iframe').offsetHeight`);
      const track = await engine.lookInside(
        `Math.ceil(document.querySelector('.track').getBoundingClientRect().height)`,
      );
      return frame === track;
    });
    const place = `document.querySelector('iframe').getBoundingClientRect().top`;
    for (const id of ['motives', 'rome']) {
      const top = Number(
        await engine.lookInside(`document.querySelector('#title-${id}').getBoundingClientRect().top`),
      );
      await engine.look(`scrollTo(0, scrollY + ${place} + ${top} - innerHeight * 0.55)`);
      await restsInsideAt(reader(), id);
      await until('the map at the window’s top', async () => {
        const map = Number(
          await engine.lookInside(`document.querySelector('[data-map]').getBoundingClientRect().top`),
        );
        return Math.abs((await measure(place)) + map) <= 1;
      });
    }
  });
});
