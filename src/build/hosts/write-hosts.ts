// The last step of the build: what the next release must keep, and what hosts read.
import { writeRecord } from '../release/carry-forward';
import { settingFrom } from '../site/headers';
import { writeHostFiles } from './host-files';

const FOLDER = 'build';

await writeRecord(FOLDER);
await writeHostFiles(FOLDER, { setting: settingFrom(process.env), base: process.env.BASE_PATH ?? '' });
