// The last step of the build: `_headers`, which tells hosts what to send with each file.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { settingFrom } from './headers';
import { headersFile } from './headers-file';
import { listFiles, readPages } from './pages';

const FOLDER = 'build';

const text = headersFile(
  listFiles(FOLDER),
  readPages(FOLDER),
  settingFrom(process.env),
  process.env.BASE_PATH ?? '',
);
await writeFile(join(FOLDER, '_headers'), text);
