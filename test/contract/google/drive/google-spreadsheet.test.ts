import { type Google, startGoogle } from '@ibl/local-google/server.ts';
import { GoogleSpreadsheet } from 'google-spreadsheet';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

/** The npm package `google-spreadsheet` works with the local Drive; only the host differs. */
let google: Google;

beforeAll(async () => {
  google = await startGoogle();
  const real = globalThis.fetch;
  const here = (url: string) => url.replace(/^https:\/\/(sheets|www)\.googleapis\.com/, google.origin);
  vi.stubGlobal('fetch', (input: Request | string | URL, init?: RequestInit) =>
    input instanceof Request ? real(new Request(here(input.url), input), init) : real(here(String(input)), init),
  );
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await google.close();
});

const as = (account: string) => ({ token: account });
const roles = async (book: GoogleSpreadsheet): Promise<string[]> =>
  (await book.listPermissions()).map((permission) => `${permission.type} ${permission.role}`);

test('shares a workbook, makes it public, takes both back, and deletes it', async () => {
  const book = await GoogleSpreadsheet.createNewSpreadsheetDocument(as('anne@voorbeeld.nl'), { title: 'Gedeeld' });
  const { id } = (await book.share('bart@voorbeeld.nl', { role: 'reader', emailMessage: false })) as { id: string };
  await book.setPublicAccessLevel('reader');
  expect(await roles(book)).toEqual(['user owner', 'user reader', 'anyone reader']);

  const seen = new GoogleSpreadsheet(book.spreadsheetId, as('bart@voorbeeld.nl'));
  await seen.loadInfo();
  expect(seen.title).toBe('Gedeeld');
  await expect(seen.updateProperties({ title: 'Gekaapt' })).rejects.toThrow(/permission/);

  await book.setPublicAccessLevel(false);
  await book.deletePermission(id);
  expect(await roles(book)).toEqual(['user owner']);
  await expect(seen.loadInfo()).rejects.toThrow(/permission/);

  await book.delete();
  const gone = new GoogleSpreadsheet(book.spreadsheetId, as('anne@voorbeeld.nl'));
  await expect(gone.loadInfo()).rejects.toThrow(/not found/);
});
