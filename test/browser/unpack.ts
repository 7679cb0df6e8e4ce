import { browserPath } from './browser.ts';

/** Before the first test, once: of two who unpack it at the same time one starts what the other still writes (ETXTBSY). */
export const setup = async (): Promise<void> => {
  // Where there is none to be had, each of the tests says so.
  await browserPath().catch(() => undefined);
};
