import { readFile } from 'node:fs/promises';
import { isLive, plainFrame, storyIn, test } from '../setup/embed';
import { standsAt } from '../setup/offline';
import { jumpTo, openLive, restsAt } from '../setup/reader';
import { PHONE } from '../setup/screens';
import { expect } from '../setup/test';
import { NGINX, openPort, startHost, type RunningHost } from './running';

test.use({ ...PHONE, serviceWorkers: 'allow' });
test.skip(NGINX.program === undefined, NGINX.missing);

let nginx: RunningHost;
let port: Awaited<ReturnType<typeof openPort>>;
test.beforeAll(async () => {
  nginx = await startHost(NGINX, await readFile(`build/${NGINX.config}`, 'utf8'), 'build');
  port = await openPort(nginx);
});
test.afterAll(async () => {
  await port.close();
  await nginx.stop();
});

test('Behind nginx the story is read, framed and saved, and opens when nginx is gone', async ({
  page,
  host,
}) => {
  await page.goto(host.publish({ body: plainFrame(`${port.origin}/embed/en?chapter=rome`) }));
  await isLive(storyIn(page));

  await openLive(page, `${port.origin}/en?theme=dark`);
  expect(page.url(), 'its one form').toMatch(/\/en\/\?theme=dark/);
  await jumpTo(page, 'rome');
  await restsAt(page, 'rome');
  await standsAt(page, 'ready');

  await port.close();
  await nginx.stop();
  for (const path of ['/', '/en', '/evidence']) {
    await page.goto(port.origin + path);
    await expect(page.locator('main [data-claim], main [data-status]').first(), path).toBeAttached();
  }
});
