import { element } from '$lib/ui/markup';

/**
 * A script that leads into the story at once, without an entry in the Back list. A refresh in the markup would do without
 * script, too, but messengers follow it, and would show the whole story's card in the place of the chapter's.
 * @param address of the story at the chapter, at the same origin
 */
export function enterStory(address: string): string {
  return element('script', { 'data-to': address }, 'location.replace(document.currentScript.dataset.to)');
}
