import { afterEach, describe, expect, it, vi, type Mock } from 'vitest';
import { FakePage, noticeShows, press } from './fakes/page';
import { offlineText } from './offline-words';
import { wireUpdateNotice } from './update-notice';

const CORRECTIONS = [
  { date: '2026-11-24', text: { ar: 'الثالث', en: 'The third' } },
  { date: '2026-11', text: { ar: 'الثاني', en: 'The second' } },
  { date: '2025', text: { ar: 'الأول', en: 'The first' } },
];

let page: FakePage;

afterEach(() => page.close());

/** Opens a page that lists so many corrections itself. */
function open(locale: 'ar' | 'en', known = 0): Mock<() => void> {
  page = new FakePage(locale);
  for (let listed = 0; listed < known; listed += 1) {
    document.body.append(document.createElement('p'));
    document.body.lastElementChild?.setAttribute('data-correction', '');
  }
  return vi.fn<() => void>();
}

const readUnsaved = vi.fn();

const wire = (locale: 'ar' | 'en', accept: () => void) =>
  wireUpdateNotice(document, locale, { accept, readUnsaved });

const version = (count: number) => ({ bytes: 1, corrections: CORRECTIONS.slice(3 - count) });

const isHeadingShown = () =>
  document.querySelector('[data-update-corrected]')?.hasAttribute('hidden') === false;

describe.each([
  ['ar', ['24 نوفمبر/تشرين الثاني 2026: الثالث', 'نوفمبر/تشرين الثاني 2026: الثاني', '2025: الأول']],
  ['en', ['24 November 2026: The third', 'November 2026: The second', '2025: The first']],
] as const)('The notice of an update (%s)', (locale, all) => {
  it.each([
    [0, 3, 3],
    [1, 3, 2],
    [2, 3, 1],
    [3, 3, 0],
    // Taken back: the version before has fewer.
    [3, 1, 0],
    [0, 0, 0],
  ])('in a page that lists %i of the update’s %i corrections lists %i', (known, of, listed) => {
    const onAccept = open(locale, known);
    const notice = wire(locale, onAccept);
    expect(noticeShows()).toBeUndefined();
    notice.show(version(of));
    expect(noticeShows()).toEqual(all.slice(3 - of, 3 - of + listed));
    expect(isHeadingShown()).toBe(listed > 0);
  });

  it('is shown for a version that says nothing of itself', () => {
    const onAccept = open(locale);
    wire(locale, onAccept).show(undefined);
    expect(noticeShows()).toEqual([]);
    expect(isHeadingShown()).toBe(false);
  });
});

describe('The reader', () => {
  it.each(['ar', 'en'] as const)(
    'accepts it, and is told that it opens, until another is there (%s)',
    (locale) => {
      const onAccept = open(locale);
      const notice = wire(locale, onAccept);
      const button = document.querySelector('[data-update-accept]');
      const words = button?.textContent;
      notice.show(version(1));
      press('[data-update-accept]');
      expect(onAccept).toHaveBeenCalledOnce();
      expect(button?.textContent).toBe(offlineText[locale].comes);
      notice.show(version(2));
      expect(button?.textContent).toBe(words);
    },
  );

  it('leaves it for later, until a newer version is told of', () => {
    const onAccept = open('en');
    const notice = wire('en', onAccept);
    notice.show(version(1));
    press('[data-update-later]');
    expect(noticeShows()).toBeUndefined();
    expect(onAccept).not.toHaveBeenCalled();
    notice.show(version(2));
    expect(noticeShows()).toHaveLength(2);
  });
});

describe.each(['ar', 'en'] as const)('A newer version whose pages come altered (%s)', (locale) => {
  const words = () => document.querySelector('[data-update-words]')?.textContent;
  const { unverified } = offlineText[locale];

  it('is told of, and can be read unsaved', () => {
    const onAccept = open(locale);
    wire(locale, onAccept).showUnverified();
    expect(noticeShows()).toEqual([]);
    expect(words()).toBe(unverified);
    expect(document.querySelector('[data-update]')?.getAttribute('aria-label')).toBe(unverified);
    press('[data-update-accept]');
    expect(readUnsaved).toHaveBeenCalledOnce();
    // The browser shows that it loads; and the reader may come back to this page.
    expect(document.querySelector('[data-update-accept]')?.textContent).toBe(offlineText[locale].readUnsaved);
    expect(onAccept).not.toHaveBeenCalled();
    readUnsaved.mockClear();
  });

  it('gives way to an update that is saved, in whichever order they come', () => {
    const onAccept = open(locale);
    const notice = wire(locale, onAccept);
    const own = words();
    notice.showUnverified();
    notice.show(version(1));
    notice.showUnverified();
    expect(words()).toBe(own);
    expect(noticeShows()).toHaveLength(1);
    press('[data-update-accept]');
    expect(onAccept).toHaveBeenCalledOnce();
    expect(readUnsaved).not.toHaveBeenCalled();
  });
});

it('A page without the notice goes on', () => {
  const onAccept = open('en');
  document.body.replaceChildren();
  const notice = wire('en', onAccept);
  expect(() => notice.show(version(1))).not.toThrow();
});
