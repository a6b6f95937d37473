import { saidIn } from '$lib/evidence/said';

/** A claim as the page's evidence tells it. */
export interface ToldClaim {
  id: string;
  statement: string;
  voice: string;
  /** The words of its form in the styles, such as `disputed`. */
  form: string;
  /** How it stands, in words. */
  standing: string;
}

/** A link to a chapter. */
export interface ChapterLink {
  href: string;
  title: string;
}

/** What is known of a person. */
export interface PersonDetails {
  kind: 'person';
  title: string;
  role: string;
  meetings: (ChapterLink & { when: string })[];
  claims: ToldClaim[];
  /** The chapters with a note that names them. */
  chapters: ChapterLink[];
}

/** What is known of a meeting. */
export interface MeetingDetails {
  kind: 'meeting';
  title: string;
  /** Who, where and when, each with its label. */
  facts: { label: string; text: string }[];
  claims: ToldClaim[];
  chapter: ChapterLink;
}

/**
 * Reads what the page tells of a person or a meeting, from its network, its table of meetings, its evidence and its
 * notes.
 * @param name what a link's `data-opens` names
 * @returns undefined where the page tells nothing of it
 */
export function readDetails(root: ParentNode, name: string): PersonDetails | MeetingDetails | undefined {
  const [, kind, id] = /^(person|meeting)-(.+)$/.exec(name) ?? [];
  if (id === undefined) return undefined;
  return kind === 'person' ? readPerson(root, id) : readMeeting(root, name);
}

function readPerson(root: ParentNode, id: string): PersonDetails | undefined {
  const link = root.querySelector<HTMLElement>(`[data-person="${CSS.escape(id)}"]`);
  if (!link) return undefined;
  const naming = `[data-people~="${CSS.escape(id)}"]`;
  return {
    kind: 'person',
    title: textOf(link),
    role: link.dataset.role ?? '',
    meetings: all(root, `tr${naming}`).map((row) => ({
      ...chapterOf(row),
      when: textOf(row.querySelector('[data-order]')?.firstChild),
    })),
    claims: all(root, `[data-evidence]${naming}`).map(readClaim),
    chapters: all(root, `[data-note]${naming}`).flatMap((note) => {
      const chapter = note.closest('section');
      return chapter ? [{ href: `#${chapter.id}`, title: textOf(chapter.querySelector('h2')) }] : [];
    }),
  };
}

function readMeeting(root: ParentNode, name: string): MeetingDetails | undefined {
  const row = root.querySelector<HTMLElement>(`tr[data-of="${CSS.escape(name)}"]`);
  if (!row) return undefined;
  const chapter = chapterOf(row);
  const cells = [...row.querySelectorAll<HTMLElement>('td')].slice(0, -1);
  return {
    kind: 'meeting',
    title: chapter.title,
    facts: cells.map((cell) => ({ label: cell.dataset.label ?? '', text: textOf(cell) })),
    claims: (row.dataset.claims ?? '')
      .split(' ')
      .flatMap((id) => all(root, `[data-evidence="${CSS.escape(id)}"]`))
      .map(readClaim),
    chapter: { ...chapter, title: textOf(root.querySelector(`${chapter.href} h2`)) },
  };
}

function readClaim(evidence: HTMLElement): ToldClaim {
  const status = evidence.querySelector('.status');
  return {
    id: evidence.dataset.evidence ?? '',
    statement: textOf(evidence.querySelector('.statement')),
    voice: saidIn(evidence.querySelector('.said')).text,
    form: status?.classList.item(status.classList.length - 1) ?? '',
    standing: textOf(status?.querySelector('b')).replace(/:$/, ''),
  };
}

function chapterOf(row: HTMLElement): ChapterLink {
  const link = row.querySelector('a');
  return { href: link?.getAttribute('href') ?? '', title: textOf(link) };
}

const all = (root: ParentNode, selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
const textOf = (node: Node | null | undefined) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
