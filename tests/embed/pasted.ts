import type { Page } from '@playwright/test';

/** What a browser makes of a pasted code: each element with its attributes. Read in an empty page, whose policy allows it. */
export async function pasted(page: Page, code: string) {
  const empty = await page.context().newPage();
  const elements = await empty.evaluate(
    (html) =>
      [...new DOMParser().parseFromString(html, 'text/html').body.querySelectorAll('*')].map((element) => ({
        name: element.localName,
        attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
        text: element.textContent.trim(),
      })),
    code,
  );
  await empty.close();
  return elements;
}
