import { onChoice } from './on-choice';

/**
 * Whether the reader wants to load as little as can be: by their choice on the page (`html[data-data]`), or else as
 * their system has it. Ask each time: it can change while reading.
 */
export function lightData(): boolean {
  const { data } = document.documentElement.dataset;
  if (data !== undefined) return data === 'light';
  return savesData() || window.matchMedia('(prefers-reduced-data: reduce)').matches;
}

/** `Save-Data`, which TypeScript's DOM types do not have: https://wicg.github.io/savedata/ */
function savesData(): boolean {
  const connection: unknown = Reflect.get(navigator, 'connection');
  return Reflect.get(Object(connection), 'saveData') === true;
}

/** Calls back at once, and again whenever the reader chooses otherwise. */
export function followDataUse(callback: (isLight: boolean) => void): void {
  let last: boolean | undefined;
  const look = () => {
    const isLight = lightData();
    if (isLight === last) return;
    last = isLight;
    callback(isLight);
  };
  look();
  onChoice('data', look);
}
