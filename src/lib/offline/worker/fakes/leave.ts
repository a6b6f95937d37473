import { vi } from 'vitest';

/** Takes away what a fake browser has set up. */
export function leaveBrowser(): void {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
}
