import { browserPath } from './browser.ts';

/**
 * Unpacks once, before the first test: two tests that unpack at the same time can start a file that
 * is still being written (ETXTBSY).
 */
export const setup = async (): Promise<void> => {
  // Where there is none to be had, each of the tests says so.
  await browserPath().catch(() => undefined);
};
