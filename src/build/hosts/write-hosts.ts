// The last step of the build: the terms of what is sent, what the next release must keep, and what hosts read.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeRecord } from '../release/carry-forward';
import { compress, dropUselessCopies } from '../site/compress';
import { settingFrom } from '../site/headers';
import { licencesText } from '../site/licences';
import { listFiles } from '../site/pages';
import { writeHostFiles } from './host-files';

const FOLDER = 'build';

const licences = join(FOLDER, 'licences.txt');
await writeFile(licences, await licencesText());
await compress(licences);
await dropUselessCopies(FOLDER, listFiles(FOLDER));
await writeRecord(FOLDER);
await writeHostFiles(FOLDER, { setting: settingFrom(process.env), base: process.env.BASE_PATH ?? '' });
