// The last step of the build: what hosts read, to answer as src/build/hosts/answers.ts says.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { settingFrom } from '../site/headers';
import { answersOf, readSite } from './answers';
import { noteOf, SETTING_FILE } from './built-setting';
import { caddyfile } from './caddy';
import { headersFile } from './headers-file';
import { nginxConfig } from './nginx';
import { redirectsFile } from './redirects-file';
import { vercelConfig } from './vercel';

const FOLDER = 'build';

const setting = settingFrom(process.env);
const site = readSite(FOLDER);
const base = process.env.BASE_PATH ?? '';
const answers = answersOf(site, setting, base);

const written = {
  _headers: headersFile(answers, site),
  _redirects: redirectsFile(answers),
  'vercel.json': JSON.stringify(vercelConfig(answers), undefined, 1),
  'hosting/nginx.conf': nginxConfig(answers, setting.origin),
  'hosting/Caddyfile': caddyfile(answers, setting.origin),
  [SETTING_FILE]: noteOf({ setting, base }),
};
for (const [file, text] of Object.entries(written)) {
  await mkdir(dirname(join(FOLDER, file)), { recursive: true });
  await writeFile(join(FOLDER, file), text);
}
