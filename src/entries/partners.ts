import { startConfigurator } from '$lib/partners/start';

void startConfigurator(document);
