import { statusWords } from '$lib/evidence/status-words';
import type { Locale } from '$lib/i18n/locale';
import { whenWords } from '$lib/i18n/when';
import { firmerPlace, meetingStatus } from '$lib/model/meeting-status';
import type { ChapterPlan, Meeting, Status } from '$lib/model/schema';
import { entry, type Story } from '$lib/model/story';
import { captionWords } from './caption-words';
import type { DrawnState, Form, lineKinds } from './looks';
import { formOf } from './threads';

/** A line of a caption. */
export interface Line {
  kind: (typeof lineKinds)[number];
  text: string;
  /** How sure what is said of a place is. */
  how?: string;
  /** The form of a thread that stands so. */
  form?: Form;
}

/** What the map says under a name. */
export interface Caption {
  /** None where it says something of the place itself. */
  meeting?: string;
  /** Of a thread that is not lit only what tells it from the others is shown. */
  state: DrawnState;
  /** Another caption of the map says the same of another place. */
  isRepeated?: true;
  lines: Line[];
}

/**
 * What stands at a meeting's knot: when it was, who is said to have met, and how sure that is. Of a thread that is not
 * lit: in its beginning when it was, in its end how sure that is.
 */
export function captionOf(story: Story, meeting: Meeting, state: Caption['state']): Caption {
  const { locale } = story;
  const place = firmerPlace(story, meeting);
  const when: Line = { kind: 'when', text: whenWords(meeting.date, locale) };
  const status: Line = { kind: 'status', ...standing(locale, meetingStatus(story, meeting)) };
  const lines: Record<DrawnState, Line[]> = {
    faint: [when],
    frayed: [status],
    lit: [
      when,
      { kind: 'who', text: whoMet(story, meeting) },
      status,
      ...(place ? [whereLine(locale, place)] : []),
    ],
  };
  return { meeting: meeting.id, state, lines: lines[state] };
}

/** What a chapter's map says at a place, each remark with its status; none where it says nothing. */
export function remarksAt(story: Story, { remarks = [] }: ChapterPlan, place: string): Caption | undefined {
  const { locale } = story;
  const lines = remarks
    .filter((remark) => remark.place === place)
    .map(({ claim, text }): Line => {
      const { form, text: status } = standing(locale, entry(story.claims, claim).status);
      return { kind: 'what', text: text[locale], how: `\u00a0· ${status}`, form };
    });
  return lines.length > 0 ? { state: 'lit', lines } : undefined;
}

/** A caption as a sentence, for those who do not see it. */
export function sentenceOf(name: string, { lines }: Caption): string {
  return `${name}: ${lines.map(({ text, how = '' }) => text + how).join(' · ')}.`;
}

/** Marks the captions of a map that say what an earlier one has said of another place. */
export function markRepeated<Named extends { caption?: Caption }>(labels: readonly Named[]): Named[] {
  const said = new Set<string>();
  return labels.map((label) => {
    if (label.caption?.state !== 'lit') return label;
    const words = label.caption.lines.map(({ text }) => text).join('\n');
    if (said.has(words)) return { ...label, caption: { ...label.caption, isRepeated: true } };
    said.add(words);
    return label;
  });
}

function whoMet({ people, locale }: Story, meeting: Meeting): string {
  const words = captionWords[locale];
  const met = meeting.people.map((id) => entry(people, id));
  const unnamed = met.filter((person) => person.unnamed).length;
  const names = met.filter((person) => !person.unnamed).map(({ name }) => name[locale]);
  const all = unnamed > 0 ? [...names, words.unnamed(unnamed)] : names;
  const list = [all.slice(0, -1).join(words.between), ...all.slice(-1)].filter(Boolean).join(words.last);
  return new Set(met.map(({ side }) => side)).size > 1 ? list : list + words.noOneElse;
}

function whereLine(locale: Locale, status: Status): Line {
  const { text, form } = standing(locale, status);
  return { kind: 'where', text: captionWords[locale].place(text), form };
}

function standing(locale: Locale, status: Status): { text: string; form: Form } {
  return { text: statusWords[locale][status].name, form: formOf(status) };
}
