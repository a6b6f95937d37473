import { ALWAYS, headersOf, type Headers, type Setting } from './headers';
import { formsOf, type Pages } from './pages';

const HASHED = '/_app/immutable/';
/** Cloudflare Pages takes at most so many rules, and so many characters in a line. */
const LIMITS = { rules: 100, line: 2000 };

/**
 * The text of `_headers`, which tells Netlify, Cloudflare Pages and others what to send. Where several rules match an
 * address, hosts join their values of one header. So no two rules set the same header for an address: files are listed
 * one by one, apart from the hashed ones.
 * @param files addresses below the base path
 * @throws RangeError when hosts would not take it: too many rules, or a line too long
 */
export function headersFile(files: readonly string[], pages: Pages, setting: Setting, base = ''): string {
  const loose = files.filter((file) => !file.startsWith(HASHED) && !/\.html$|^\/_headers$/.test(file));
  const rules: [address: string, headers: Headers][] = [
    [`${base}/*`, ALWAYS],
    [`${base}${HASHED}*`, headersOf(HASHED, undefined, setting)],
    ...[...pages].flatMap(([page, html]) =>
      formsOf(page, base).map((form): [string, Headers] => [form, headersOf(page, html, setting)]),
    ),
    ...loose.map((file): [string, Headers] => [`${base}${file}`, headersOf(file, undefined, setting)]),
  ];
  const lines = rules.flatMap(([address, headers]) => [
    address,
    ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
  ]);
  const long = lines.find((line) => line.length > LIMITS.line);
  if (long !== undefined) throw new RangeError(`_headers has a line of ${long.length} characters: ${long}`);
  if (rules.length > LIMITS.rules) throw new RangeError(`_headers has ${rules.length} rules`);
  return `${lines.join('\n')}\n`;
}
