import type { Headers } from '../site/headers';
import type { Answer, Answers } from './answers';

const INTRODUCTION = `# Made by the build from src/build/hosts/answers.ts, and deployed with the pages: their policies change together.
# Copy it to where nginx reads servers from, such as /etc/nginx/conf.d/khuyut.conf, and set what is marked “yours”.
# What is not named here is not served.`;

/**
 * A `server` block for nginx that answers as is said in `answers.ts`.
 * @param origin the site's public origin, if it is known
 */
export function nginxConfig(answers: Answers, origin: string | undefined): string {
  const { base, always, exact, kept, unknown } = answers;
  const host = origin === undefined ? 'localhost' : new URL(origin).hostname;
  const locations = [
    ...[...exact].map(([address, answer]) => location(`= ${address}`, body(answer))),
    ...kept.map(({ pattern, headers }) =>
      location(`~ "^${base}(?<khuyut_file>${pattern.slice(1)}$"`, [
        ...lines(headers),
        'try_files $khuyut_file =404;',
      ]),
    ),
    ...unknown.flatMap(({ below, answer }, index) => [
      location(`@unknown${index}`, body(answer)),
      location(below === '' ? '/' : `^~ ${below}`, [`error_page 404 @unknown${index};`, 'return 404;']),
    ]),
  ];
  const fallback = unknown.findIndex(({ below }) => below === '');
  return `${INTRODUCTION}
server {
\tlisten 80; # yours; for https: listen 443 ssl; with ssl_certificate and ssl_certificate_key
\tserver_name ${host}; # yours
\troot /var/www/khuyut; # yours: the folder that the build wrote

\tserver_tokens off;
\t# Redirects name no host, port or scheme: behind a proxy nginx would get them wrong.
\tabsolute_redirect off;
\t# One form of each address.
\tmerge_slashes off;
\t# Every answer says its type itself.
\ttypes {}
\tcharset off;
\t# The compressed copies beside the files, also for who asks through a proxy; nothing is compressed anew.
\tgzip off;
\tgzip_static on;
\tgzip_vary on;
\tgzip_proxied any;
\t# With the module ngx_brotli (Debian: libnginx-mod-http-brotli-static):
\t# brotli_static on;
\tif_modified_since exact;
\terror_page 404 @unknown${fallback};
${lines(always)
  .map((line) => `\t${line}`)
  .join('\n')}

${locations.join('\n')}
}
`;
}

function location(match: string, content: readonly string[]): string {
  return `\tlocation ${match} {\n${content.map((line) => `\t\t${line}\n`).join('')}\t}`;
}

function body(answer: Answer): string[] {
  if (answer.status === 308) return [...lines(answer.headers), `return 308 ${answer.to}$is_args$args;`];
  return [...lines(answer.headers), `try_files ${answer.file} =404;`];
}

/** A location with headers of its own takes none from the server's, so each names all. */
function lines(headers: Headers): string[] {
  return Object.entries(headers).map(([name, value]) =>
    name === 'Content-Type' ? `default_type ${quote(value)};` : `add_header ${name} ${quote(value)} always;`,
  );
}

function quote(value: string): string {
  if (/["\\$\n]/.test(value)) throw new RangeError(`nginx would read “${value}” otherwise`);
  return `"${value}"`;
}
