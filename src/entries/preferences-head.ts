// Runs in the page's head, before anything is painted.
import { startPreferences } from '$lib/tools/preferences/start-preferences';

const { home = '/', story = '' } = document.documentElement.dataset;
startPreferences(document, home, story);
