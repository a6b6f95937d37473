/** What one of several phases prints. */
export interface Output {
  write: (text: string | Uint8Array) => void;
  /** Nothing more comes. */
  end: () => void;
}

/**
 * Keeps the output of phases that run beside each other apart: the first that is still running is shown as it
 * comes, the others when it is their turn.
 */
export function createTurns(show: (text: string | Uint8Array) => void): () => Output {
  interface Turn {
    kept: (string | Uint8Array)[];
    hasEnded: boolean;
  }
  const turns: Turn[] = [];
  const showFirst = () => {
    for (let first = turns[0]; first; first = turns[0]) {
      first.kept.splice(0).forEach(show);
      if (!first.hasEnded) return;
      turns.shift();
    }
  };
  return () => {
    const turn: Turn = { kept: [], hasEnded: false };
    turns.push(turn);
    return {
      write(text) {
        turn.kept.push(text);
        showFirst();
      },
      end() {
        turn.hasEnded = true;
        showFirst();
      },
    };
  };
}
