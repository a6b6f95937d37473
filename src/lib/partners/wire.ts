import { frameAddress, frameSnippet, scriptSnippet, type Choice, type Site } from '$lib/embed/code/snippet';
import type { Locale } from '$lib/i18n/locale';
import { choiceOf } from './choice';
import { offerCopies } from './copying';
import { ways, type Way } from './partners-words';

/** Lets the reader choose: what is chosen stands in the code at once, and shows in the preview. */
export function wireGuide(root: Document): void {
  const guide = root.querySelector<HTMLElement>('[data-guide]');
  const form = guide?.querySelector<HTMLFormElement>('[data-choice]');
  const preview = guide?.querySelector<HTMLElement>('[data-preview]');
  if (!guide || !form || !preview) return;

  const { home = '', titleAr = '', titleEn = '', script = '', pinned = '', integrity = '' } = guide.dataset;
  const site: Site = { home, titles: { ar: titleAr, en: titleEn } };
  // The preview is of this site, also where it is not yet at its public address.
  const here = new URL(new URL(home).pathname, location.href).href;
  const codeOf: Record<Way, (choice: Choice) => string> = {
    frame: (choice) => frameSnippet(choice, site),
    script: (choice) => scriptSnippet(choice, site, { file: script }),
    pinned: (choice) => scriptSnippet(choice, site, { file: pinned, integrity }),
  };
  const locale: Locale = root.documentElement.lang === 'en' ? 'en' : 'ar';
  const forget = offerCopies(guide);

  const show = () => {
    const data = new FormData(form);
    const choice = choiceOf((name) => {
      const value = data.get(name);
      return typeof value === 'string' ? value : '';
    }, locale);
    for (const way of ways) {
      guide.querySelector(`[data-code="${way}"] code`)?.replaceChildren(codeOf[way](choice));
    }
    forget();
    guide.querySelector('[data-of-scroll]')?.toggleAttribute('hidden', choice.mode !== 'scroll');
    showFrame(preview, choice, { ...site, home: here });
  };
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', show);
  show();
  guide.dataset.on = '';
}

/** A frame of its own for each address: going on in the same one would fill the list of Back. */
function showFrame(preview: HTMLElement, choice: Choice, site: Site): void {
  const address = frameAddress(choice, site);
  const shown = preview.querySelector('iframe');
  if (shown?.src === address) {
    shown.height = String(choice.height);
    return;
  }
  const frame = preview.ownerDocument.createElement('iframe');
  frame.loading = 'lazy';
  frame.title = site.titles[choice.lang];
  frame.height = String(choice.height);
  frame.src = address;
  preview.replaceChildren(frame);
}
