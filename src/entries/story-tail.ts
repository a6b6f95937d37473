import { arriveInSteps, followSize, isSkipping, skipFarSoon } from '$lib/platform/arrive';

// Not in the head: on a slow connection its bytes would come before the first words.
addEventListener('load', () =>
  setTimeout(() => {
    if (isSkipping(document)) arriveInSteps(document);
    else void document.fonts.ready.then(() => skipFarSoon(document));
    followSize(document);
  }),
);
