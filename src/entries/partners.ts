import { wireGuide } from '$lib/partners/wire';

wireGuide(document);
