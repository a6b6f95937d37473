/** A piece of a text: words, or a name of code within them. */
export interface Piece {
  text: string;
  isCode: boolean;
}

/** Takes a text apart in which names of code stand between backticks. */
export function pieces(text: string): Piece[] {
  return text
    .split('`')
    .map((part, i) => ({ text: part, isCode: i % 2 === 1 }))
    .filter((piece) => piece.text !== '');
}
