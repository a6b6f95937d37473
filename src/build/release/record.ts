import { z } from 'zod';

/** Files by their address below the base path, each with its hash (W3C Subresource Integrity). */
export type Hashes = Readonly<Record<string, string>>;

/** What a site holds of its releases: what pages and partners name stays where it is. */
export interface ReleaseRecord {
  /** The host script under each address that names its version: partners’ pages name them for years. */
  pinned: Hashes;
  /** The files with hashed names of the last releases, the newest first: pages that are open may load them. */
  releases: readonly Hashes[];
}

/** Where a site holds its record; public, so that the next release can be made from the host alone. */
export const RECORD_FILE = '/releases.json';

/** The hashed files of so many releases stay. */
export const KEPT_RELEASES = 3;

const PINNED = /^\/embed\.[\da-f]{12}\.js$/;
const HASHED = /^\/_app\/immutable\/(?:[\w-][\w.-]*\/)*[\w-][\w.-]*$/;

const hashesOf = (name: RegExp) => z.record(z.string().regex(name), z.string().startsWith('sha256-'));
const RECORD = z.object({ pinned: hashesOf(PINNED), releases: z.array(hashesOf(HASHED)).min(1) });

/** The record of a site that has one release. */
export function recordOf(hashes: Hashes): ReleaseRecord {
  const named = (name: RegExp) =>
    Object.fromEntries(Object.entries(hashes).filter(([file]) => name.test(file)));
  return { pinned: named(PINNED), releases: [named(HASHED)] };
}

/** @throws Error when the text is no record: names that lead elsewhere are refused, too */
export function parseRecord(text: string): ReleaseRecord {
  return RECORD.parse(JSON.parse(text));
}

/**
 * The record of a site that keeps what the one before it held.
 * @throws Error when a name stands for something else than before
 */
export function joinRecords(built: ReleaseRecord, previous: ReleaseRecord): ReleaseRecord {
  const [own = {}] = built.releases;
  const isOwn = (release: Hashes | undefined) => JSON.stringify(release) === JSON.stringify(own);
  // The same build may be released twice.
  const others = isOwn(previous.releases[0]) ? previous.releases.slice(1) : previous.releases;
  const releases = [own, ...others].slice(0, KEPT_RELEASES);
  const known = new Map<string, string>();
  for (const hashes of [built.pinned, previous.pinned, ...releases]) {
    for (const [file, hash] of Object.entries(hashes)) {
      const other = known.get(file) ?? hash;
      if (other !== hash) throw new Error(`${file} was another file before: its name must change with it`);
      known.set(file, hash);
    }
  }
  return { pinned: { ...previous.pinned, ...built.pinned }, releases };
}

/** The files that a record names and another does not. */
export function filesBeyond(record: ReleaseRecord, built: ReleaseRecord): Hashes {
  const all = ({ pinned, releases }: ReleaseRecord) => Object.assign({}, pinned, ...releases) as Hashes;
  const own = all(built);
  return Object.fromEntries(Object.entries(all(record)).filter(([file]) => !(file in own)));
}
