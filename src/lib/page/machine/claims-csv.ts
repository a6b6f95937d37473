import { locales, type Locale } from '$lib/i18n/locale';
import { statusWords } from '$lib/evidence/status-words';
import { entry, type Story } from '$lib/model/story';

/** Spreadsheets take a text in UTF-8 for one in the system's encoding unless it begins with this mark. */
const BYTE_ORDER_MARK = '\uFEFF';

/** All claims as a table (RFC 4180), one row each, the words in both languages. */
export function claimsCsv(story: Story): string {
  const inBoth = (name: string) => locales.map((locale) => `${name}_${locale}`);
  const header = ['id', 'chapter', 'status', ...inBoth('status'), 'voice', ...inBoth('voice')];
  const rows = story.chapters.flatMap(({ plan }) =>
    plan.claims.map((id) => {
      const { status, voice, statement, reports, people, sources } = entry(story.claims, id);
      const names = (locale: Locale) => people.map((person) => entry(story.people, person).name[locale]);
      return [
        id,
        plan.id,
        status,
        ...locales.map((locale) => statusWords[locale][status].name),
        voice,
        ...locales.map((locale) => entry(story.voices, voice)[locale]),
        ...locales.map((locale) => statement[locale]),
        ...locales.map((locale) => reports[locale]),
        ...locales.map((locale) => names(locale).join('; ')),
        sources.map((source) => entry(story.sources, source).link).join(' '),
      ];
    }),
  );
  const columns = [...header, ...inBoth('claim'), ...inBoth('reports'), ...inBoth('people'), 'sources'];
  return BYTE_ORDER_MARK + [columns, ...rows].map((row) => `${row.map(quoted).join(',')}\r\n`).join('');
}

/** A field in quotes. One that a spreadsheet would take for a formula begins with an apostrophe. */
function quoted(field: string): string {
  const text = /^[=+\-@\t]/.test(field) ? `'${field}` : field;
  return `"${text.replaceAll('"', '""')}"`;
}
