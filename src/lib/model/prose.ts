import { marked, type MarkedToken, type Token } from 'marked';

/** A part of a paragraph: plain words, or a sentence that carries a claim. */
export type Span = { kind: 'words'; text: string } | { kind: 'claim'; id: string; text: string };

/** A paragraph of the story, or a context note between paragraphs. */
export type Block = { kind: 'paragraph'; spans: Span[] } | { kind: 'note'; id: string; text: string };

/** The front matter as raw YAML, and the body. */
export interface Document {
  head: string;
  body: string;
}

/** Splits `---` front matter from the text below it. Returns null when there is none. */
export function splitDocument(file: string): Document | null {
  const match = /^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)([\s\S]*)$/.exec(file);
  return match ? { head: match[1] ?? '', body: match[2] ?? '' } : null;
}

/** The text uses something other than paragraphs, claim marks and context notes. */
export class ProseError extends Error {
  constructor(
    readonly excerpt: string,
    problem: string,
  ) {
    super(problem);
  }
}

const noteMark = /^\[!note ([a-z0-9-]+)\]\s*/;

/**
 * Reads the story's Markdown: paragraphs with `[sentence](claim:id)` marks, and context notes as
 * quotations that begin with `[!note id]`.
 * @throws ProseError on anything else, so that an editor sees which mark has no effect
 */
export function readProse(body: string): Block[] {
  return marked
    .lexer(body)
    .filter((token) => token.type !== 'space')
    .map(readBlock);
}

/** Narrows a token; its own `type` cannot, as `Token` has room for kinds that marked does not know. */
function is<Type extends MarkedToken['type']>(
  token: Token | undefined,
  type: Type,
): token is Extract<MarkedToken, { type: Type }> {
  return token?.type === type;
}

function readBlock(token: Token): Block {
  if (is(token, 'paragraph')) return { kind: 'paragraph', spans: token.tokens.map(readSpan) };
  if (is(token, 'blockquote')) {
    const { text: raw, tokens } = token;
    const [first, ...rest] = tokens.filter(({ type }) => type !== 'space');
    const text = is(first, 'paragraph') ? plain(first.tokens).trim() : '';
    const mark = noteMark.exec(text);
    if (!mark?.[1]) throw new ProseError(excerptOf(raw), 'a quotation does not begin with [!note id]');
    if (rest[0]) throw new ProseError(excerptOf(rest[0].raw), 'a context note is more than one paragraph');
    return { kind: 'note', id: mark[1], text: text.slice(mark[0].length) };
  }
  throw unused(token);
}

function readSpan(inline: Token): Span {
  if (is(inline, 'text') || is(inline, 'escape')) return { kind: 'words', text: tidy(inline.text) };
  if (is(inline, 'link')) {
    const { href, tokens } = inline;
    if (!href.startsWith('claim:')) {
      throw new ProseError(excerptOf(inline.raw), 'a link in the text is not a claim mark');
    }
    const text = plain(tokens).trim();
    if (text === '') throw new ProseError(excerptOf(inline.raw), 'a claim mark has no sentence');
    return { kind: 'claim', id: href.slice('claim:'.length), text };
  }
  throw unused(inline);
}

/** Words without any marks in them. */
function plain(tokens: readonly Token[]): string {
  const words = tokens.map((inline) => {
    if (is(inline, 'text') || is(inline, 'escape')) return inline.text;
    throw unused(inline);
  });
  return tidy(words.join(''));
}

const unused = ({ type, raw }: Token) =>
  new ProseError(excerptOf(raw), `Markdown of the kind “${type}” is not used in the story`);
const tidy = (text: string) => text.replace(/\s+/g, ' ');
const excerptOf = (text: string) => `“${tidy(text).trim().slice(0, 40)}”`;

/** The words of a block, as a reader sees them. */
export function wordsOf(block: Block): string {
  return block.kind === 'note' ? block.text : block.spans.map((span) => span.text).join('');
}

/** Splits off the last word of a text, so that a mark after it can be kept on the same line. */
export function splitLastWord(text: string): [string, string] {
  const cut = text.lastIndexOf(' ') + 1;
  return [text.slice(0, cut), text.slice(cut)];
}

/** How many words tell one sentence of the story from all others. */
const FEW = 5;

/** The first words of a sentence, to name it by. */
export function firstWords(text: string): string {
  const words = text.split(' ').slice(0, FEW).join(' ');
  return words.replace(/[^\p{L}\p{N}]+$/u, '');
}

/** As many words of a text as have room in so many characters; where some are left out, an ellipsis says so. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const words = text.slice(0, most).replace(/\s+\S*$/u, '');
  return `${words.replace(/[^\p{L}\p{N}\p{M}»”)]+$/u, '')}…`;
}

/** How many words a text has. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
