import { describe, expect, it } from 'vitest';
import { turnOf } from './keys';

describe('A key', () => {
  it('turns with the direction of reading', () => {
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
