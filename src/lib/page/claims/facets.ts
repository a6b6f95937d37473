import { messages } from '$lib/i18n/messages';
import { statusWords } from '$lib/evidence/status-words';
import { statuses } from '$lib/model/schema';
import type { Story } from '$lib/model/story';
import type { FacetName } from './claim-filter';

/** One value that claims can be filtered by. */
export interface FacetValue {
  id: string;
  label: string;
  /** How many claims have it. */
  count: number;
}

/** A way to filter the claims, such as by voice, with the values that occur. */
export interface Facet {
  name: FacetName;
  title: string;
  values: FacetValue[];
}

/** The ways to filter the story's claims, each with the values that occur in it. */
export function facetsOf(story: Story): Facet[] {
  const { locale } = story;
  const text = messages[locale];
  const claims = [...story.claims.values()];
  const all: Facet[] = [
    {
      name: 'status',
      title: text.howItStands,
      values: statuses.map((id) => ({
        id,
        label: statusWords[locale][id].name,
        count: claims.filter(({ status }) => status === id).length,
      })),
    },
    {
      name: 'voice',
      title: text.saysWho,
      values: [...story.voices].map(([id, words]) => ({
        id,
        label: words[locale],
        count: claims.filter(({ voice }) => voice === id).length,
      })),
    },
    {
      name: 'chapter',
      title: text.contents,
      values: story.chapters.map(({ plan, title }) => ({
        id: plan.id,
        label: title,
        count: plan.claims.length,
      })),
    },
    {
      name: 'person',
      title: text.people,
      values: [...story.people.values()].map(({ id, name }) => ({
        id,
        label: name[locale],
        count: claims.filter(({ people }) => people.includes(id)).length,
      })),
    },
  ];
  return all.map((facet) => ({ ...facet, values: facet.values.filter(({ count }) => count > 0) }));
}
