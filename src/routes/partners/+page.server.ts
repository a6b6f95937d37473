import { configuratorProps } from '$lib/partners/configurator-props.server';

export const load = ({ url }: { url: URL }) => configuratorProps('ar', url);
