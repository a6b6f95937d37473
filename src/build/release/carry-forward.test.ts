import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { carryForward, openPrevious, writeRecord } from './carry-forward';
import { KEPT_RELEASES, parseRecord, RECORD_FILE } from './record';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'khuyut-release-'));
});
afterEach(() => rm(root, { recursive: true }));

const pinnedOf = (version: number) => `/embed.00000000000${version}.js`;
const hashedOf = (version: number) => `/_app/immutable/khuyut.${version}.js`;

/** Builds a version of a small site. @returns its folder */
async function build(version: number): Promise<string> {
  const folder = join(root, `v${version}`);
  await rm(folder, { recursive: true, force: true });
  const files = {
    '/index.html': `page ${version}`,
    '/_app/immutable/assets/font.woff2': 'the font',
    [hashedOf(version)]: `script ${version}`,
    [pinnedOf(version)]: `host script ${version}`,
  };
  for (const [file, content] of Object.entries(files)) await write(folder, file, content);
  await writeRecord(folder);
  return folder;
}

async function write(folder: string, file: string, content: string): Promise<void> {
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await writeFile(join(folder, file), content);
}

/** Builds a version and adds what the one before it must not lose. */
async function release(version: number, previous: string) {
  const folder = await build(version);
  return { folder, ...(await carryForward(folder, await openPrevious(previous))) };
}

/** Puts a folder on a host of this machine. */
async function publish(folder: string): Promise<string> {
  const server = createServer((request, response) => {
    readFile(join(folder, request.url ?? '')).then(
      (content) => response.end(content),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((done) => server.listen(0, done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}

const holds = (folder: string, ...files: string[]) => files.filter((file) => !existsSync(join(folder, file)));

describe('A release', () => {
  it('takes along what the one before it has, with compressed copies, and not its pages', async () => {
    const { folder, files } = await release(2, await build(1));
    expect(files.sort()).toEqual([hashedOf(1), pinnedOf(1)].sort());
    expect(
      holds(folder, hashedOf(1), `${hashedOf(1)}.br`, pinnedOf(1), `${pinnedOf(1)}.gz`, pinnedOf(2)),
    ).toEqual([]);
    expect(await readFile(join(folder, 'index.html'), 'utf8')).toBe('page 2');
  });

  it('takes it from a host as well as from a folder', async () => {
    const { folder } = await release(2, `${await publish(await build(1))}/`);
    expect(await readFile(join(folder, pinnedOf(1)), 'utf8')).toBe('host script 1');
    expect(await readFile(join(folder, hashedOf(1)), 'utf8')).toBe('script 1');
  });

  it('keeps pinned scripts for ever, and hashed files of the last releases', async () => {
    let folder = await build(1);
    for (const version of [2, 3, 4, 5]) ({ folder } = await release(version, folder));
    expect(holds(folder, ...[1, 2, 3, 4, 5].map(pinnedOf))).toEqual([]);
    expect(holds(folder, ...[1, 2, 3, 4, 5].map(hashedOf))).toEqual([1, 2].map(hashedOf));
    const record = parseRecord(await readFile(join(folder, RECORD_FILE), 'utf8'));
    expect(record.releases).toHaveLength(KEPT_RELEASES);
    expect(Object.keys(record.pinned)).toHaveLength(5);
  });

  it('of the same build a second time costs no other one its place', async () => {
    const { folder: second } = await release(2, await build(1));
    await cp(second, join(root, 'host'), { recursive: true });
    const { folder } = await release(2, join(root, 'host'));
    const record = parseRecord(await readFile(join(folder, RECORD_FILE), 'utf8'));
    expect(record.releases.map((hashes) => Object.keys(hashes).length)).toEqual([2, 2]);
  });

  it('may be made ready twice', async () => {
    const first = await build(1);
    const { folder } = await release(2, first);
    const record = await readFile(join(folder, RECORD_FILE), 'utf8');
    await carryForward(folder, await openPrevious(first));
    expect(await readFile(join(folder, RECORD_FILE), 'utf8')).toBe(record);
  });

  it('takes along what lies in a folder of before there were records', async () => {
    const first = await build(1);
    await rm(join(first, RECORD_FILE));
    expect((await release(2, first)).files).toContain(pinnedOf(1));
  });

  it('leaves out a hashed file that is lost or altered, and says so', async () => {
    const first = await build(1);
    await write(first, hashedOf(1), 'altered');
    const { folder, lost } = await release(2, first);
    expect(lost).toEqual([hashedOf(1)]);
    expect(holds(folder, hashedOf(1))).toEqual([hashedOf(1)]);
    await expect(release(3, folder)).resolves.toMatchObject({ lost: [] });
  });
});

describe('A release is refused', () => {
  it.each([
    ['is not there', (folder: string) => rm(join(folder, pinnedOf(1)))],
    ['is not what it was', (folder: string) => write(folder, pinnedOf(1), 'altered')],
  ])('where a pinned script %s; nothing is written', async (what, spoil) => {
    const first = await build(1);
    await spoil(first);
    const folder = await build(2);
    const before = await readFile(join(folder, RECORD_FILE), 'utf8');
    await expect(carryForward(folder, await openPrevious(first))).rejects.toThrow(`${pinnedOf(1)} ${what}`);
    expect(holds(folder, hashedOf(1))).toEqual([hashedOf(1)]);
    expect(await readFile(join(folder, RECORD_FILE), 'utf8')).toBe(before);
  });

  it('where a name stands for another file than before', async () => {
    const first = await build(1);
    const folder = await build(2);
    await write(folder, pinnedOf(1), 'another');
    await writeRecord(folder);
    await expect(carryForward(folder, await openPrevious(first))).rejects.toThrow('its name must change');
  });

  it('where there is no release before', async () => {
    await expect(openPrevious(root)).rejects.toThrow('holds no release');
    await expect(openPrevious(await publish(root))).rejects.toThrow('give the folder of the release before');
  });

  it('where the folder is not there or the host does not answer, and says which', async () => {
    await expect(openPrevious(join(root, 'nowhere'))).rejects.toThrow(`no folder ${join(root, 'nowhere')}`);
    await expect(openPrevious('http://127.0.0.1:1/')).rejects.toThrow('http://127.0.0.1:1 does not answer: ');
  });

  it.each(['/../x.js', '/_app/immutable/../../x.js', '/etc/passwd', '/_app/immutable//x.js'])(
    'where the record of a host leads to %s',
    (file) => {
      const record = { pinned: {}, releases: [{ [file]: 'sha256-x' }] };
      expect(() => parseRecord(JSON.stringify(record))).toThrow();
    },
  );
});
