/** Chromium's offer to install, which the DOM's types do not know. */
interface InstallOffer extends Event {
  prompt: () => Promise<unknown>;
}

const isOffer = (event: Event): event is InstallOffer => 'prompt' in event;

/** Whether the page runs as an installed app. */
export function isInstalled(): boolean {
  return window.matchMedia('(display-mode: standalone)').matches || isAppleApp() === true;
}

/** Apple's own word for it; undefined where the browser is not theirs. */
function isAppleApp(): unknown {
  return Reflect.get(navigator, 'standalone');
}

/** Shows the install buttons once the browser offers it, and on Apple's phones how to do it by hand. */
export function wireInstall(root: Document): void {
  const buttons = [...root.querySelectorAll<HTMLElement>('[data-install]')];
  let offer: InstallOffer | undefined;
  const show = (on: boolean) => buttons.forEach((button) => (button.hidden = !on));
  window.addEventListener('beforeinstallprompt', (event) => {
    // Never as a pop-up: the reader asks for it.
    event.preventDefault();
    if (isOffer(event)) offer = event;
    show(offer !== undefined);
  });
  window.addEventListener('appinstalled', () => show(false));
  for (const button of buttons) {
    button.addEventListener('click', () => {
      void offer?.prompt();
      // An offer can be taken up once.
      offer = undefined;
      show(false);
    });
  }
  const hint = root.querySelector<HTMLElement>('[data-install-apple]');
  if (hint) hint.hidden = isAppleApp() !== false;
}
