import { expect, test, type Page } from '@playwright/test';
import { startFaultServer, type FaultServer } from '../setup/fault-server';
import { startHost, type Host } from '../setup/host';
import { openLive } from '../setup/reader';

let other: FaultServer;
let host: Host;
test.beforeAll(async () => {
  other = await startFaultServer('build');
  host = await startHost();
});
test.afterAll(async () => {
  await other.stop();
  await host.stop();
});
test.beforeEach(() => void other.asked());

/** Slips markup into a page on its way, under the headers that it is sent with. */
async function slipIn(page: Page, path: string, markup: string): Promise<void> {
  await page.route(path, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace('</body>', `${markup}</body>`);
    await route.fulfill({ response, body });
  });
}

for (const path of ['/', '/nowhere']) {
  test(`${path}: what was slipped into the page is refused`, async ({ page }) => {
    await slipIn(
      page,
      path,
      `<script>window.slipped = 'inline'</script>
      <script src="${other.url}/slipped.js"></script>
      <img src="${other.url}/icon.svg" />
      <img src="data:," onerror="window.slipped = 'attribute'" />
      <style>main { outline: 1px solid red }</style>
      <link rel="stylesheet" href="${other.url}/slipped.css" />
      <p data-slipped style="position: fixed">…</p>
      <iframe src="/nowhere"></iframe>
      <base href="${other.url}/" />`,
    );
    await page.goto(path, { waitUntil: 'load' });
    await expect(page.locator('main')).toHaveCSS('outline-style', 'none');
    await expect(page.locator('[data-slipped]')).toHaveCSS('position', 'static');
    expect(await page.evaluate(() => 'slipped' in window)).toBe(false);
    expect(await page.evaluate(() => document.baseURI)).not.toContain(other.url);
    expect(await page.frameLocator('iframe').locator('main').count()).toBe(0);
    expect(other.asked()).toEqual([]);
  });
}

/** What no page ever does, each as its own script would. */
const DEEDS = {
  'markup from text': `document.body.innerHTML = '<img src="data:," />'`,
  'markup beside what Leaflet asks by': `document.body.insertAdjacentHTML('beforeend', '<svg/><p>')`,
  'a written document': `document.write('<p>')`,
  'text run as script': `eval('1 + 1')`,
  'a function from text': `new Function('return 1')`,
  'a script from text': `document.createElement('script').textContent = '1'`,
  'a script by address': `document.createElement('script').src = '/service-worker.js?'`,
  'another worker': `navigator.serviceWorker.register('/other-worker.js')`,
  'a request to another host': `fetch(elsewhere)`,
  'a policy of another name': `trustedTypes.createPolicy('another', { createHTML: (html) => html })`,
  'a second policy of a name that is taken': `trustedTypes.createPolicy(taken, { createHTML: (html) => html })`,
};

/** What comes of a deed in a page: `done`, or the error. */
function outcomeOf(page: Page, deed: string, taken: string): Promise<string> {
  // Later, when the browser's tools no longer stand behind it: they may do what a page may not.
  return page.evaluate(
    `new Promise((done) => setTimeout(async () => {
      const elsewhere = '${other.url}';
      const taken = '${taken}';
      try { await (${deed}); done('done'); } catch (error) { done(String(error)); }
    }))`,
  );
}
const REFUSED =
  /^(TypeError|EvalError): .*(TrustedHTML|TrustedScript|Failed to fetch|Content Security Policy|Policy)/;

test.describe('What no page ever does is refused', () => {
  test.use({ serviceWorkers: 'allow' });

  test('in the story’s page', async ({ page }) => {
    await openLive(page, '/');
    for (const [what, deed] of Object.entries(DEEDS)) {
      expect(await outcomeOf(page, deed, 'default'), what).toMatch(REFUSED);
    }
    expect(other.asked()).toEqual([]);
  });

  test('in the partners’ page, where Svelte’s own policy makes the markup', async ({ page }) => {
    await page.goto('/partners');
    await expect(page.locator('[data-guide][data-on] iframe')).toBeAttached();
    for (const [what, deed] of Object.entries(DEEDS)) {
      expect(await outcomeOf(page, deed, 'svelte-trusted-html'), what).toMatch(REFUSED);
    }
    expect(other.asked()).toEqual([]);
  });
});

test('No other origin can frame the story’s page; its own can', async ({ page, baseURL }) => {
  const framed = `${baseURL ?? ''}/`;
  const own = `${baseURL ?? ''}/host`;
  const body = `<iframe src="${framed}"></iframe>`;
  await page.route(own, (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto(own, { waitUntil: 'load' });
  await expect.poll(() => page.frames()[1]?.url()).toBe(framed);

  // A real site: browsers trust an answer that a test makes up less.
  await page.goto(host.publish({ body }), { waitUntil: 'load' });
  await expect.poll(() => page.frames()[1]?.url()).toBe('chrome-error://chromewebdata/');
});
