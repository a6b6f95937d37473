import type { BuiltVersion } from '../protocol/built-version';
import { runWorker } from './run-worker';

/** Put in by `src/build/site/precache.ts`. */
declare const self: ServiceWorkerGlobalScope & { __KHUYUT_VERSION: BuiltVersion };

runWorker(self, self.__KHUYUT_VERSION);
