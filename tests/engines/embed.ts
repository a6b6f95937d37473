import { serve } from '../../src/build/serve';
import { plainFrame, scripted } from '../setup/embed';
import { LETTERS_LOADED } from '../setup/fonts';
import { article, startHost, type HostPage } from '../setup/host';
import { CHAPTERS } from '../setup/story';
import { until, type Engine } from './browsers';

const CLAIMS = CHAPTERS.flatMap(({ claims }) => claims).length;

/** Shows a partner's page with the story in it. */
async function inPage(
  engine: Engine,
  pageFor: (site: string) => HostPage,
  read: () => Promise<void>,
): Promise<void> {
  const site = await serve('build', 0);
  const host = await startHost();
  try {
    await engine.open(host.publish(pageFor(site.url)));
    await read();
  } finally {
    await host.stop();
    await site.close();
  }
}

const inside = (engine: Engine, what: string, expression: string) =>
  until(what, async () => (await engine.lookInside(expression)) === true);

async function isAliveInside(engine: Engine): Promise<void> {
  await inside(engine, 'the words', `document.querySelectorAll('[data-claim]').length === ${CLAIMS}`);
  await inside(engine, 'the live map', `document.querySelector('[data-explore]:not([hidden])') !== null`);
  await inside(engine, 'the story’s font', LETTERS_LOADED);
}

const restsAt = (engine: Engine, id: string) =>
  inside(
    engine,
    `the map at ${id}`,
    `document.querySelector('[aria-current="step"]')?.id === '${id}' &&
      document.querySelector('[data-map][data-chapter="${id}"][data-state=settled]') !== null`,
  );

/** Turns a page, and jumps to a chapter. */
async function turns(engine: Engine): Promise<void> {
  await isAliveInside(engine);
  await restsAt(engine, 'rome');
  const wound = `Number(document.querySelector('[data-bar]').style.getPropertyValue('--wound'))`;
  const before = Number(await engine.lookInside(wound));
  await engine.lookInside(`document.querySelector('[data-next]').click()`);
  await inside(engine, 'a page further', `${wound} > ${before}`);
  await engine.lookInside(`document.querySelector('[data-jump=go-between]').click()`);
  await restsAt(engine, 'go-between');
  await inside(
    engine,
    'its heading in sight',
    `(({ left, right }) => left >= 0 && right <= innerWidth)(document.querySelector('#title-go-between').getBoundingClientRect())`,
  );
}

const framed =
  (path: string, more = '') =>
  (site: string) => ({ body: plainFrame(`${site}${path}`, { more }) });

/** The story in a partner's page. */
export const embedChecks: [name: string, run: (engine: Engine) => Promise<void>][] = [
  [
    'in a partner’s plain frame the story turns its pages',
    (engine) => inPage(engine, framed('/embed?chapter=rome'), () => turns(engine)),
  ],
  [
    'and in a sandbox without an origin',
    (engine) =>
      inPage(engine, framed('/embed/en?chapter=rome', 'sandbox="allow-scripts"'), () => turns(engine)),
  ],
  [
    'with the host script the page’s own scroll reads it, and the map stays in sight',
    (engine) =>
      inPage(
        engine,
        (site) => ({ body: `${article(8)}${scripted(site)}${article(12)}` }),
        async () => {
          await until(
            'the frame',
            async () => (await engine.look(`document.querySelector('iframe') !== null`)) === true,
          );
          await isAliveInside(engine);
          await until('its whole length', async () => {
            const [frame, track] = [
              await engine.look(`document.querySelector('iframe').offsetHeight`),
              await engine.lookInside(
                `Math.ceil(document.querySelector('.track').getBoundingClientRect().height)`,
              ),
            ];
            return frame === track;
          });
          const place = `document.querySelector('iframe').getBoundingClientRect().top`;
          for (const id of ['motives', 'rome']) {
            const top = Number(
              await engine.lookInside(`document.querySelector('#title-${id}').getBoundingClientRect().top`),
            );
            await engine.look(`scrollTo(0, scrollY + ${place} + ${top} - innerHeight * 0.55)`);
            await restsAt(engine, id);
            await until('the map at the window’s top', async () => {
              const frame = Number(await engine.look(place));
              const map = Number(
                await engine.lookInside(`document.querySelector('[data-map]').getBoundingClientRect().top`),
              );
              return Math.abs(frame + map) <= 1;
            });
          }
        },
      ),
  ],
];
