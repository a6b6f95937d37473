import type { BrowserContext, Page } from '@playwright/test';
import { parts, partsButWorker, workerFile, type Fault, type FaultServer } from '../setup/fault-server';
import {
  isAlive,
  isWhole,
  nextLaunchIs,
  open,
  readsOffline,
  standsAt,
  test,
  visit,
  workersRest,
} from '../setup/offline';
import { expect } from '../setup/test';

/** Something that goes wrong: how it begins, and how it ends. */
interface Trouble {
  name: string;
  begin: (at: Place) => Promise<void> | void;
  end?: (at: Place) => Promise<void> | void;
  /** The reader's page cannot run its script while it lasts: it is read as without JavaScript. */
  stopsScript?: boolean;
  /** What `html[data-offline]` says on a first visit. */
  first: readonly string[];
  /** The device itself does not save: also after it ends nothing is there offline. */
  forGood?: boolean;
}

interface Place {
  context: BrowserContext;
  host: FaultServer;
  /** Whether the story was saved before. */
  isReturn: boolean;
}

const network = (fault: Fault): Trouble => ({
  name: `the network: ${fault}`,
  begin: ({ host, isReturn }) => host.break(fault, isReturn ? partsButWorker : parts),
  end: ({ host }) => host.mend(),
  stopsScript: true,
  first: [],
});

/** Only what the worker loads for itself: the page comes through whole. */
const saving = (fault: Fault): Trouble => ({
  name: `while saving: ${fault}`,
  begin: ({ host }) =>
    host.break(fault, (path, request) => partsButWorker(path, request) && byWorker(path, request.headers)),
  end: ({ host }) => host.mend(),
  first: ['saving', 'failed'],
});

/** Asked for by fetch, not by a page's own tags. */
const byWorker = (_: string, headers: Record<string, unknown>) => headers['sec-fetch-dest'] === 'empty';

/** Runs before anything of the page in every page from now on. */
const inPages = (name: string, script: string, first: string[], forGood = true): Trouble => ({
  name,
  begin: async ({ context }) => {
    await context.addInitScript(script);
  },
  first,
  forGood,
});

const TROUBLES: readonly Trouble[] = [
  network('portal'),
  network('truncated'),
  network('cut'),
  network('error-500'),
  network('missing-404'),
  network('hang'),
  saving('portal'),
  saving('truncated'),
  saving('error-500'),
  saving('hang'),
  {
    name: 'the worker’s file: 404',
    begin: ({ host }) => host.break('missing-404', workerFile),
    end: ({ host }) => host.mend(),
    first: ['failed'],
  },
  {
    name: 'the worker’s file: portal',
    begin: ({ host }) => host.break('portal', workerFile),
    end: ({ host }) => host.mend(),
    first: ['failed'],
  },
  {
    name: 'the device is full',
    begin: ({ context, host }) => setQuota(context, host, 1),
    end: ({ context, host }) => setQuota(context, host, undefined),
    first: ['failed'],
  },
  inPages(
    'storage is refused',
    `for (const name of ['localStorage', 'sessionStorage', 'caches', 'indexedDB'])
      Object.defineProperty(window, name, { get() { throw new DOMException('refused', 'SecurityError'); } });
     if (navigator.storage) Object.defineProperty(navigator, 'storage', { get() { throw new DOMException('refused', 'SecurityError'); } });`,
    ['ready'],
    false,
  ),
  inPages('there are no workers', 'delete Navigator.prototype.serviceWorker;', ['unsupported']),
  inPages(
    'registering is refused',
    `if (navigator.serviceWorker) navigator.serviceWorker.register = () => Promise.reject(new DOMException('refused', 'SecurityError'));`,
    ['failed'],
  ),
  inPages(
    'the clock is wrong by years',
    `const RealDate = Date; const off = -9 * 365.25 * 864e5;
     globalThis.Date = class extends RealDate {
       constructor(...args) { if (args.length === 0) super(RealDate.now() + off); else super(...args); }
       static now() { return RealDate.now() + off; }
     };`,
    ['ready'],
    false,
  ),
];

/** Quota in bytes for the host's origin; undefined gives back the browser's own. */
async function setQuota(context: BrowserContext, host: FaultServer, quotaSize?: number): Promise<void> {
  const page = context.pages()[0] ?? (await context.newPage());
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: host.url, ...(quotaSize && { quotaSize }) });
}

const isReadable = (page: Page, { stopsScript }: Trouble) =>
  stopsScript ? isWhole(page, 'v1') : isAlive(page, 'v1');

for (const path of ['/', '/en']) {
  for (const trouble of TROUBLES) {
    test.describe(`${trouble.name}, ${path}`, () => {
      test('on a first visit the page is whole, and the next clean visit saves the story', async ({
        context,
        host,
      }) => {
        const place = { context, host, isReturn: false };
        await trouble.begin(place);
        const page = await open(context, `${host.url}${path}`);
        await isReadable(page, trouble);
        if (trouble.first.length > 0) await standsAt(page, ...trouble.first);
        await trouble.end?.(place);
        await page.close();
        if (trouble.forGood) return;
        await heals(context, `${host.url}${path}`);
        await readsOffline(context, host, 'v1');
      });

      test('on a return the saved story is read, and stays', async ({ context, host }) => {
        await visit(context, `${host.url}${path}`, 'v1');
        const place = { context, host, isReturn: true };
        await trouble.begin(place);
        const page = await open(context, `${host.url}${path}`);
        await isAlive(page, 'v1');
        await trouble.end?.(place);
        await page.close();
        await readsOffline(context, host, 'v1');
      });

      test('in mid-update the old version stays whole until the new one is', async ({
        context,
        host,
        versions,
      }) => {
        await visit(context, `${host.url}${path}`, 'v1');
        const place = { context, host, isReturn: true };
        host.deploy(versions.v2);
        await trouble.begin(place);
        const page = await open(context, `${host.url}${path}`);
        await isAlive(page, 'v1');
        await trouble.end?.(place);
        await page.close();
        if (!trouble.forGood) await nextLaunchIs(context, `${host.url}${path}`, 'v2');
        await workersRest(context);
        await host.stop();
        const last = await open(context, `${host.url}${path}`);
        await isAlive(last, trouble.forGood ? await versionOf(last) : 'v2');
      });
    });
  }
}

/** A device that refuses to save may or may not have let the browser itself bring the update. */
async function versionOf(page: Page): Promise<'v1' | 'v2'> {
  const version = await page.locator('[data-version]').innerText();
  expect(['v1', 'v2']).toContain(version);
  return version === 'v2' ? 'v2' : 'v1';
}

/** A clean visit saves the story, at once or, where an earlier attempt is still failing, at the next. */
async function heals(context: BrowserContext, url: string): Promise<void> {
  await expect(async () => {
    const page = await open(context, url);
    try {
      await isAlive(page, 'v1', 5_000);
      await expect(page.locator('html')).toHaveAttribute('data-offline', 'ready', { timeout: 5_000 });
    } finally {
      await page.close();
    }
  }).toPass({ timeout: 25_000 });
}
