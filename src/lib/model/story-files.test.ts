import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readStoryFiles } from './story-files.ts';

it('The files of a story are read by their paths, without a byte order mark and without what editors leave', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'story-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, 'text/en'), { recursive: true });
  await writeFile(join(folder, 'story.yaml'), '\uFEFFid: a\n');
  await writeFile(join(folder, 'text/en/cover.md'), '---\ntitle: A\n---\n');
  await writeFile(join(folder, 'text/en/cover.md~'), 'an older text');
  await writeFile(join(folder, 'text/.DS_Store'), 'how the folder is shown');
  expect([...(await readStoryFiles(folder))]).toEqual([
    ['story.yaml', 'id: a\n'],
    ['text/en/cover.md', '---\ntitle: A\n---\n'],
  ]);
});
