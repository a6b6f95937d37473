// `npm run release -- --previous DIR_OR_URL`: adds to the finished build what pages and partners still name.
import { parseArgs } from 'node:util';
import { readBuilt } from '../hosts/built-setting';
import { writeHostFiles } from '../hosts/host-files';
import { carryForward, openPrevious } from './carry-forward';

const FOLDER = 'build';
const { previous } = parseArgs({
  options: { previous: { type: 'string' } },
  // A mistyped option is answered like a missing one.
  strict: false,
}).values;

if (typeof previous !== 'string' || previous === '') {
  console.error(
    'Say where the release before is: npm run release -- --previous https://host (or its folder).',
  );
  process.exitCode = 2;
} else {
  try {
    const { files, lost } = await carryForward(FOLDER, await openPrevious(previous));
    await writeHostFiles(FOLDER, readBuilt(FOLDER));
    console.log(`${files.length} files of earlier releases are in the build now.`);
    if (lost.length > 0) {
      console.log(
        `Not to be had, or altered, so left out: ${lost.join(' ')}. Pages that were open may miss them.`,
      );
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
