import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Setting } from '../site/headers';

/** Where the build notes what it was made for, so that a later check needs no environment. */
export const SETTING_FILE = 'hosting/setting.json';

/** What a build was made for. */
export interface Built {
  setting: Setting;
  base: string;
}

const NOTE = z.object({ base: z.string(), ancestors: z.string(), origin: z.string().optional() });

/** @throws Error when the folder holds no finished build */
export function readBuilt(folder: string): Built {
  const file = join(folder, SETTING_FILE);
  const { base, ancestors, origin } = NOTE.parse(JSON.parse(readFileSync(file, 'utf8')));
  return { base, setting: { ancestors, origin } };
}

export const noteOf = ({ setting, base }: Built): string => JSON.stringify({ base, ...setting });
