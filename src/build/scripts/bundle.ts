import { resolve } from 'node:path';
import { build } from 'vite';
import { entryChunk } from './entry-chunk.ts';

/**
 * Bundles a module and all that it imports into one classic script.
 * @param entry the module's path in the project
 * @throws Error when it cannot be built
 */
export async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    resolve: { alias: { $lib: resolve('src/lib') } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: ['chrome100', 'firefox100', 'safari15.4'],
      lib: { entry, formats: ['iife'], name: 'khuyut' },
    },
  });
  return entryChunk(built).code.trim();
}
