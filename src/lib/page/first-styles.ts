import postcss, { type Container, type Root } from 'postcss';

/** Where a page has an element with this attribute, all before it can be painted before all styles have come. */
const LATER = 'data-later-styles';

/**
 * Lets a page's beginning be painted while its styles are still on the way, which are as long as a third of it. The head
 * keeps a copy of the rules that may concern the beginning; all of them follow after it, at the end of the style element
 * that is marked. So the rules of the whole page are the same as before, in the same order. Compressed, the copy
 * adds some 130 bytes.
 */
export function withFirstStyles(html: string): string {
  const [beginning, end] = html.split(new RegExp(`(?=<style ${LATER})`));
  const styles = beginning?.match(/<style>.*?<\/style>/gs)?.at(-1);
  if (beginning === undefined || end === undefined || styles === undefined) return html;
  const css = styles.replace(/<\/?style>/g, '');
  // What is in templates is shown later, by script.
  const templates = (beginning.match(TEMPLATE) ?? []).join('');
  const names = namesIn(beginning.replace(TEMPLATE, ''));
  const laterNames = namesIn(templates + end);
  const scripts = (beginning.match(SCRIPT) ?? []).join('');
  // A class in neither part counts if the head's script names it. An attribute always does: script sets it as a property.
  const isLater = (name: string) =>
    !names.has(name) && (laterNames.has(name) || (name.startsWith('.') && !scripts.includes(name.slice(1))));
  const [, language = ''] = /<html[^>]* lang="([^"]*)"/.exec(beginning) ?? [];
  const first = firstRules(
    css,
    (selector) => !isForOtherLanguage(selector, language) && mayMatch(selector, isLater),
  );
  return (
    beginning.replace(styles, () => `<style>${first}</style>`) +
    end.replace('</style>', () => `${css}</style>`)
  );
}

const TEMPLATE = /<template\b.*?<\/template>/gs;
const SCRIPT = /<script\b.*?<\/script>/gs;
const NO_MARKUP = /<(script|style)\b.*?<\/\1>/gs;

/** The classes, ids, attributes and elements in a part of a page, as selectors name them. */
function namesIn(html: string): ReadonlySet<string> {
  const body = html.slice(Math.max(0, html.indexOf('<body'))).replace(NO_MARKUP, '');
  const names = new Set<string>();
  for (const [, element = '', attributes = ''] of body.matchAll(/<([a-z][a-z0-9-]*)((?:[^>"]|"[^"]*")*)>/g)) {
    names.add(element);
    for (const [, name = '', value = ''] of attributes.matchAll(/([a-z-]+)(?:="([^"]*)")?/g)) {
      names.add(`[${name}`);
      if (name === 'id') names.add(`#${value}`);
      if (name === 'class') for (const one of value.split(/\s+/)) names.add(`.${one}`);
    }
  }
  return names;
}

/** The rules for screens whose selectors may concern the beginning of a page, and what they use. */
function firstRules(css: string, mayConcern: (selector: string) => boolean): string {
  const root = postcss.parse(css);
  const prune = (container: Container) =>
    container.each((node) => {
      if (node.type === 'rule') {
        const kept = node.selectors.filter(mayConcern);
        if (kept.length === 0) node.remove();
        else node.selectors = kept;
      } else if (node.type === 'atrule' && node.name === 'font-face') {
        // A font that is in the styles comes with all of them: by itself it is as long as all these rules.
        if (node.toString().includes('url(data:')) node.remove();
      } else if (node.type === 'atrule' && (node.name === 'page' || node.params.startsWith('print'))) {
        node.remove();
      } else if (node.type === 'atrule' && node.nodes && node.name !== 'keyframes') {
        prune(node);
        if (node.nodes.length === 0) node.remove();
      }
    });
  prune(root);
  removeUnused(root);
  return root.toString();
}

/** Removes the variables, animations and fonts that none of the rules uses. */
function removeUnused(root: Root): void {
  const values = new Set<string>();
  root.walkDecls(({ parent, value }) => {
    if (parent?.type === 'rule') values.add(value);
  });
  const isUsed = (name: string) =>
    [...values].some((value) => new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(value));
  root.walkDecls(/^--/, (variable) => {
    if (!isUsed(variable.prop)) variable.remove();
  });
  root.walkAtRules('keyframes', (animation) => {
    if (!isUsed(animation.params)) animation.remove();
  });
  root.walkAtRules('font-face', (font) => {
    font.walkDecls('font-family', ({ value }) => {
      if (!isUsed(value.replaceAll('"', ''))) font.remove();
    });
  });
  root.walkRules((rule) => {
    if (rule.nodes.length === 0) rule.remove();
  });
}

/** Whether a selector is for pages in another language as a whole. */
function isForOtherLanguage(selector: string, language: string): boolean {
  const [, other = language] = /^(?:html|:root):lang\((\w+)\)/.exec(selector) ?? [];
  return other !== language;
}

/** Whether a selector may match an element that none of the names of the page's end belong to. */
function mayMatch(selector: string, isLater: (name: string) => boolean): boolean {
  // What an element is not says little about what it is.
  const positive = selector.replace(/:(?:not|has)\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)/g, '');
  const choice = /:(?:is|where)\(([^()]*)\)/.exec(positive);
  if (choice) {
    const [whole, alternatives = ''] = choice;
    return alternatives.split(',').some((one) =>
      mayMatch(
        positive.replace(whole, () => ` ${one} `),
        isLater,
      ),
    );
  }
  const names =
    positive.replace(/::?[a-z-]+(?:\([^()]*\))?/g, '').match(/[.#]?[a-zA-Z][\w-]*|\[[a-z-]+/g) ?? [];
  return !names.some(isLater);
}
