import type { Answers } from './answers';

/**
 * The text of `_redirects`, which Netlify reads beside `_headers`: what is not there is answered in its language, and
 * what is written for hosts is nobody's page. Slashes and languages Cloudflare Pages gets right by itself.
 */
export function redirectsFile({ base, unknown }: Answers): string {
  const hidden = ['/hosting/*', '/rescue/*', '/vercel.json'].map(
    (path) => `${base}${path} ${base}/404.html 404!`,
  );
  const missing = unknown.map(({ below, answer }) => `${below || '/'}* ${base}${answer.file} 404`);
  return `${[...hidden, ...missing].join('\n')}\n`;
}
