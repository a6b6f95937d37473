/** Characters that nobody sees, such as marks of direction, and the space that breaks no line, which looks like any other. */
const HIDDEN = /[\p{Default_Ignorable_Code_Point}\u00A0]/gu;

/** Whether a text has a character that nobody sees. */
export function hasHidden(text: string): boolean {
  return text.search(HIDDEN) >= 0;
}

/** A text with each hidden character as its name in Unicode: `milan[U+200F]`. */
export function showHidden(text: string): string {
  return text.replace(HIDDEN, (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
    return `[U+${code.padStart(4, '0')}]`;
  });
}
