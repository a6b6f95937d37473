// Runs in the page's head, before anything is painted.
import { refetchBrokenScript } from '$lib/platform/refetch-broken-script';
import { startPreferences } from '$lib/tools/preferences/start-preferences';

const { home = '/', story = '' } = document.documentElement.dataset;
refetchBrokenScript();
startPreferences(document, home, story);
