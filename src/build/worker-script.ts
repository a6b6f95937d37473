import { resolve } from 'node:path';
import { build } from 'vite';

/**
 * Bundles a worker into one classic script, as `src/service-worker/NAME.ts` has it.
 * @throws Error when the bundler gives anything but one script
 */
export async function bundleWorker(name: 'worker' | 'rescue'): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    resolve: { alias: { $lib: resolve('src/lib') } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: ['chrome100', 'firefox100', 'safari15.4'],
      lib: { entry: `src/service-worker/${name}.ts`, formats: ['iife'], name: 'khuyut' },
    },
  });
  const [script] = [built].flat().flatMap((result) => ('output' in result ? result.output : []));
  if (script?.type !== 'chunk') throw new Error(`the ${name} was not bundled into one script`);
  return script.code;
}
