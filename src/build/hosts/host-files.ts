import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { answersOf, readSite } from './answers';
import { noteOf, SETTING_FILE, type Built } from './built-setting';
import { caddyfile } from './caddy';
import { headersFile } from './headers-file';
import { nginxConfig } from './nginx';
import { redirectsFile } from './redirects-file';
import { vercelConfig } from './vercel';

/** Writes into a finished build what hosts read, to answer as `answers.ts` says. */
export async function writeHostFiles(folder: string, built: Built): Promise<void> {
  const { setting, base } = built;
  const site = readSite(folder);
  const answers = answersOf(site, setting, base);
  const written = {
    _headers: headersFile(answers, site),
    _redirects: redirectsFile(answers),
    'vercel.json': JSON.stringify(vercelConfig(answers), undefined, 1),
    'hosting/nginx.conf': nginxConfig(answers, setting.origin),
    'hosting/Caddyfile': caddyfile(answers, setting.origin),
    [SETTING_FILE]: noteOf(built),
  };
  for (const [file, text] of Object.entries(written)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
}
