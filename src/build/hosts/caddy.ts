import type { Headers } from '../site/headers';
import type { Answer, Answers } from './answers';

const INTRODUCTION = `# Made by the build from src/build/hosts/answers.ts, and deployed with the pages: their policies change together.
# Import it from your Caddyfile or use it as one, and set what is marked “yours”. What is not named here is not served.`;

/**
 * A site block for Caddy that answers as is said in `answers.ts`.
 * @param origin the site's public origin, if it is known
 */
export function caddyfile(answers: Answers, origin: string | undefined): string {
  const { base, exact, kept, unknown } = answers;
  const blocks = [
    ...[...exact].map(([address, answer], index) =>
      handle(`@a${index}`, `expression {path} == "${address}"`, body(answer)),
    ),
    ...kept.map(({ pattern, headers }, index) =>
      handle(`@k${index}`, `path_regexp k${index} ^${base}${pattern}$`, [
        `rewrite * {re.k${index}.1}`,
        '@there file',
        'handle @there {',
        ...[...lines(headers), ...SEND, ...VARY].map((line) => `\t${line}`),
        '}',
        'handle {',
        ...unknown.slice(-1).flatMap(({ answer }) => body(answer).map((line) => `\t${line}`)),
        '}',
      ]),
    ),
    ...unknown.map(({ below, answer }, index) =>
      handle(`@u${index}`, `expression {path}.startsWith("${below}")`, body(answer)),
    ),
  ];
  const fetched = handle('@other', 'not method GET HEAD', ['header Allow "GET, HEAD"', 'respond 405']);
  return `${INTRODUCTION}
${origin ?? ':80'} { # yours: with a host’s name Caddy gets its certificate itself
\troot * /var/www/khuyut # yours: the folder that the build wrote
	# A redirect keeps what was asked with it.
	map {query} {khuyut_query} {
		"" ""
		default "?{query}"
	}

${[fetched, ...blocks].join('\n')}
}
`;
}

/** The compressed copies beside the files; nothing is compressed anew, and each address says itself what it is. */
const SEND = ['file_server {', '\tprecompressed br gzip', '\tdisable_canonical_uris', '}'];
const SEND_UNKNOWN = [...SEND.slice(0, -1), '\tstatus 404', '}'];
/** Caddy says so itself only where it sends a copy. */
const VARY = ['header {', '\tVary Accept-Encoding', '\tdefer', '}'];

function handle(name: string, matcher: string, content: readonly string[]): string {
  return `\t${name} ${matcher}\n\thandle ${name} {\n${content.map((line) => `\t\t${line}\n`).join('')}\t}`;
}

function body(answer: Answer): string[] {
  if (answer.status === 308) return [...lines(answer.headers), `redir * ${answer.to}{khuyut_query} 308`];
  return [
    ...lines(answer.headers),
    `rewrite * ${answer.file}`,
    ...(answer.status === 404 ? SEND_UNKNOWN : SEND),
    ...(answer.isCompressed ? VARY : []),
  ];
}

function lines(headers: Headers): string[] {
  return Object.entries(headers).map(([name, value]) => {
    if (/["\\{}\n]/.test(value)) throw new RangeError(`Caddy would read “${value}” otherwise`);
    return `header ${name} "${value}"`;
  });
}
