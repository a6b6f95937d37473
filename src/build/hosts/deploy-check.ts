// `npm run deploy:check -- https://host`: compares a live host with what was built, and says what is wrong.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answersOf, readSite } from './answers';
import { askerOf } from './ask';
import { checkHost } from './check-host';
import { reportOf } from './report';
import { readBuilt } from './built-setting';

const FOLDER = 'build';
const [address = ''] = process.argv.slice(2);

const { setting, base } = readBuilt(FOLDER);
const url = URL.canParse(address) ? new URL(address) : undefined;
const path = url?.pathname.replace(/\/+$/, '') ?? '';

if (url === undefined || !/^https?:$/.test(url.protocol)) {
  console.error('Give the address of the host, as in: npm run deploy:check -- https://host');
  process.exitCode = 2;
} else if (path !== '' && path !== base) {
  console.error(
    `The build is for ${url.origin}${base}/, not for a site at ${path}: build it with BASE_PATH=${path}`,
  );
  process.exitCode = 2;
} else {
  const site = readSite(FOLDER);
  const faults = await checkHost(
    answersOf(site, setting, base),
    site,
    (file) => readFileSync(join(FOLDER, file)),
    askerOf(url.origin),
  );
  console.log(reportOf(faults, url.origin + base));
  process.exitCode = faults.length === 0 ? 0 : 1;
}
