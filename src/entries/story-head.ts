// Runs in the page's head, before anything is painted.
import { refetchBrokenScript } from '$lib/platform/refetch-broken-script';
import { keepUnseen } from '$lib/tools/pages/keep-unseen';
import { startPreferences } from '$lib/tools/preferences/start-preferences';

const { documentElement } = document;
const { home = '/', story = '' } = documentElement.dataset;
refetchBrokenScript();
startPreferences(document, home, story);
keepUnseen(documentElement, home, story);
