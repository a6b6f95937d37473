// Runs in the page's head, before anything is painted.
import { applyOptions } from '../lib/embed/frame/apply-options';
import { refetchBrokenScript } from '../lib/platform/refetch-broken-script';
import { tellScriptRuns } from '../lib/platform/script-runs';

// A page that was saved while it ran has the classes of that time.
document.documentElement.className = '';
tellScriptRuns();
refetchBrokenScript();
applyOptions(document, location.search);
