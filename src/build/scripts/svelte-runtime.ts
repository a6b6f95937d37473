import { build, parseSync, type Plugin } from 'vite';
import { entryChunk } from './entry-chunk.ts';

const FILE = '_app/immutable/shared/svelte.[hash].js';
const VIRTUAL = 'virtual:svelte-runtime';

/** What the pages' scripts import of Svelte: each export with the module that it comes from. */
export type SvelteUses = Map<string, string>;

/**
 * Modules that have to exist once in a page, because they keep the state of all components. `svelte/store` keeps
 * none: it becomes part of each script, so that a script can use stores without the runtime.
 */
const isRuntime = (id: string) => /^svelte(?:\/|$)/.test(id) && id !== 'svelte/store';

/** Notes what a script imports of Svelte, and leaves Svelte itself out. */
export function collectUses(uses: SvelteUses): Plugin {
  return {
    name: 'khuyut:svelte-uses',
    enforce: 'pre',
    resolveId: (id) => (isRuntime(id) ? { id, external: true } : undefined),
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk') for (const [name, from] of usesIn(file.code)) uses.set(name, from);
      }
    },
  };
}

/** The exports of Svelte that a compiled module uses, each with the module that it comes from. */
export function usesIn(code: string): SvelteUses {
  const uses: SvelteUses = new Map();
  for (const node of parseSync('script.js', code).program.body) {
    if (node.type !== 'ImportDeclaration' || !isRuntime(node.source.value)) continue;
    for (const specifier of node.specifiers) {
      const { local } = specifier;
      if (specifier.type === 'ImportSpecifier' && specifier.imported.type === 'Identifier') {
        uses.set(specifier.imported.name, node.source.value);
      } else if (specifier.type === 'ImportNamespaceSpecifier') {
        // Compiled components say `import * as $ from 'svelte/internal/client'` and `$.get(…)`.
        const members = new RegExp(`(?<![\\w$.])${local.name.replaceAll('$', '\\$')}\\.(\\w+)`, 'g');
        for (const [, name = ''] of code.matchAll(members)) uses.set(name, node.source.value);
      }
    }
  }
  return uses;
}

/**
 * Builds the part of Svelte that the pages' scripts use, as one file that all of them import.
 * @returns the file below the base path
 */
export async function buildSvelte(
  uses: SvelteUses,
  options: { outDir: string; target: string[] },
): Promise<string> {
  // Scripts load `mount` with `import('svelte')`, which does not say what it takes.
  const all = new Map([['mount', 'svelte'], ['unmount', 'svelte'], ...uses]);
  const code = [...all].map(([name, from]) => `export { ${name} } from '${from}';`).join('\n');
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [
      {
        name: 'khuyut:svelte-runtime',
        resolveId: (id) => (id === VIRTUAL ? id : undefined),
        load: (id) => (id === VIRTUAL ? code : undefined),
      },
    ],
    build: {
      ...options,
      emptyOutDir: false,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: VIRTUAL,
        preserveEntrySignatures: 'strict',
        // A word in a text that looks like a use (“$.total”) is no export of Svelte.
        shimMissingExports: true,
        output: { entryFileNames: FILE },
      },
    },
  });
  return entryChunk(result).fileName;
}

/**
 * Makes a script import Svelte from the shared file.
 * @param address the file's address in the site
 */
export function sharedSvelte(address: string): Plugin {
  return {
    name: 'khuyut:shared-svelte',
    enforce: 'pre',
    resolveId: (id) => (isRuntime(id) ? { id: address, external: true } : undefined),
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        // `fromStore` of `svelte/store`, for one, would bring the module that keeps the components' state.
        const copies = Object.entries(file.type === 'chunk' ? file.modules : {}).filter(
          ([id, { renderedLength }]) =>
            renderedLength > 0 && id.endsWith('/svelte/src/internal/client/runtime.js'),
        );
        if (copies.length > 0) this.error(`${file.fileName} would bring a second copy of Svelte's runtime`);
      }
    },
  };
}
