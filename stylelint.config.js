/** @type {import('stylelint').Config} */
export default {
  ignoreFiles: ['src/generated/**'],
  plugins: ['stylelint-plugin-logical-css'],
  overrides: [
    { files: ['**/*.svelte'], customSyntax: 'postcss-html' },
    { files: ['src/lib/ui/breakpoints.css'], rules: { 'media-feature-name-disallowed-list': null } },
  ],
  rules: {
    // Styles name the sides of the text, not those of the screen: the Arabic edition is their mirror.
    // `overflow-inline` is not known to every browser: https://developer.mozilla.org/docs/Web/CSS/overflow-inline
    'logical-css/require-logical-properties': [true, { ignore: ['overflow-x'] }],
    'logical-css/require-logical-keywords': true,
    // Colours stand in src/lib/ui/palette.ts, breakpoints in src/lib/ui/breakpoints.css.
    'color-no-hex': true,
    'media-feature-name-disallowed-list': ['/width/', '/height/', 'orientation', '/aspect-ratio/'],
  },
};
