import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** Libraries with a single importer, and the one file that may import each. */
const SINGLE_IMPORTERS = {
  scrollama: 'src/lib/reading/sources/step-crossings.ts',
  leaflet: 'src/lib/views/map/live/live-camera.ts',
  'workbox-window': 'src/lib/offline/page/register.ts',
};

const onlyIn = (allowed) =>
  Object.entries(SINGLE_IMPORTERS)
    .filter(([, file]) => file !== allowed)
    .map(([name, file]) => ({
      group: [name, `${name}/**`],
      message: `Only ${file} imports ${name}.`,
    }));

const noBuildInLib = {
  group: ['**/build/**'],
  message: 'What runs only while building stays out of the library.',
};

export default ts.config(
  { ignores: ['build/', '.svelte-kit/', 'src/generated/', 'bench-results/', 'test-results/'] },
  js.configs.recommended,
  ts.configs.strictTypeChecked,
  svelte.configs.recommended,
  {
    languageOptions: {
      globals: { ...globals.browser, ...globals.node },
      parserOptions: {
        projectService: true,
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
  },
  {
    files: ['src/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: onlyIn(undefined) }] },
  },
  {
    files: ['src/lib/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: [...onlyIn(undefined), noBuildInLib] }] },
  },
  ...Object.values(SINGLE_IMPORTERS).map((file) => ({
    files: [file],
    rules: { 'no-restricted-imports': ['error', { patterns: [...onlyIn(file), noBuildInLib] }] },
  })),
  {
    // The declaration of Leaflet's parts has to name Leaflet.
    files: ['src/lib/views/map/live/leaflet-parts.d.ts'],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    extends: [ts.configs.disableTypeChecked],
  },
);
