import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { writeGenerated, writeIfStale } from './generated';

let folder = '';
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'khuyut-generated-'))));
afterEach(() => rm(folder, { recursive: true }));

it('Files are written into their folders, and nothing else stays', async () => {
  const picture = new Uint8Array([0, 255]);
  await writeGenerated(
    new Map<string, string | Uint8Array>([
      ['a.json', '{}'],
      ['icons/b.png', picture],
    ]),
    folder,
  );
  expect(await readFile(join(folder, 'a.json'), 'utf8')).toBe('{}');
  expect(new Uint8Array(await readFile(join(folder, 'icons/b.png')))).toEqual(picture);
  expect((await readdir(folder, { recursive: true })).sort()).toEqual(['a.json', 'icons', 'icons/b.png']);
});

it('A file that is as it should be is left alone, and another is written anew', async () => {
  const inode = async () => (await stat(join(folder, 'a.json'))).ino;
  await writeGenerated(new Map([['a.json', '1']]), folder);
  const first = await inode();
  await writeGenerated(new Map([['a.json', '1']]), folder);
  expect(await inode()).toBe(first);
  await writeGenerated(new Map([['a.json', '2']]), folder);
  expect(await readFile(join(folder, 'a.json'), 'utf8')).toBe('2');
});

it('What takes long is made once, and again when an input changes', async () => {
  const input = join(folder, 'input');
  const make = vi.fn(async () => new Map([['made', `from ${await readFile(input, 'utf8')}`]]));
  const write = () => writeIfStale('made', [input], make, folder);
  await writeFile(input, 'one');
  await write();
  await write();
  expect(make).toHaveBeenCalledTimes(1);
  await writeFile(input, 'two');
  await write();
  expect(await readFile(join(folder, 'made'), 'utf8')).toBe('from two');
});

it('What could not be made is tried again', async () => {
  await writeFile(join(folder, 'input'), '');
  const write = (make: () => Promise<Map<string, string>>) =>
    writeIfStale('made', [join(folder, 'input')], make, folder);
  await expect(write(() => Promise.reject(new Error('no disk')))).rejects.toThrow('no disk');
  await write(() => Promise.resolve(new Map([['made', 'at last']])));
  expect(await readFile(join(folder, 'made'), 'utf8')).toBe('at last');
});
