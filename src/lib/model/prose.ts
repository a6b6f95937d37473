import { marked, type Token, type Tokens } from 'marked';

/** A run of a paragraph: plain words, or a sentence that carries a claim. */
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
 * @throws ProseError on anything else, so that no mark is lost unseen
 */
export function readProse(body: string): Block[] {
  return marked
    .lexer(body)
    .filter((token) => token.type !== 'space')
    .map(readBlock);
}

function readBlock(token: Token): Block {
  if (token.type === 'paragraph') return { kind: 'paragraph', spans: spansOf(token) };
  if (token.type === 'blockquote') {
    const { text: raw, tokens } = token as Tokens.Blockquote;
    const [first, ...rest] = tokens.filter(({ type }) => type !== 'space');
    const text = first?.type === 'paragraph' ? plain((first as Tokens.Paragraph).tokens).trim() : '';
    const mark = noteMark.exec(text);
    if (!mark?.[1]) throw new ProseError(excerptOf(raw), 'a quotation does not begin with [!note id]');
    if (rest[0]) throw new ProseError(excerptOf(rest[0].raw), 'a context note is more than one paragraph');
    return { kind: 'note', id: mark[1], text: text.slice(mark[0].length) };
  }
  throw unused(token);
}

function spansOf(token: Token): Span[] {
  return (token as Tokens.Paragraph).tokens.map((inline): Span => {
    if (inline.type === 'text' || inline.type === 'escape') {
      return { kind: 'words', text: tidy((inline as Tokens.Text).text) };
    }
    if (inline.type === 'link') {
      const { href, tokens } = inline as Tokens.Link;
      if (!href.startsWith('claim:')) {
        throw new ProseError(excerptOf(inline.raw), 'a link in the text is not a claim mark');
      }
      const text = plain(tokens).trim();
      if (text === '') throw new ProseError(excerptOf(inline.raw), 'a claim mark has no sentence');
      return { kind: 'claim', id: href.slice('claim:'.length), text };
    }
    throw unused(inline);
  });
}

/** Words without any marks in them. */
function plain(tokens: readonly Token[]): string {
  const words = tokens.map((inline) => {
    if (inline.type === 'text' || inline.type === 'escape') return (inline as Tokens.Text).text;
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

/** A text as all but its last word, and that word: what stands after it must not begin a line. */
export function splitLastWord(text: string): [string, string] {
  const cut = text.lastIndexOf(' ') + 1;
  return [text.slice(0, cut), text.slice(cut)];
}

/** How many words a text has. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
