import type { Page } from '@playwright/test';
import { installSpeech, type FakeSpeech, type SpeechOptions } from '../../src/lib/tools/listen/fakes/speech';
import { violations } from '../setup/axe';
import { chapterOf, currentChapter, openAt, openLive, REDUCED_MOTION, restsAt, swipe } from '../setup/reader';
import { PHONE } from '../setup/screens';
import { ENGLISH } from '../setup/story';
import { expect, test } from '../setup/test';
import { openTool } from '../setup/tools';

test.use({ ...PHONE, ...REDUCED_MOTION });

/** Gives the page's browser voices of which the test is the master. */
async function giveVoices(page: Page, options: SpeechOptions = {}): Promise<void> {
  await page.addInitScript({
    content: `(${installSpeech.toString()})(${JSON.stringify(options)})`,
  });
}

/** Asks the voices, or does something with them. */
const voices = <Result>(page: Page, ask: (fake: FakeSpeech) => Result): Promise<Result> =>
  page.evaluate(`(${ask.toString()})(window.fakeSpeech)`);

const textsGiven = (page: Page) => voices(page, ({ given }) => given.map(({ text }) => text));

/** The voice comes to the end of the sentence, and has begun with the next one, if there is one. */
async function readOn(page: Page): Promise<void> {
  const before = (await textsGiven(page)).length;
  await voices(page, (fake) => fake.finish());
  await expect(page.locator('[data-player]')).not.toHaveAttribute('data-state', 'waiting');
  await expect
    .poll(
      async () => (await textsGiven(page)).length > before || !(await voices(page, (fake) => fake.said())),
    )
    .toBe(true);
}

/** Reads on until a sentence of a chapter is lit. */
async function readTo(page: Page, id: string): Promise<void> {
  while ((await chapterOf(page, id).locator('[data-spoken]').count()) === 0) await readOn(page);
}

/** What of the sentence is under the map or the bars, in px. */
const covered = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const spoken = document.querySelector('[data-spoken]')?.getBoundingClientRect();
    const map = document.querySelector('[data-map]')?.getBoundingClientRect();
    const player = document.querySelector('[data-player]')?.getBoundingClientRect();
    if (!spoken || !map || !player) return NaN;
    return Math.max(0, map.bottom - spoken.top, spoken.bottom - player.top);
  });

async function startListening(page: Page): Promise<void> {
  await page.locator('[data-tools]').click();
  await page.locator('[data-listen]').click();
}

test('the story is read aloud, and page and map follow the voice', async ({ page }) => {
  await giveVoices(page);
  await openAt(page, '/', 'rome');
  const text = await page.locator('.card').allInnerTexts();
  await startListening(page);
  const player = page.locator('[data-player]');
  const spoken = page.locator('[data-spoken]');
  await expect(player).toHaveAttribute('data-state', 'speaking');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(spoken).toHaveText(await page.locator('#rome h2').innerText());

  const named = () =>
    page.evaluate(() => [navigator.mediaSession.playbackState, navigator.mediaSession.metadata?.title]);
  await expect.poll(named).toEqual(['playing', await page.locator('#rome h2').innerText()]);

  // Every sentence is seen whole while it is read, and the chapter's end leads to the next one.
  while ((await chapterOf(page, 'before-rome').locator('[data-spoken]').count()) === 0) {
    await expect.poll(() => covered(page)).toBe(0);
    await readOn(page);
  }
  await restsAt(page, 'before-rome');
  await expect.poll(named).toEqual(['playing', await page.locator('#before-rome h2').innerText()]);
  const given = await voices(page, (fake) => fake.given);
  expect(new Set(given.map((one) => one.lang.slice(0, 2)))).toEqual(new Set(['ar']));
  const read = given.map((one) => one.text).join('\n');
  // Notes are told from the article, names are said as the lexicon has them, marks are silent.
  const context = await page.locator('#rome .context .kind').first().innerText();
  expect(read).toContain(`\n${context}: `);
  expect(read).toContain('تِي آر تِي');
  expect(read).not.toContain('التوثيق');
  expect(await violations(page, (axe) => axe.include('[data-player]'))).toEqual([]);

  // A hand on the page lets go of it, and one tap takes it up again.
  await swipe(page, 200, 600, -150);
  const follow = page.locator('[data-follow]');
  await expect(follow).toBeVisible();
  await readTo(page, 'motives');
  await expect(currentChapter(page)).not.toHaveAttribute('data-chapter', 'motives');
  await follow.click();
  await restsAt(page, 'motives');
  await expect.poll(() => covered(page)).toBe(0);

  // A pause ends the sentence, which is read anew.
  const sentence = await voices(page, (fake) => fake.said());
  await page.locator('[data-pause]').click();
  await expect.poll(() => voices(page, (fake) => fake.said())).toBe(undefined);
  await page.locator('[data-play]').click();
  await expect.poll(() => voices(page, (fake) => fake.said())).toBe(sentence);

  // The evidence of a claim is read when it is asked for; then the voice rests at the chapter's end.
  while (!(await spoken.first().evaluate((element) => element.matches('[data-claim]')))) await readOn(page);
  await page.locator('[aria-controls="player-more"]').click();
  await page.locator('[data-sleep]').check();
  await page.locator('[data-evidence-aloud]').click();
  const said = await page.locator('[data-evidence="shared-aims"] .said').first().innerText();
  await expect.poll(() => voices(page, (fake) => fake.said())).toContain(said.replace('\n', ' '));
  while ((await player.getAttribute('data-state')) !== 'asleep') await readOn(page);
  await expect(spoken).toHaveCount(0);
  await expect(player.getByRole('status')).not.toBeEmpty();

  await page.locator('[data-stop]').click();
  await expect(player).toBeHidden();
  expect(await page.locator('.card').allInnerTexts()).toEqual(text);
});

test('where no voice speaks the language the reader is told so, until one comes', async ({ page }) => {
  await giveVoices(page, { voices: 'late' });
  await openLive(page, ENGLISH.path);
  await startListening(page);
  const sheet = page.getByRole('dialog');
  await expect(sheet.locator('[data-no-voice]')).toContainText('no English voice');
  await expect(sheet).toContainText('espeak-ng');
  expect(await violations(page, (axe) => axe.include('dialog[open]'))).toEqual([]);
  await voices(page, (fake) => fake.bringVoices());
  await expect(sheet.locator('[data-no-voice]')).toHaveCount(0);
  // Nobody has asked for it just now.
  await expect(page.locator('[data-spoken]')).toHaveCount(0);
  await sheet.locator('[data-listen-start]').click();
  await expect(sheet).toBeHidden();
  await expect(page.locator('[data-player]')).toHaveAttribute('data-state', 'speaking');
});

test('page by page the voice turns the pages, and a turned page lets go of it', async ({ page }) => {
  await giveVoices(page);
  await openAt(page, '/', 'rome');
  await openTool(page, 'pages');
  await page.locator('[data-paged]').click();
  await startListening(page);
  const player = page.locator('[data-player]');
  await expect(player).toHaveAttribute('data-state', 'speaking');
  /** Whether the sentence begins on the page that is shown. */
  const isShown = () =>
    page.evaluate(() => {
      const track = document.querySelector('main')?.getBoundingClientRect();
      const [first] = document.querySelector('[data-spoken]')?.getClientRects() ?? [];
      return track && first && first.left >= track.left - 1 && first.right <= track.right + 1;
    });
  const scrolled = () => page.locator('main').evaluate(({ scrollLeft }) => scrollLeft);
  const start = await scrolled();
  while ((await chapterOf(page, 'before-rome').locator('[data-spoken]').count()) === 0) {
    await expect.poll(isShown).toBe(true);
    await readOn(page);
  }
  await restsAt(page, 'before-rome');
  await expect.poll(isShown).toBe(true);
  expect(await scrolled()).not.toBe(start);

  await page.locator('[data-next]').click();
  await expect(page.locator('[data-follow]')).toBeVisible();
  await page.locator('[data-follow]').click();
  await expect.poll(isShown).toBe(true);
});

test.describe('once the story is saved', () => {
  test.use({ serviceWorkers: 'allow' });

  test('it is read aloud without a connection, with the speed and the voice that were chosen before', async ({
    page,
    context,
  }) => {
    await giveVoices(page, { langs: ['ar-SA', 'en-GB', 'en-US'] });
    await page.goto(ENGLISH.path);
    await expect(page.locator('html')).toHaveAttribute('data-offline', 'ready', { timeout: 60_000 });
    await context.setOffline(true);
    // From here on all that the page asks for comes from the copy.
    await page.reload();
    const last = () => voices(page, ({ given }) => given.at(-1));
    await startListening(page);
    await expect.poll(last).toMatchObject({ rate: 1, lang: 'en-GB' });
    await page.locator('[aria-controls="player-more"]').click();
    await page.locator('label:has(input[name="listen-rate"][value="1.5"])').click();
    await expect.poll(last).toMatchObject({ rate: 1.5, lang: 'en-GB' });
    await page.locator('[data-voice]').selectOption({ label: 'A voice for en-US' });
    await expect.poll(last).toMatchObject({ rate: 1.5, lang: 'en-US' });

    await page.reload();
    await startListening(page);
    await expect.poll(last).toMatchObject({ rate: 1.5, lang: 'en-US' });
    await expect(page.locator('[data-player]')).toHaveAttribute('data-state', 'speaking');
    await context.setOffline(false);
  });
});
