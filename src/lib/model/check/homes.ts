import type { Report } from '../mistake.ts';
import type { Tables } from '../parse/parse.ts';
import type { Meeting } from '../schema.ts';

/** Checks that each claim and note stands in one chapter, each thread in its meeting's claims, each event in either. */
export function checkHomes(tables: Tables, report: Report): void {
  checkSingleHome('claims', tables, report);
  checkSingleHome('notes', tables, report);
  checkEvents(tables, report);
  for (const note of tables.notes) {
    const chapter = tables.chapters.find(({ id }) => id === note.chapter);
    if (chapter && !chapter.notes.includes(note.id)) {
      report(
        'notes.yaml',
        `${note.id}.chapter`,
        `chapter ${note.chapter} does not list this note`,
        `Add “${note.id}” to its notes in chapters.yaml.`,
      );
    }
    const answered = note.answers?.claim;
    if (chapter && answered !== undefined && !chapter.claims.includes(answered)) {
      report(
        'notes.yaml',
        `${note.id}.answers.claim`,
        `“${answered}” is not a claim of chapter ${chapter.id}`,
        'An answer stands in the chapter of the claim that it answers.',
      );
    }
  }
  for (const meeting of tables.meetings) checkThread(meeting, tables, report);
}

/** Checks that a meeting's form rests on its own claims, and on none that facts cannot settle. */
function checkThread({ id, thread, where, claims }: Meeting, tables: Tables, report: Report): void {
  const opinions = new Set(
    tables.claims.filter(({ status }) => status === 'opinion').map((claim) => claim.id),
  );
  for (const [field, ids] of Object.entries({ thread, where: where === undefined ? [] : [where] })) {
    for (const claim of ids) {
      const remedy = 'Name the claims whose statuses the thread and its words show.';
      if (!claims.includes(claim)) {
        report('meetings.yaml', `${id}.${field}`, `“${claim}” is not one of the meeting's claims`, remedy);
      } else if (opinions.has(claim)) {
        report('meetings.yaml', `${id}.${field}`, `“${claim}” is an opinion, which has no thread`, remedy);
      }
    }
  }
}

/** Checks that an event is told of in a chapter, where its link leads. */
function checkEvents({ events }: Tables, report: Report): void {
  for (const { id, claims = [], notes = [] } of events) {
    if (claims.length + notes.length > 0) continue;
    const remedy = 'Name its claims or its notes: their chapter is where its link leads.';
    report('events.yaml', id, 'rests on no claim and on no note', remedy);
  }
}

function checkSingleHome(kind: 'claims' | 'notes', { chapters }: Tables, report: Report): void {
  const home = new Map<string, string>();
  for (const chapter of chapters) {
    for (const id of chapter[kind]) {
      const other = home.get(id);
      if (other !== undefined) {
        const problem = `“${id}” is in chapter ${other} already`;
        report('chapters.yaml', `${chapter.id}.${kind}`, problem, 'Keep it in one chapter.');
      }
      home.set(id, chapter.id);
    }
  }
}
