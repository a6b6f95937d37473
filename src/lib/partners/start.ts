import { readProps } from './props-data';

/**
 * Puts a working configurator in the place of the prerendered one. They look the same, so nothing moves. If anything
 * of it cannot be loaded or mounted, the prerendered one stays.
 */
export async function startConfigurator(root: Document): Promise<void> {
  const guide = root.querySelector<HTMLElement>('[data-guide]');
  const target = guide?.querySelector('[data-configurator]');
  const props = readProps(guide?.querySelector('[data-props]')?.textContent ?? 'null');
  if (!guide || !target || !props) return;

  const [{ mount }, { default: Configurator }] = await Promise.all([
    import('svelte'),
    import('./Configurator.svelte'),
  ]);
  // Before the site is at its public address, the preview shows this one.
  const here = new URL(new URL(props.site.home).pathname, location.href).href;
  const mounted = root.createElement('div');
  mount(Configurator, { target: mounted, props: { ...props, here } });
  target.replaceChildren(mounted);
  guide.dataset.on = '';
}
