// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { collectListeners } from '$lib/platform/fakes/listeners';
import { wireBlockedLinks, type BlockedLinks } from './blocked-links';

const PAGE = `
  <a id="plain" href="#rome">x</a>
  <a id="story" href="https://khuyut.example/en" target="_blank" data-open>Open</a>
  <dialog data-sheet><a id="source" href="https://paper.example/1" target="_blank">Source</a></dialog>
  <div data-blocked tabindex="-1" hidden>
    <p><a target="_blank" href="https://khuyut.example/en">x</a></p><button data-dismiss>×</button>
  </div>`;

let links: BlockedLinks;
let opened: string[];
let blocked: boolean[];
let removeListeners: () => void;
/** What the browser gives for a new tab; null where a sandbox forbids them. */
let tab: { opener: unknown } | null;
const openTab = vi.fn(() => tab);

const find = (selector: string) => {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`no ${selector}`);
  return element;
};
/** @returns whether the browser is kept from following the link */
const click = (selector: string, type: 'click' | 'auxclick' = 'click', button = 0) => {
  let isPrevented = false;
  const stop = (event: Event) => {
    isPrevented = event.defaultPrevented;
    event.preventDefault();
  };
  window.addEventListener(type, stop, { once: true });
  find(selector).dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, button }));
  return isPrevented;
};
const press = (key: string) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  (document.activeElement ?? document.body).dispatchEvent(event);
  return event;
};
const notice = () => find('[data-blocked]');
const address = () => notice().querySelector('a')?.textContent;

beforeEach(() => {
  removeListeners = collectListeners();
  document.body.innerHTML = PAGE;
  opened = [];
  blocked = [];
  tab = null;
  vi.stubGlobal('origin', 'null');
  openTab.mockClear();
  vi.stubGlobal('open', openTab);
  links = wireBlockedLinks(document, (url, isBlocked) => {
    opened.push(url);
    blocked.push(isBlocked);
  });
});
afterEach(() => {
  removeListeners();
  vi.unstubAllGlobals();
});

describe('In a sandbox that forbids new tabs', () => {
  it('the address is shown, with the focus', () => {
    expect(click('#story')).toBe(true);
    expect(notice().hidden).toBe(false);
    expect(address()).toBe('https://khuyut.example/en');
    expect(document.activeElement).toBe(notice());
    expect(opened, 'and the host page is told of the full story').toEqual(['https://khuyut.example/en']);
    expect(blocked).toEqual([true]);
    expect(getSelection()?.toString(), 'and it can be copied by a key').toBe('https://khuyut.example/en');
  });

  it('the middle button gets it, too, and the third one gets its menu', () => {
    expect(click('#source', 'auxclick', 2)).toBe(false);
    expect(notice().hidden).toBe(true);
    expect(click('#source', 'auxclick', 1)).toBe(true);
    expect(address()).toBe('https://paper.example/1');
  });

  it('a source’s address is shown in its dialog, and the host page hears nothing of it', () => {
    click('#source');
    expect(notice().closest('dialog')).toBe(find('dialog'));
    expect(address()).toBe('https://paper.example/1');
    expect(opened).toEqual([]);
    click('#story');
    expect(notice().closest('dialog'), 'and the next one where it belongs').toBeNull();
  });

  it('the notice’s own link is no way out, and changes nothing', () => {
    click('#source');
    click('[data-blocked] a');
    expect(notice().closest('dialog')).toBe(find('dialog'));
    expect(address()).toBe('https://paper.example/1');
  });

  it('Escape closes the notice alone, and gives the focus back', () => {
    find('#source').focus();
    click('#source');
    expect(press('Escape').defaultPrevented, 'or the dialog would close, too').toBe(true);
    expect(notice().hidden).toBe(true);
    expect(document.activeElement).toBe(find('#source'));
    expect(press('Escape').defaultPrevented, 'the next one is the dialog’s').toBe(false);
  });

  it('a key that is no Escape leaves it', () => {
    click('#story');
    expect(press('a').defaultPrevented).toBe(false);
    expect(notice().hidden).toBe(false);
  });

  it('its button closes it', () => {
    click('#story');
    click('[data-dismiss]');
    expect(notice().hidden).toBe(true);
    expect(document.activeElement).toBe(find('#story'));
  });

  it('the dialog takes it along when it closes', () => {
    click('#source');
    find('dialog').dispatchEvent(new Event('close'));
    expect(notice().hidden).toBe(true);
  });

  it('it is gone when the reader goes on, and the focus is not moved', () => {
    click('#story');
    find('#plain').focus();
    links.hide();
    expect(notice().hidden).toBe(true);
    expect(document.activeElement).toBe(find('#plain'));
  });
});

it('In a sandbox that allows new tabs one is opened, which knows nothing of the frame', () => {
  click('#source');
  tab = { opener: window };
  expect(click('#story')).toBe(true);
  expect(tab.opener).toBeNull();
  expect(notice().hidden, 'and an address that was shown is not any more').toBe(true);
});

it('Without a sandbox the browser opens the tab', () => {
  vi.stubGlobal('origin', 'https://khuyut.example');
  expect(click('#story')).toBe(false);
  expect(openTab).not.toHaveBeenCalled();
  expect(opened).toEqual(['https://khuyut.example/en']);
  expect(blocked).toEqual([false]);
});

it('Links within the page are not touched', () => {
  expect(click('#plain')).toBe(false);
  expect(notice().hidden).toBe(true);
});
