import { answerAt, type Answer, type Answers, type Site } from './answers';
import type { Ask } from './ask';
import { compare, type Finding } from './compare';

/** Addresses below the base path that no build has, or none for readers. */
export const WRONG: readonly string[] = [
  ...['/nowhere', '/nowhere/', '/nowhere.html', '/en/nowhere', '/en/nowhere/', '/en/en/', '/EN/', '/ar/'],
  ...['/embed/nowhere', '/embed/ar/', '/embed/en/nowhere', '/en/embed/', '/Embed/', '/partners/nowhere'],
  ...[
    '/index',
    '/index.php',
    '/en/index',
    '/en.html',
    '/partners.html',
    '/404',
    '/en/404',
    '/feed',
    '/embedded/',
  ],
  ...[
    '/_app/',
    '/_app/immutable/',
    '/_app/immutable/nowhere.js',
    '/_app/immutable/assets/',
    '/_app/version.json',
  ],
  ...['/_headers', '/_redirects', '/vercel.json', '/hosting/', '/hosting/nginx.conf', '/hosting/Caddyfile'],
  ...['/index.html.br', '/en/index.html.gz', '/embed.js.br', '/embed.js.map', '/embed.000000000000.js'],
  ...['/icons/', '/icons/193.png', '/oembed/', '/oembed/fr.json', '/service-worker.js/x', '/sw.js'],
  ...['/.git/HEAD', '/.env', '/wp-login.php', '/rescue/service-worker.js'],
];

/** How browsers ask, and how the simplest programs do. */
const CODINGS = ['gzip, br', 'gzip', 'identity'];

/** Something that a host does wrong, and where. */
export interface Fault extends Finding {
  addresses: readonly string[];
}

/**
 * Asks a host for every address of a finished site and for some that are wrong.
 * @param read the content of a file of the site
 * @returns what it does wrong, each once with all the addresses; the same that `Answers` say where it is right
 */
export async function checkHost(
  answers: Answers,
  site: Site,
  read: (file: string) => Uint8Array,
  ask: Ask,
): Promise<Fault[]> {
  const faults = new Map<string, Finding & { addresses: Set<string> }>();
  const note = (address: string, { what, remedy }: Finding) => {
    const fault = faults.get(what) ?? { what, remedy, addresses: new Set() };
    fault.addresses.add(address);
    faults.set(what, fault);
  };
  await inTurns(addressesOf(answers, site), async (address) => {
    const expected = answerAt(answers, address, site);
    for (const coding of expected.status === 200 ? CODINGS : CODINGS.slice(0, 1)) {
      for (const found of await findAt(address, coding, expected, read, ask)) note(address, found);
    }
  });
  return [...faults.values()].map((fault) => ({ ...fault, addresses: [...fault.addresses] }));
}

/** Every address of a site, in all forms, and wrong ones. */
export function addressesOf({ base, exact }: Answers, { files }: Site): string[] {
  return [
    ...new Set([...exact.keys(), ...files.map((file) => base + file), ...WRONG.map((wrong) => base + wrong)]),
  ];
}

async function findAt(
  address: string,
  coding: string,
  expected: Answer,
  read: (file: string) => Uint8Array,
  ask: Ask,
): Promise<Finding[]> {
  try {
    const reply = await ask(encodeURI(address), { 'Accept-Encoding': coding });
    return compare({ expected, content: expected.status === 308 ? Buffer.of() : read(expected.file), reply });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [{ what: 'does not answer', remedy: `ask again when it is there (${reason})` }];
  }
}

/** Does something with each item, a few at a time. */
async function inTurns<Item>(items: readonly Item[], act: (item: Item) => Promise<void>): Promise<void> {
  const rest = [...items];
  const work = async () => {
    for (let item = rest.shift(); item !== undefined; item = rest.shift()) await act(item);
  };
  await Promise.all(Array.from({ length: 6 }, work));
}
