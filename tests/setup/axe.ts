import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

type Narrow = (axe: AxeBuilder) => AxeBuilder;

/**
 * What axe finds wrong on a page and in its frames: each rule with the elements that break it. A whole story
 * takes it seconds, so ask once for each screen, and narrow it to what is new on the next.
 */
export function violations(page: Page, narrow: Narrow = (axe) => axe): Promise<string[]> {
  return found(page, (axe) => narrow(axe.withTags(RULES)));
}

/** The same for the contrast of words alone: what another theme changes. */
export function lowContrast(page: Page, narrow: Narrow = (axe) => axe): Promise<string[]> {
  return found(page, (axe) => narrow(axe.withRules('color-contrast')));
}

async function found(page: Page, narrow: Narrow): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    // Axe would describe everything that is well, too: a quarter of its time.
    .options({ resultTypes: ['violations'] })
    // Results of several frames are put together in a page of their own, which takes as long as axe itself.
    .setLegacyMode(page.frames().length === 1);
  const { violations: all } = await narrow(axe).analyze();
  return all.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
