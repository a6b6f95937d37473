import { currentChapter, jumpTo, openLive, REDUCED_MOTION } from '../setup/reader';
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
  test(`an answer is seen with the claim on a phone’s first screen, and leads to its note, ${path}`, async ({
    page,
  }) => {
    await openLive(page, path);
    for (const [id, note] of Object.entries(ANSWERED)) {
      await jumpTo(page, id);
      // The answer is there as soon as its chapter is read, wherever the map is by then.
      await expect(currentChapter(page)).toHaveAttribute('data-chapter', id);
      const answer = page.locator(`#${id} .answer`);
      await expect(answer).toHaveAttribute('href', `#article-context-${note}`);
      await expect(answer).toBeInViewport({ ratio: 1 });
      await expect(page.locator(`#${id} [data-claim]`).first()).toBeInViewport();
    }
    if (path !== '/') return;

    const size = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).fontSize);
    const note = '[data-note="luzon-denial"]';
    expect(await size(`${note} p:not([class])`), 'as large as a claim').toBe(await size('[data-claim]'));
    await page.locator('#go-between .answer').click();
    await expect(page.locator(note)).toBeInViewport();

    await test.step('the forms of the threads are explained one tap away', async () => {
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
  });
}
