import lexicon from '../../../generated/lexicon.json';
import type { Position } from '$lib/reading/position';
import type { Store } from '$lib/reading/store';
import type { ToolProps } from '../tool';
import { isPast, scrollTo, watchHands } from './follow';
import { lightUp } from './light';
import { wireMediaSession } from './media-session';
import { createPlayer, type Player } from './player';
import { evidenceOf, linesOf, type SpokenLine } from './spoken-lines';
import { createSpeak } from './spoken-text';
import { readChoices, storeChoices } from './listening-choices';
import type { Voices } from './voices';

/** The reading aloud of a page's story. */
export interface Listening {
  player: Player;
  /** Whether the page scrolls with the voice. To set it to true takes it up again. */
  following: Store<boolean>;
  lines: readonly SpokenLine[];
  /** Scrolls to the sentence, if the page follows and does not show it whole. */
  follow: () => void;
  /** Changes the speed, or the voice, for other days too. */
  chooseRate: (rate: number) => void;
  chooseVoice: (voiceURI: string) => void;
  /** Reads from where the reader is. */
  readFromHere: () => void;
  /** Reads the evidence of the sentence, which has one where its line has a claim. */
  readEvidence: () => void;
}

/** Makes the page's story ready to be read aloud: nothing is heard yet. */
export function createListening(
  { locale, story: { root, chapters }, position, storage }: ToolProps,
  speech: SpeechSynthesis,
  voices: Voices,
): Listening {
  const speak = createSpeak(lexicon[locale]);
  const lines = linesOf(chapters, locale, speak);
  let found: SpeechSynthesisVoice | undefined;
  voices.subscribe((search) => (found = search.state === 'found' ? search.voice : undefined));
  const { rate } = readChoices(storage.load('listening'));
  const player = createPlayer(speech, lines, { voice: () => found, ...(rate && { rate }) });
  const following = watchHands();

  /** The sentence that is lit, and what darkens it. */
  let lit: SpokenLine | undefined;
  let darken: () => void = () => undefined;
  const follow = () => {
    const section = lit && chapters[lit.chapter];
    if (lit && section && following.get()) scrollTo(lit.range(), section);
  };
  player.subscribe(({ status, line }) => {
    const isShown = status === 'waiting' || status === 'speaking' || status === 'paused';
    const next = isShown ? lines[line] : undefined;
    if (next === lit) return;
    darken();
    lit = next;
    darken = lit ? lightUp(lit.range(), lit.block) : () => undefined;
    follow();
  });
  following.subscribe(follow);
  // Back has closed an overlay, and with that ended a scroll under it.
  window.addEventListener('popstate', () => requestAnimationFrame(follow));
  // Some browsers would go on speaking.
  window.addEventListener('pagehide', () => player.pause());

  wireMediaSession(player, (line) => ({
    title: titleOf(chapters[lines[line]?.chapter ?? 0]),
    album: root.title,
    artwork: [...root.querySelectorAll<HTMLLinkElement>('link[rel="apple-touch-icon"]')].map(({ href }) => ({
      src: href,
    })),
  }));
  return {
    player,
    following,
    lines,
    follow,
    chooseRate(rate) {
      storeChoices(storage, { rate });
      player.setRate(rate);
    },
    chooseVoice(voiceURI) {
      storeChoices(storage, { voices: { [locale]: voiceURI } });
      voices.choose(voiceURI);
      player.beginAnew();
    },
    readFromHere() {
      following.set(true);
      player.play(lineToBeginAt(lines, position.get()));
    },
    readEvidence() {
      const claim = lines[player.get().line]?.claim;
      if (claim !== undefined) player.readAside(evidenceOf(root, claim, locale, speak));
    },
  };
}

const titleOf = (chapter: HTMLElement | undefined) => chapter?.querySelector('h2')?.textContent.trim() ?? '';

/** The first sentence of the reader's chapter that is not past; the story's first outside its chapters. */
function lineToBeginAt(lines: readonly SpokenLine[], { place, chapter: current }: Position): number {
  if (place !== 'inside') return 0;
  const isHere = ({ chapter, range }: SpokenLine) =>
    chapter > current || (chapter === current && !isPast(range()));
  return Math.max(0, lines.findIndex(isHere));
}
