import { expect, it } from 'vitest';
import { isLeftByEditors } from './left-by-editors.ts';

it.each([
  '.DS_Store',
  'text/.DS_Store',
  'text/ar/._rome.md',
  'text/ar/rome.md~',
  'text/ar/.rome.md.swp',
  'text/ar/rome.md.swp',
  'text/ar/rome.md.bak',
  'text/ar/.#rome.md',
  'text/ar/#rome.md#',
  'text/ar/.~lock.rome.md#',
  'Thumbs.db',
  'text/desktop.ini',
  '.obsidian/workspace.json',
])('“%s” was left by an editor or a desktop', (path) => expect(isLeftByEditors(path)).toBe(true));

it.each(['story.yaml', 'text/ar/rome.md', 'text/en/visit-2021.md', 'text/en/rome copy.md', 'notes.txt'])(
  '“%s” was not',
  (path) => expect(isLeftByEditors(path)).toBe(false),
);
