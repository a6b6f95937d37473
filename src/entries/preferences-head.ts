// Runs in the page's head, before anything is painted.
import { startPreferences } from '$lib/tools/preferences/start-preferences';

startPreferences(document);
