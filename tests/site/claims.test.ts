import Ajv from 'ajv/dist/2020';
import { expect, it } from 'vitest';
import { CHAPTERS } from '../setup/story';
import { served } from './served';

const site = served();
const CLAIMS = CHAPTERS.flatMap(({ claims }) => claims);
const text = async (address: string) => (await site.get(address)).text();

const PAGES = [
  { path: '/evidence', lang: 'ar', home: '/' },
  { path: '/en/evidence', lang: 'en', home: '/en/' },
];

it.each(PAGES)('$path has every claim once, with its status, in a group of that status', async ({ path }) => {
  const page = await site.page(path);
  const cards = [...page.querySelectorAll('[data-card]')];
  expect(cards.map(({ id }) => id.replace('evidence-', '')).sort()).toEqual([...CLAIMS].sort());
  for (const card of cards) {
    const status = card.getAttribute('data-status') ?? '';
    expect(card.closest('[data-group]')?.getAttribute('aria-labelledby')).toBe(`group-${status}`);
  }
});

it.each(PAGES)('$path has filters that are links, with the count of what each shows', async ({ path }) => {
  const page = await site.page(path);
  const filters = [...page.querySelectorAll('a[data-facet]')];
  expect(new Set(filters.map((filter) => filter.getAttribute('data-facet')))).toEqual(
    new Set(['status', 'voice', 'chapter', 'person']),
  );
  for (const filter of filters) {
    const [name, value] = [filter.getAttribute('data-facet'), filter.getAttribute('data-value')];
    expect(filter.getAttribute('href')).toBe(`?${name}=${value}#${filter.id}`);
    const shown = page.querySelectorAll(`[data-card][data-of~="${name}-${value}"]`).length;
    expect(filter.querySelector('.count')?.textContent, filter.id).toBe(String(shown));
  }
});

it.each(PAGES)('$path leads back to each claim’s sentence', async ({ path, home }) => {
  const page = await site.page(path);
  const story = await site.page(home);
  for (const link of page.querySelectorAll('[data-card] .back')) {
    const [address, id] = (link.getAttribute('href') ?? '').split('#');
    expect(address).toBe(home);
    expect(story.getElementById(id ?? ''), id).not.toBeNull();
  }
});

it('The story as data keeps to its own JSON Schema', async () => {
  const data: unknown = JSON.parse(await text('/story.json'));
  const schema = JSON.parse(await text('/story.schema.json')) as Record<string, unknown>;
  const validate = new Ajv({ strict: false }).compile(schema);
  validate(data);
  expect(validate.errors).toBeNull();
  expect(data).toMatchObject({ $schema: schema.$id, languages: ['ar', 'en'] });
  expect((data as { claims: { id: string }[] }).claims.map(({ id }) => id)).toEqual(CLAIMS);
  validate({ ...(data as object), claims: [{ id: 'rome-place' }] });
  expect(validate.errors).not.toBeNull();
});

it('The claims are a table of one row each that spreadsheets read as UTF-8', async () => {
  const table = Buffer.from(await (await site.get('/claims.csv')).arrayBuffer()).toString('utf8');
  expect(table.startsWith('\uFEFF"id","chapter","status"')).toBe(true);
  const rows = table.trimEnd().split('\r\n').slice(1);
  expect(rows.map((row) => /^"([^"]*)"/.exec(row)?.[1])).toEqual(CLAIMS);
});
