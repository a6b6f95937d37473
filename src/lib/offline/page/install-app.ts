/** Chromium's offer to install, which TypeScript's DOM types do not have. */
interface InstallOffer extends Event {
  prompt: () => Promise<unknown>;
}

const isOffer = (event: Event): event is InstallOffer => 'prompt' in event;

/** Whether the page runs as an installed app. */
export function isInstalled(): boolean {
  return window.matchMedia('(display-mode: standalone)').matches || appleStandalone() === true;
}

/** Safari's `navigator.standalone`: whether this is an app of the home screen; undefined elsewhere. */
function appleStandalone(): unknown {
  return Reflect.get(navigator, 'standalone');
}

/** Shows the install buttons once the browser offers to install, and on iOS how to do it by hand. */
export function wireInstall(root: Document): void {
  const buttons = [...root.querySelectorAll<HTMLElement>('[data-install]')];
  let offer: InstallOffer | undefined;
  const show = (isShown: boolean) => buttons.forEach((button) => (button.hidden = !isShown));
  window.addEventListener('beforeinstallprompt', (event) => {
    // Keeps the browser from asking on its own account.
    event.preventDefault();
    if (isOffer(event)) offer = event;
    show(offer !== undefined);
  });
  window.addEventListener('appinstalled', () => show(false));
  for (const button of buttons) {
    button.addEventListener('click', () => {
      void offer?.prompt();
      // Browsers take an offer up only once.
      offer = undefined;
      show(false);
    });
  }
  const hint = root.querySelector<HTMLElement>('[data-install-apple]');
  if (hint) hint.hidden = appleStandalone() !== false;
}
