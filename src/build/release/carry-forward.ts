import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { compress } from '../site/compress';
import { integrityOf } from '../site/integrity';
import { listFiles } from '../site/pages';
import { filesBeyond, joinRecords, parseRecord, recordOf, RECORD_FILE, type ReleaseRecord } from './record';

/** A release that is on a host or in a folder. */
export interface Previous {
  record: ReleaseRecord;
  /** The content of a file; undefined where it is not there. */
  read: (file: string) => Promise<Uint8Array | undefined>;
}

/** What was taken along, and which hashed files of earlier releases could not be. */
export interface Carried {
  files: string[];
  lost: string[];
}

/** Writes the record of a build that has just been made. */
export async function writeRecord(folder: string): Promise<void> {
  await writeFile(join(folder, RECORD_FILE), JSON.stringify(await recordFrom(folder)));
}

/** What lies in a folder and must stay. */
async function recordFrom(folder: string): Promise<ReleaseRecord> {
  const hashes: Record<string, string> = {};
  for (const file of listFiles(folder)) hashes[file] = integrityOf(await readFile(join(folder, file)));
  return recordOf(hashes);
}

/**
 * Opens the release before.
 * @param place a folder, or the public address of the site
 * @throws Error when there is none
 */
export async function openPrevious(place: string): Promise<Previous> {
  const address = /^https?:\/\//.test(place) ? place.replace(/\/*$/, '') : undefined;
  const read = (file: string) => (address === undefined ? readFrom(place, file) : fetchFrom(address, file));
  const text = await read(RECORD_FILE);
  if (text) return { record: parseRecord(Buffer.from(text).toString()), read };
  if (address !== undefined) {
    throw new Error(`${address}${RECORD_FILE} is not there: give the folder of the release before instead`);
  }
  if (!existsSync(place)) throw new Error(`there is no folder ${place}`);
  const record = await recordFrom(place);
  if (Object.keys(record.pinned).length === 0) throw new Error(`${place} holds no release`);
  return { record, read };
}

async function readFrom(folder: string, file: string): Promise<Uint8Array | undefined> {
  const path = join(folder, file);
  return existsSync(path) ? readFile(path) : undefined;
}

async function fetchFrom(address: string, file: string): Promise<Uint8Array | undefined> {
  const response = await fetch(address + file, { cache: 'no-store' }).catch((error: unknown) => {
    throw new Error(`${address} does not answer: ${reasonOf(error)}`);
  });
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Error(`${address}${file} answers ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** What the network said: `fetch` itself says only that it failed. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  return cause instanceof Error ? cause.message || cause.name : String(cause);
}

/**
 * Adds to a finished build what the releases before it must not lose. Nothing is written unless all pinned scripts are
 * there, each with its hash.
 * @throws Error when a pinned script would be lost; names it
 */
export async function carryForward(folder: string, { record: before, read }: Previous): Promise<Carried> {
  const { pinned, releases } = parseRecord(await readFile(join(folder, RECORD_FILE), 'utf8'));
  // It may have been made ready for release before.
  const built = { pinned, releases: releases.slice(0, 1) };
  const record = joinRecords(built, before);
  const found = new Map<string, Uint8Array>();
  const lost: string[] = [];
  for (const [file, hash] of Object.entries(filesBeyond(record, built))) {
    const content = await read(file);
    if (content && integrityOf(content) === hash) {
      found.set(file, content);
    } else if (file in record.pinned) {
      const what = content ? 'is not what it was' : 'is not there';
      throw new Error(
        `${file} ${what} in the release before, and partners’ pages name it: find it, and release then`,
      );
    } else {
      lost.push(file);
    }
  }
  for (const [file, content] of found) {
    const path = join(folder, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
    if (/\.(?:js|css)$/.test(file)) await compress(path);
  }
  const isThere = (file: string) => !lost.includes(file);
  const kept = record.releases.map((release) =>
    Object.fromEntries(Object.entries(release).filter(([file]) => isThere(file))),
  );
  await writeFile(join(folder, RECORD_FILE), JSON.stringify({ ...record, releases: kept }));
  return { files: [...found.keys()], lost };
}
