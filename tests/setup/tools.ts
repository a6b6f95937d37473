import type { Locator, Page } from '@playwright/test';
import { expect } from './test';

/** The sheet of the reader's tools. */
export const toolsSheet = (page: Page): Locator => page.locator('.tools-sheet');

/** Opens one of the reader's tools by its button in the sheet. */
export async function openTool(page: Page, tool: 'find' | 'preferences' | 'pages'): Promise<void> {
  await page.locator('[data-tools]').click();
  await page.locator(`[data-${tool}]`).click();
  await expect(toolsSheet(page).locator('.tool:not([hidden])')).toBeVisible();
}

/** Chooses a preference by its radio button; the label is what a reader presses. */
export async function choose(page: Page, name: string, value: string): Promise<void> {
  await toolsSheet(page).locator(`label:has(input[name="preference-${name}"][value="${value}"])`).click();
}

/** What is chosen of the page, as `<html>` says it. */
export const inForce = (page: Page): Promise<Record<string, string | undefined>> =>
  page.evaluate(() => {
    const { theme, textSize, motion, data } = document.documentElement.dataset;
    return { theme, textSize, motion, data };
  });
