import { expect } from 'vitest';
import type { BuiltVersion } from '../../protocol/built-version';
import type { FakeBrowser } from './browser';
import { integrityOf } from './network';

export const STORY = 'a-story';

/** The same in every version. */
const UNCHANGED = ['404.html', 'en/404.html', '_app/immutable/live.AAAA.js'];

export type Name = 'v1' | 'v2' | 'v3';

/** The files of a version by their key below the scope: pages of both editions, and hashed scripts. */
export function filesOf(name: Name): Map<string, string> {
  const script = `_app/immutable/khuyut.${name}.js`;
  return new Map([
    ...['./', 'en/'].map((key): [string, string] => [
      key,
      `<html><body>“${key}” as ${name} has it<script src="/${script}"></script></body></html>`,
    ]),
    [script, `“${script}” as ${name} has it`],
    ...UNCHANGED.map((key): [string, string] => [key, `“${key}” as all versions have it`]),
  ]);
}

/** The address of a version's script, by which a tab says what it is. */
export const scriptOf = (name: Name, scope: string): string => `${scope}_app/immutable/khuyut.${name}.js`;

/** What the build makes of a version. */
export function builtVersion(name: Name): BuiltVersion {
  const files = [...filesOf(name)].map(([url, body]) => ({
    url,
    revision: url.startsWith('_app/') ? null : integrityOf(body).slice(7, 15),
    integrity: integrityOf(body),
  }));
  return {
    story: STORY,
    files,
    chapters: ['a-chapter'],
    info: { bytes: 1_000, corrections: [], pages: [name] },
  };
}

/** Lets the host serve a version, and no other one's files. */
export function deploy({ network, scope }: FakeBrowser, name: Name): void {
  network.files = new Map([...filesOf(name)].map(([key, body]) => [new URL(key, scope).href, body]));
}

/** Deploys a version and installs it. @returns whether it was saved */
export function update(browser: FakeBrowser, name: Name): Promise<boolean> {
  deploy(browser, name);
  return browser.install(builtVersion(name));
}

/** Every file of a version is answered as it is, without a connection. */
export async function readsOffline(browser: FakeBrowser, name: Name): Promise<void> {
  browser.network.break('offline');
  browser.network.forget();
  for (const [key, body] of filesOf(name)) {
    const response = await browser.get(key, key.endsWith('/') ? 'navigate' : 'cors');
    expect([response.status, await response.text()], key).toEqual([200, body]);
  }
  browser.network.mend();
}
