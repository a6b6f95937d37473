/** The text of an address's fragment. Percent signs that encode nothing, as readers and messengers add them, are left. */
export function decodeFragment(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
