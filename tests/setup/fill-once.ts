import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

const WAIT_TIMEOUT_MS = 60_000;
const WAIT_INTERVAL_MS = 50;

/**
 * Fills a folder that all processes of a test run share: the first that asks fills it, the others wait.
 * @throws Error when the process that fills it does not come to an end
 */
export async function fillOnce(folder: string, fill: (folder: string) => Promise<void>): Promise<void> {
  const done = join(folder, '.filled');
  await mkdir(dirname(folder), { recursive: true });
  if (await isCreated(folder)) {
    await fill(folder);
    await writeFile(done, '');
    return;
  }
  const end = Date.now() + WAIT_TIMEOUT_MS;
  while (!existsSync(done)) {
    if (Date.now() > end) throw new Error(`${folder} was not filled`);
    await setTimeout(WAIT_INTERVAL_MS);
  }
}

/** Whether the folder was not there before. */
async function isCreated(folder: string): Promise<boolean> {
  try {
    await mkdir(folder);
    return true;
  } catch {
    return false;
  }
}
