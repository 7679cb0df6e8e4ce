import { access, constants } from 'node:fs/promises';
import { type Browser, chromium as driver } from 'playwright-core';

/** Where a Chromium usually stands, by platform. `CHROME_PATH` goes before all of them. */
const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Nothing here may speak to the outside world. */
const FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Where there is a Chromium: the machine's own, else the one that npm brought. Throws when there is none to be had. */
export const browserPath = async (): Promise<string> => (await findOnMachine()) ?? (await unpackFromNpm());

/** Starts it, headless. */
export async function launchBrowser(): Promise<Browser> {
  return await driver.launch({ executablePath: await browserPath(), args: FLAGS });
}

async function findOnMachine(): Promise<string | undefined> {
  const { CHROME_PATH } = process.env;
  if (CHROME_PATH !== undefined && !(await isExecutable(CHROME_PATH))) {
    throw new Error(`CHROME_PATH names ${CHROME_PATH}, which is not a program that can be run.`);
  }
  for (const path of CHROME_PATH ? [CHROME_PATH] : USUAL_PLACES) if (await isExecutable(path)) return path;
  return undefined;
}

const isExecutable = (path: string): Promise<boolean> =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  );

/** `@sparticuz/chromium` carries a Chromium for Linux on x64 inside the package. The flags that it advises are left out:
 * with `--single-process` the whole browser goes when one window is closed. */
async function unpackFromNpm(): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw noBrowser(`npm brings none for ${process.platform} ${process.arch}`);
  }
  const { default: packed } = await import('@sparticuz/chromium');
  return await packed.executablePath().catch((error) => {
    throw noBrowser(`the one from npm cannot be unpacked: ${error instanceof Error ? error.message : error}`);
  });
}

const noBrowser = (why: string): Error =>
  new Error(`No browser for the tests: there is no Chromium on this machine (CHROME_PATH may name one), and ${why}.`);
