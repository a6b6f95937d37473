import postcss, { type Container } from 'postcss';

/** Where a page has an element with this attribute, all before it can be painted before all styles have come. */
const LATER = 'data-later-styles';

/**
 * Lets a page's beginning be painted while its styles are still on the way, which are as long as a third of it. The head
 * keeps a copy of the rules that may concern the beginning; all of them follow after it, at the end of the style element
 * that is marked. So the rules of the whole page are the same as before, in the same order. The copy costs no bytes on
 * the way: compressed, it is one of what follows.
 */
export function withFirstStyles(html: string): string {
  const [beginning, end] = html.split(new RegExp(`(?=<style ${LATER})`));
  const styles = beginning?.match(/<style>.*?<\/style>/gs)?.at(-1);
  if (beginning === undefined || end === undefined || styles === undefined) return html;
  const css = styles.replace(/<\/?style>/g, '');
  // What is in templates is shown later, by script.
  const templates = (beginning.match(TEMPLATE) ?? []).join('');
  const first = firstRules(css, namesIn(beginning.replace(TEMPLATE, '')), namesIn(templates + end));
  return (
    beginning.replace(styles, () => `<style>${first}</style>`) +
    end.replace('</style>', () => `${css}</style>`)
  );
}

/** Classes, ids, attributes and elements, as selectors name them. */
type Names = ReadonlySet<string>;

const TEMPLATE = /<template\b.*?<\/template>/gs;
const NO_MARKUP = /<(script|style)\b.*?<\/\1>/gs;

/** The names in a part of a page. */
function namesIn(html: string): Names {
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

/** The rules that may concern the beginning of a page, for screens. */
function firstRules(css: string, beginning: Names, end: Names): string {
  const root = postcss.parse(css);
  // What is in neither part, as a class that script sets, may be anywhere.
  const isLater = (name: string) => end.has(name) && !beginning.has(name);
  const prune = (container: Container) =>
    container.each((node) => {
      if (node.type === 'rule') {
        const kept = node.selectors.filter((selector) => mayMatch(selector, isLater));
        if (kept.length === 0) node.remove();
        else node.selectors = kept;
      } else if (node.type === 'atrule' && node.name === 'font-face') {
        // A font that is in the styles comes with all of them: by itself it is as long as all these rules.
        if (node.toString().includes('url(data:')) node.remove();
      } else if (node.type === 'atrule' && node.nodes && node.name !== 'keyframes') {
        prune(node);
        if (node.nodes.length === 0 || node.params === 'print') node.remove();
      }
    });
  prune(root);
  return root.toString();
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
