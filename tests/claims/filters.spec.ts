import type { Page } from '@playwright/test';
import { PHONE } from '../setup/screens';
import { expect, test } from '../setup/test';

test.use(PHONE);

const shown = (page: Page) => page.locator('[data-card]:visible');

test('claims are filtered by status and voice together, Back takes it back, and an address asks for a person’s', async ({
  page,
}) => {
  await page.goto('/evidence');
  await expect(shown(page)).toHaveCount(24);
  await page.locator('#status-nuanced').click();
  await expect(shown(page)).toHaveCount(11);
  await expect(page.locator('[data-shown]')).toHaveText('يُعرض 11 من 24.');
  await page.locator('summary').nth(1).click();
  await page.locator('#voice-haaretz-via-article').click();
  await expect(shown(page)).toHaveCount(3);
  await expect(page).toHaveURL(/\?status=nuanced&voice=haaretz-via-article#/);
  await page.goBack();
  await expect(shown(page)).toHaveCount(11);
  await page.locator('#status-nuanced').click();
  await expect(shown(page)).toHaveCount(24);

  // An address that asks for a person shows that person's claims.
  await page.goto('/en/evidence?person=luzon');
  await expect(shown(page)).toHaveCount(2);
  await page.goto('/en/evidence?person=nobody');
  await expect(shown(page)).toHaveCount(24);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a filter shows the claims that have its value', async ({ page }) => {
    await page.goto('/en/evidence');
    await page.locator('#status-disputed').click();
    await expect(shown(page)).toHaveCount(3);
    await expect(page.locator('[data-group]:visible')).toHaveCount(1);
    await page.locator('[data-all]').click();
    await expect(shown(page)).toHaveCount(24);
  });
});
