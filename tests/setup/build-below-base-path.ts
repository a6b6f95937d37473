// Makes the build below a base path that several phases of `npm test` ask for.
import { buildBelowBasePath } from './below-base-path';

await buildBelowBasePath();
