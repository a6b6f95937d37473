import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { STORY_ID } from '../../../src/lib/model/story-id';
import type { StoryFiles } from '../../../src/lib/model/story-files';

/** The project built with another story, in a folder of its own. Times in s. */
export interface BuiltCopy {
  /** The built site. */
  build: string;
  checkTime: number;
  buildTime: number;
  remove: () => Promise<void>;
}

/** What is not copied: what is made, what is installed, and what no build reads. */
const LEFT = ['build', 'node_modules', 'bench-results', 'test-results', 'tests', '.git', '.svelte-kit'];

/**
 * Checks and builds a copy of the project in which other files stand in the place of its story.
 * @throws Error when the story has a mistake, or the build fails
 */
export async function buildCopy(story: StoryFiles): Promise<BuiltCopy> {
  const folder = await mkdtemp(join(tmpdir(), 'khuyut-big-'));
  const names = (await readdir('.')).filter((name) => !LEFT.includes(name));
  for (const name of names) {
    await cp(name, join(folder, name), {
      recursive: true,
      filter: (source) => resolve(source) !== resolve('src/generated'),
    });
  }
  await symlink(resolve('node_modules'), join(folder, 'node_modules'));
  const stories = join(folder, 'src/stories', STORY_ID);
  await rm(stories, { recursive: true });
  for (const [name, text] of story) {
    await mkdir(dirname(join(stories, name)), { recursive: true });
    await writeFile(join(stories, name), text);
  }
  // What `tsx` reads of the project's paths is made by Kit.
  timed(folder, 'npx', 'svelte-kit', 'sync');
  const checkTime = timed(folder, 'npm', 'run', '--silent', 'check:story');
  const buildTime = timed(folder, 'npm', 'run', '--silent', 'build:site');
  return {
    build: join(folder, 'build'),
    checkTime,
    buildTime,
    remove: () => rm(folder, { recursive: true }),
  };
}

/** Runs a command in a folder, and gives how long it took. */
function timed(folder: string, command: string, ...args: string[]): number {
  const begin = performance.now();
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')} failed in ${folder}\n${stdout}${stderr}`);
  return (performance.now() - begin) / 1000;
}
