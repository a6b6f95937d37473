import { describe, expect, it, vi } from 'vitest';
import { find, Tab } from '$lib/platform/fakes/tab';
import { followKeys, keyOf, turnOf } from './keys';

describe('A key', () => {
  it('turns along the direction of reading', () => {
    expect([turnOf('ArrowLeft', 'rtl'), turnOf('ArrowRight', 'rtl')]).toEqual(['next', 'previous']);
    expect([turnOf('ArrowLeft', 'ltr'), turnOf('ArrowRight', 'ltr')]).toEqual(['previous', 'next']);
  });

  it.each(['rtl', 'ltr'] as const)('turns by page alike in both directions (%s)', (direction) => {
    expect([turnOf('PageUp', direction), turnOf('PageDown', direction)]).toEqual(['previous', 'next']);
  });

  it.each(['Home', 'End', 'ArrowUp', 'ArrowDown', ' ', 'Enter', 'Tab', 'Escape', 'n', ''])(
    'is left to the browser when it is “%s”',
    (key) => expect([turnOf(key, 'rtl'), turnOf(key, 'ltr')]).toEqual([null, null]),
  );
});

describe('The key of a turn', () => {
  it.each(['rtl', 'ltr'] as const)('makes that turn (%s)', (direction) => {
    for (const turn of ['next', 'previous'] as const) {
      expect(turnOf(keyOf(turn, direction), direction)).toBe(turn);
    }
  });
});

describe('Listening for keys', () => {
  const start = (body = '<h2 tabindex="-1">a heading</h2>') => {
    const tab = new Tab();
    tab.open(body);
    const onTurn = vi.fn(() => true);
    followKeys('ltr', onTurn);
    return { tab, onTurn };
  };

  it('tells the turn, and whether it is by a page key', () => {
    const { tab, onTurn } = start();
    tab.press('ArrowRight');
    tab.press('PageUp');
    tab.press('x');
    expect(onTurn.mock.calls).toEqual([
      ['next', false],
      ['previous', true],
    ]);
  });

  it('prevents the browser’s own action only when the turn is made', () => {
    const { tab, onTurn } = start();
    expect(tab.press('ArrowRight').defaultPrevented).toBe(true);
    onTurn.mockReturnValue(false);
    expect(tab.press('ArrowRight').defaultPrevented).toBe(false);
  });

  it.each(['altKey', 'ctrlKey', 'metaKey', 'shiftKey'])('leaves keys with %s to the browser', (modifier) => {
    const { tab, onTurn } = start();
    tab.press('ArrowRight', { [modifier]: true });
    expect(onTurn).not.toHaveBeenCalled();
  });

  it('leaves alone what something else has acted on', () => {
    const { tab, onTurn } = start();
    document.addEventListener('keydown', (event) => event.preventDefault());
    tab.press('ArrowRight');
    expect(onTurn).not.toHaveBeenCalled();
  });

  it.each([
    '<a href="#x" id="focused">a link</a>',
    '<button id="focused"></button>',
    '<input id="focused" />',
    '<textarea id="focused"></textarea>',
    '<select id="focused"></select>',
    '<dialog open><h2 tabindex="-1" id="focused">in a dialog</h2></dialog>',
    '<nav popover><p tabindex="-1" id="focused">in a list that opens</p></nav>',
    '<div data-leaflet tabindex="0" id="focused">the map</div>',
  ])('leaves keys to what has a use for them: %s', (body) => {
    const { tab, onTurn } = start(body);
    find('#focused').focus();
    tab.press('ArrowRight');
    expect(onTurn).not.toHaveBeenCalled();
  });

  it('acts on a button that is named with its key', () => {
    const { tab, onTurn } = start('<button aria-keyshortcuts="ArrowRight" id="focused"></button>');
    find('#focused').focus();
    tab.press('ArrowRight');
    expect(onTurn).toHaveBeenCalledOnce();
  });

  it('acts where a heading has the focus, as after a link in the page', () => {
    const { tab, onTurn } = start();
    find('h2').focus();
    tab.press('ArrowRight');
    expect(onTurn).toHaveBeenCalledOnce();
  });
});
