// Writes the worker, which has to know every finished file. With --rescue it writes the worker that removes
// itself instead, beside the site: it is for the day on which a deploy went wrong.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readStoryFiles } from '../../lib/model/story-files';
import { STORY_ID } from '../../lib/model/story-id';
import { loadStory } from '../../lib/model/story';
import { addWorker } from './precache';
import { bundle } from '../scripts/bundle';

const FOLDER = 'build';

if (process.argv.includes('--rescue')) {
  const rescue = join(FOLDER, 'rescue');
  await mkdir(rescue, { recursive: true });
  await writeFile(join(rescue, 'service-worker.js'), await bundle('src/lib/offline/worker/rescue.ts'));
  console.log(`The rescue worker is ${rescue}/service-worker.js; README.md says how to deploy it.`);
} else {
  const { chapters, corrections } = loadStory(await readStoryFiles(), 'ar');
  const script = await bundle('src/lib/offline/worker/worker.ts');
  const bytes = await addWorker(FOLDER, {
    script,
    story: STORY_ID,
    chapters: chapters.map(({ plan }) => plan.id),
    corrections,
  });
  console.log(`The offline copy takes ${Math.round(bytes / 1000)} kB.`);
  if (!process.env.ORIGIN) {
    console.log(
      'ORIGIN is not set: shared links, the feed and the embed code name this machine. README.md says more.',
    );
  }
}
