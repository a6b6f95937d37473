import { jumpTo, openAt, openLive, REDUCED_MOTION, restsAt } from '../setup/reader';
import { PHONE } from '../setup/screens';
import { expect, test } from '../setup/test';

test.use({ ...REDUCED_MOTION, ...PHONE });

/** Chapters in which somebody denies or answers a claim, each with the note that says so. */
const ANSWERED = {
  rome: 'libyan-account',
  motives: 'dbeibah-rejects',
  'rhodes-2017': 'not-secret',
  'return-and-compensation': 'ghweil-denial',
  'go-between': 'luzon-denial',
};

for (const path of ['/', '/en']) {
  test(`an answer is seen with the claim on a phone’s first screen, ${path}`, async ({ page }) => {
    await openLive(page, path);
    for (const [id, note] of Object.entries(ANSWERED)) {
      await jumpTo(page, id);
      await restsAt(page, id);
      const answer = page.locator(`#${id} .answer`);
      await expect(answer).toHaveAttribute('href', `#article-context-${note}`);
      await expect(answer).toBeInViewport({ ratio: 1 });
      await expect(page.locator(`#${id} [data-claim]`).first()).toBeInViewport();
    }
  });
}

test('an answer leads to its note, which is set as large as the claim', async ({ page }) => {
  await openAt(page, '/', 'rome');
  const note = page.locator('[data-note="libyan-account"]');
  const size = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).fontSize);
  expect(await size('[data-note="libyan-account"] p:not([class])')).toBe(await size('[data-claim]'));
  await page.locator('#rome .answer').click();
  await expect(note).toBeInViewport();
});

test('the forms of the threads are explained one tap away, in windows of every form', async ({ page }) => {
  await openAt(page, '/', 'go-between');
  for (const viewport of [
    { width: 320, height: 568 },
    { width: 360, height: 740 },
    { width: 1440, height: 700 },
  ]) {
    await page.setViewportSize(viewport);
    await page.locator('[popovertarget=contents]').click();
    const forms = page.locator('.contents .forms li');
    await expect(forms).toHaveCount(5);
    for (const form of await forms.all())
      await expect(form, `${viewport.width} px`).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Escape');
    await expect(forms.first()).toBeHidden();
  }
});
