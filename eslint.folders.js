import { createRequire } from 'node:module';
import boundaries from 'eslint-plugin-boundaries';

/**
 * The folders below `src/`, from the top of the house to its ground: each imports only from those below
 * it. Folders that share a line do not import each other.
 */
const ORDER = [
  ['routes'],
  ['entries'],
  ['lib/partners'],
  ['lib/page'],
  ['lib/tools'],
  ['lib/offline/page', 'lib/offline/worker'],
  ['lib/offline'],
  ['lib/embed/code', 'lib/embed/host', 'lib/embed/frame'],
  ['lib/embed/protocol'],
  ['lib/views/transition'],
  ['lib/views/map/live'],
  ['lib/views/map/still'],
  ['lib/views/map/layout'],
  ['lib/views/network', 'lib/views/timeline'],
  ['lib/views/map/geometry'],
  ['lib/views'],
  ['lib/evidence'],
  ['lib/reading'],
  ['lib/ui'],
  ['lib/model'],
  ['lib/i18n'],
  ['lib/platform'],
];

/** Made by the build; a leaf that whoever needs it imports. */
const GENERATED = 'generated';

/** Libraries with a single importer, and the one file that may import each. */
const SINGLE_IMPORTERS = {
  scrollama: ['src/lib/reading/sources/step-crossings.ts'],
  leaflet: [
    'src/lib/views/map/live/live-camera.ts',
    // The declaration of Leaflet's parts has to name Leaflet.
    'src/lib/views/map/live/leaflet-parts.d.ts',
  ],
  edtf: ['src/lib/model/when.ts'],
  'workbox-window': ['src/lib/offline/page/register.ts'],
};

const folders = ORDER.flat();
const element = (type) => ({ element: { type } });
const anyOf = (types) => ({ element: { types: { anyOf: types } } });

const downwards = ORDER.flatMap((floor, index) =>
  floor.map((folder) => ({
    from: element(folder),
    allow: { to: anyOf([folder, ...ORDER.slice(index + 1).flat(), GENERATED]) },
  })),
);

/** The direction of imports between the folders of `src/`. */
export const folderRules = {
  files: ['src/**'],
  plugins: { boundaries },
  settings: {
    'import/resolver': {
      [createRequire(import.meta.url).resolve('eslint-import-resolver-typescript')]: {
        project: 'tsconfig.json',
      },
    },
    'boundaries/dependency-nodes': ['import', 'dynamic-import', 'export', 'require'],
    'boundaries/additional-dependency-nodes': [
      { selector: 'TSImportType > Literal', kind: 'type', name: 'import-type' },
    ],
    'boundaries/files': [{ category: 'test', pattern: '**/*.test.ts' }],
    'boundaries/elements': [
      // The more particular first: the first that matches counts.
      ...['build', GENERATED, ...folders]
        .sort((a, b) => b.length - a.length)
        .map((type) => ({ type, pattern: `src/${type}`, partialMatch: false })),
      { type: 'a folder that eslint.folders.js does not name', pattern: 'src/*', partialMatch: false },
      // Kit's hooks lie beside its routes.
      { type: 'routes', pattern: 'src', partialMatch: false },
    ],
  },
  rules: {
    'boundaries/no-unknown-files': 'error',
    'boundaries/dependencies': [
      'error',
      {
        default: 'disallow',
        checkAllOrigins: true,
        message:
          '{{from.element.types.[0]}} does not import {{to.element.types.[0]}}: eslint.folders.js has the order.',
        policies: [
          { allow: { to: { module: { origin: ['external', 'core'] } } } },
          ...downwards,
          { from: element('build'), allow: { to: anyOf(['build', GENERATED, ...folders]) } },
          { from: { file: { categories: 'test' } }, allow: { to: { module: { origin: 'local' } } } },
          ...Object.entries(SINGLE_IMPORTERS).flatMap(([source, files]) => [
            { disallow: { to: { module: { source } } }, message: `Only ${files[0]} imports ${source}.` },
            { from: { file: { path: files } }, allow: { to: { module: { source } } } },
          ]),
        ],
      },
    ],
  },
};
