// Runs in the page's head, before anything is painted.
import { applyOptions } from '../lib/embed/frame/apply-options';

applyOptions(document, location.search);
