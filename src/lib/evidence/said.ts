/** A part of a claim's evidence, such as who says so. */
export interface Said {
  /** Without the colon after it. */
  label: string;
  /** What is said, line by line: each of the people has one. */
  lines: string[];
  /** The same as one text. */
  text: string;
}

/** Reads a part of the evidence as ClaimCard.svelte writes it: a line with its label, then what is said. */
export function saidIn(part: Element | null | undefined): Said {
  const [label = '', ...lines] = (part?.textContent ?? '')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
  return { label: label.replace(/:$/, ''), lines, text: lines.join(' ') };
}
