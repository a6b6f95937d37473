/** A piece of a text: words, or code within them. */
export interface Piece {
  text: string;
  isCode: boolean;
}

/** Splits a text in which code stands between backticks. */
export function pieces(text: string): Piece[] {
  return text
    .split('`')
    .map((part, i) => ({ text: part, isCode: i % 2 === 1 }))
    .filter((piece) => piece.text !== '');
}
