import type { Headers } from '../site/headers';
import { formsOf, pageOf } from '../site/pages';
import { answerAt, type Answers, type Site } from './answers';

const HASHED = '/_app/immutable/';
/** Cloudflare Pages takes at most so many rules, and so many characters in a line. */
const LIMITS = { rules: 100, line: 2000 };
/** So many addresses below one folder share a rule, if they are sent with the same headers. */
const ENOUGH = 4;

type Rule = readonly [address: string, headers: Headers];

/**
 * The text of `_headers`, which tells Netlify, Cloudflare Pages and others what to send. Where several rules match an
 * address, hosts join their values of one header. So no two rules set the same header for an address: files are listed
 * one by one, but for hashed ones and folders of which all is sent alike.
 * @throws RangeError when hosts would not take it: too many rules, or a line too long
 */
export function headersFile(answers: Answers, site: Site): string {
  const { base, always } = answers;
  const own = (headers: Headers) => without(headers, Object.keys(always));
  const listed = site.files.flatMap((file): Rule[] => {
    if (file.startsWith(HASHED)) return [];
    const { headers } = answerAt(answers, base + file.replace(/\/index\.html$/, '/'), site);
    // Some hosts answer the other forms of a page without a redirect.
    const forms = site.pages.has(pageOf(file)) ? formsOf(pageOf(file), base) : [base + file];
    return forms.map((form) => [form, own(headers)]);
  });
  const rules: Rule[] = [
    [`${base}/*`, always],
    // Hosts know their types.
    [`${base}${HASHED}*`, without(own(answers.kept[0]?.headers ?? {}), ['Content-Type'])],
    ...withoutRepetition(listed, `${base}/`),
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

const without = (headers: Headers, names: readonly string[]): Headers =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)));

/** Gives the addresses of a folder one rule where all of them are sent with the same headers. */
function withoutRepetition(rules: readonly Rule[], root: string): Rule[] {
  const folderOf = ([address]: Rule) => address.replace(/[^/]*$/, '');
  const below = (folder: string) => rules.filter(([address]) => address.startsWith(folder));
  const isAlike = (folder: string) => {
    const headers = new Set(below(folder).map(([, one]) => JSON.stringify(one)));
    // Some hosts let `/a/*` match `/a`, too.
    const isAddress = rules.some(([address]) => `${address}/` === folder);
    return !isAddress && folder.length > root.length && below(folder).length >= ENOUGH && headers.size === 1;
  };
  const alike = [...new Set(rules.map(folderOf))].filter(isAlike);
  // The outermost folder speaks for those in it.
  const shared = alike.filter(
    (folder) => !alike.some((other) => other !== folder && folder.startsWith(other)),
  );
  return [
    ...rules.filter(([address]) => !shared.some((folder) => address.startsWith(folder))),
    ...shared.flatMap((folder): Rule[] =>
      below(folder)
        .slice(0, 1)
        .map(([, headers]) => [`${folder}*`, headers]),
    ),
  ];
}
