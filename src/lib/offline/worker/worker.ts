import type { BuiltVersion } from '../protocol/built-version';
import { createHandlers } from './handlers';

/** Put in by `src/build/site/precache.ts`. */
declare const self: ServiceWorkerGlobalScope & { __KHUYUT_VERSION: BuiltVersion };

const { install, activate, fetch, message } = createHandlers(self, self.__KHUYUT_VERSION);
self.addEventListener('install', install);
self.addEventListener('activate', activate);
self.addEventListener('fetch', fetch);
self.addEventListener('message', message);
