import { saidIn } from '$lib/evidence/said';
import { sentencesOf, splitSentences, type Sentence } from '../sentences';
import type { Line } from './player';
import type { Speak } from './spoken-text';

/** A sentence of the page, to be read aloud and to be lit. */
export interface SpokenLine extends Line, Pick<Sentence, 'range' | 'block'> {
  /** The claim that the sentence carries; undefined where it carries none. */
  claim: string | undefined;
}

/** What is read of a chapter: not where a note is from, nor the lines that only lead to notes. */
const BLOCKS = '.card > :is(h2, p:not(.answer)), [data-note] > p:not(.kind)';

/** The sentences of the chapters in order. A context note is introduced as such before its first sentence. */
export function linesOf(chapters: readonly HTMLElement[], lang: string, speak: Speak): SpokenLine[] {
  return chapters.flatMap((section, chapter) =>
    [...section.querySelectorAll(BLOCKS)].flatMap((block) =>
      sentencesOf(block, lang).map((sentence, index) => ({
        spoken: speak(index === 0 ? introductionOf(block) + sentence.text : sentence.text),
        chapter,
        block,
        range: sentence.range,
        claim: claimOf(sentence),
      })),
    ),
  );
}

/** “Context from outside the article: ” before a note; nothing before all else. */
function introductionOf(block: Element): string {
  const kind = block.previousElementSibling;
  return kind?.matches('[data-note] > .kind') ? `${kind.textContent.trim()}: ` : '';
}

function claimOf(sentence: Sentence): string | undefined {
  const { startContainer } = sentence.range();
  return startContainer.parentElement?.closest<HTMLElement>('[data-claim]')?.dataset.claim;
}

/** What is read of the evidence of a claim: each part with its name, sentence by sentence. */
export function evidenceOf(root: Document, claim: string, lang: string, speak: Speak): string[] {
  const evidence = root.querySelector(`[data-evidence="${CSS.escape(claim)}"]`);
  const [voice, ...others] = [...(evidence?.querySelectorAll('.said') ?? [])].map((part) =>
    wordsOf(part, lang),
  );
  const status = tidy(evidence?.querySelector('.status')?.textContent ?? '');
  // How the claim stands is heard once it is known who makes it.
  return [...(voice ?? []), ...sentencesIn(status, lang), ...others.flat()].map(speak);
}

function wordsOf(part: Element, lang: string): string[] {
  const { label, lines } = saidIn(part);
  // Sources are a list, whose items have no full stops.
  const sources = [...part.querySelectorAll('.source')].map(({ textContent }) => tidy(textContent));
  const words = sources.length > 0 ? [sources.join('. ')] : lines.flatMap((line) => sentencesIn(line, lang));
  return words.map((text, index) => (index === 0 ? `${label}: ${text}` : text));
}

const sentencesIn = (text: string, lang: string) =>
  splitSentences(text, lang).map(({ start, end }) => text.slice(start, end));

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();
