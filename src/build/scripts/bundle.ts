import { resolve } from 'node:path';
import { build } from 'vite';

/**
 * Bundles a module and all that it imports into one classic script.
 * @param entry its path below the project's folder
 * @throws Error when the bundler gives anything but one script
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
  const [script] = [built].flat().flatMap((result) => ('output' in result ? result.output : []));
  if (script?.type !== 'chunk') throw new Error(`${entry} was not bundled into one script`);
  return script.code.trim();
}
