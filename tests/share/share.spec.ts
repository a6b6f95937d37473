import { violations } from '../setup/axe';
import { jumpTo, openLive, REDUCED_MOTION, restsAt } from '../setup/reader';
import { PHONE } from '../setup/screens';
import { expect, test } from '../setup/test';

test.use(REDUCED_MOTION);

test('the address of a chapter opens the story there, and Back leads to the page before', async ({
  page,
}) => {
  await page.goto('/partners/');
  await page.goto('/c/rome', { waitUntil: 'commit' });
  await expect(page).toHaveURL(/\/#rome$/);
  await restsAt(page, 'rome');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
  await page.goBack();
  await expect(page).toHaveURL(/\/partners\/$/);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page of a chapter stays, and its link leads into the story', async ({ page }) => {
    await page.goto('/en/c/rome/');
    await expect(page.locator('h1')).toBeVisible();
    await page.locator('[data-way]').click();
    await expect(page).toHaveURL(/\/en\/#rome$/);
    await expect(page.locator('section#rome h2')).toBeInViewport();
  });
});

test('the address of a claim opens its evidence beside its sentence, and closing it leads to that', async ({
  page,
}) => {
  await openLive(page, '/#claim-levi-contacts');
  const sheet = page.locator('[data-sheet]');
  await expect(sheet).toBeVisible();
  const statement = await page.locator('[data-evidence="levi-contacts"] .statement').textContent();
  await expect(sheet.locator('.statement')).toHaveText(statement ?? 'none');
  await restsAt(page, 'before-rome');
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(page.locator('#claim-levi-contacts')).toBeFocused();
  await expect(page.locator('[data-claim="levi-contacts"]')).toBeInViewport();
});

test.describe('on a phone', () => {
  test.use({ ...PHONE, permissions: ['clipboard-read', 'clipboard-write'] });

  test('selected words are shared as a quotation with voice, status and an address that finds them', async ({
    page,
  }) => {
    await openLive(page, '/en/');
    await jumpTo(page, 'rome');
    await restsAt(page, 'rome');
    const words = await page.locator('[data-claim="rome-meeting"]').evaluate((claim) => {
      // As in a browser without a share sheet.
      Object.defineProperty(navigator, 'share', { value: undefined });
      const range = document.createRange();
      const [text] = claim.childNodes;
      if (!text) throw new Error('the claim has no words');
      range.selectNodeContents(text);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
      return range.toString().trim();
    });
    await page.locator('[data-tools]').tap();
    await page.locator('[data-share]').tap();
    await page.locator('[data-share-of="passage"]').tap();
    await expect(page.locator('[data-shared]')).toHaveText(/\S/);
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const [quotation, voice, status, address = ''] = copied.split('\n');
    expect(quotation).toBe(`“${words}”`);
    expect(voice).toMatch(/Haaretz/);
    expect(status).toMatch(/^Status: \S/);
    expect(address).toMatch(/\/en\/#rome:~:text=/);

    await page.locator('[data-share-of="chapter"]').tap();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/en\/c\/rome\/$/);
  });

  test('a chapter is shared beside its date, and a claim in its evidence, which stays open', async ({
    page,
  }) => {
    // The system's share sheet, and what it is given.
    await page.addInitScript(() => {
      const given: ShareData[] = [];
      Object.assign(window, { given });
      Object.defineProperty(navigator, 'share', {
        value: (data: ShareData) => Promise.resolve(given.push(data)),
        configurable: true,
      });
    });
    const given = () =>
      page.evaluate(() => Reflect.get(window, 'given') as { title: string; text: string; url: string }[]);
    await openLive(page, '/');
    await jumpTo(page, 'rome');
    await restsAt(page, 'rome');
    const title = await page.locator('#rome h2').innerText();
    await page.locator('#rome').getByRole('button', { name: 'مشاركة هذا الفصل' }).tap();
    await expect.poll(given).toHaveLength(1);
    const [chapter] = await given();
    expect(chapter).toMatchObject({ title, url: expect.stringMatching(/\/c\/rome\/$/) });

    await page.locator('#claim-rome-place').tap();
    const sheet = page.locator('[data-sheet]');
    await sheet.getByRole('button', { name: 'مشاركة هذا القول' }).tap();
    await expect.poll(given).toHaveLength(2);
    const [, claim] = await given();
    const [quotation, voice, status] = (claim?.text ?? '').split('\n');
    expect(quotation).toMatch(/^«.+»$/);
    expect([voice, status]).toEqual([
      expect.stringMatching(/^القائل: \S/),
      expect.stringMatching(/^حالة القول: \S/),
    ]);
    expect(claim?.url).toMatch(/\/#claim-rome-place$/);
    await expect(sheet).toBeVisible();

    // Where there is no share sheet it is copied, and that is said within the dialog.
    await page.evaluate(() => Object.defineProperty(navigator, 'share', { value: undefined }));
    await sheet.locator('[data-share-part]').tap();
    await expect(sheet.locator('[data-shared]')).toHaveText(/\S/);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(claim?.url);
    expect(await violations(page, (axe) => axe.include('[data-sheet]'))).toEqual([]);
  });
});
