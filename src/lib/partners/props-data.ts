import { element } from '$lib/ui/markup';
import { isObject } from '$lib/platform/is-object';
import type { ConfiguratorProps } from './configurator-props';

/** The configurator's props as a block of data: nothing that a browser runs, so that no policy has to admit it. */
export function propsData(props: ConfiguratorProps): string {
  // The text of a script element ends at the first `</script`, wherever that stands.
  const json = JSON.stringify(props).replaceAll('<', '\\u003c');
  return element('script', { type: 'application/json', 'data-props': '' }, json);
}

/** Reads the props back from the page; undefined where they are not whole. */
export function readProps(text: string): ConfiguratorProps | undefined {
  const props: unknown = JSON.parse(text);
  return isProps(props) ? props : undefined;
}

/** Checks the outline alone: the same build has written the data and this script. */
function isProps(value: unknown): value is ConfiguratorProps {
  return (
    isObject(value) &&
    (value.locale === 'ar' || value.locale === 'en') &&
    [value.site, value.scripts, value.words].every(isObject) &&
    Array.isArray(value.chapters)
  );
}
