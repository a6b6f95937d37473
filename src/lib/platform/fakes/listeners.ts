import { vi } from 'vitest';

/**
 * Collects what is listened to in the window and the document from now on, so that one test's listeners do
 * not hear the events of the next.
 * @returns a function that removes them
 */
export function collectListeners(): () => void {
  const added: (() => void)[] = [];
  const spies = [window, document].map((target) => {
    const add = target.addEventListener.bind(target);
    return vi
      .spyOn(target, 'addEventListener')
      .mockImplementation((...[type, listener, options]: Parameters<EventTarget['addEventListener']>) => {
        if (!listener) return;
        add(type, listener, options);
        added.push(() => target.removeEventListener(type, listener, options));
      });
  });
  return () => {
    for (const remove of added) remove();
    for (const spy of spies) spy.mockRestore();
  };
}
