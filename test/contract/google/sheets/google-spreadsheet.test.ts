import { type Google, startGoogle } from '@ibl/local-google/server.ts';
import { GoogleSpreadsheet } from 'google-spreadsheet';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

/** The npm package `google-spreadsheet` works with the local Sheets API; only the host differs. */
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

const auth = { token: 'eigenaar' };

test('creates a workbook, adds a sheet with headers, fills it and reads it back', async () => {
  const book = await GoogleSpreadsheet.createNewSpreadsheetDocument(auth, { title: 'Boeken' });
  await book.loadInfo();
  expect([book.title, book.sheetCount, book.sheetsByIndex[0]?.title]).toEqual(['Boeken', 1, 'Sheet1']);

  const sheet = await book.addSheet({ title: 'Leden', headerValues: ['naam', 'aantal'] });
  await sheet.addRows([
    { naam: 'Arnhem', aantal: 3 },
    { naam: 'Zwolle', aantal: '=B2*2' },
  ]);
  const rows = await sheet.getRows();
  expect(rows.map((row) => [row.get('naam'), row.get('aantal')])).toEqual([
    ['Arnhem', '3'],
    ['Zwolle', '6'],
  ]);

  const [first, second] = rows;
  first?.set('aantal', 5);
  await first?.save();
  await second?.delete();
  expect((await sheet.getRows()).map((row) => row.get('aantal'))).toEqual(['5']);
});

test('formats cells, with notes and formulas, and finds them again', async () => {
  const book = await GoogleSpreadsheet.createNewSpreadsheetDocument(auth, { title: 'Opmaak' });
  await book.loadInfo();
  const sheet = book.sheetsByIndex[0];
  if (!sheet) throw new Error('There is no first sheet.');
  await sheet.loadCells('A1:B2');
  const cell = sheet.getCell(0, 0);
  cell.value = 0.25;
  cell.numberFormat = { type: 'PERCENT', pattern: '0%' };
  cell.textFormat = { bold: true };
  cell.backgroundColor = { red: 1, green: 0.5, blue: 0, alpha: 1 };
  cell.note = 'een kwart';
  sheet.getCell(0, 1).formula = '=A1*4';
  await sheet.saveUpdatedCells();

  sheet.resetLocalCache(true);
  await sheet.loadCells('A1:B2');
  const read = sheet.getCell(0, 0);
  expect([read.value, read.formattedValue, read.note, read.textFormat?.bold]).toEqual([0.25, '25%', 'een kwart', true]);
  expect([sheet.getCell(0, 1).value, sheet.getCell(0, 1).formula]).toEqual([1, '=A1*4']);
});

test('merges, resizes, renames, duplicates and removes sheets', async () => {
  const book = await GoogleSpreadsheet.createNewSpreadsheetDocument(auth, { title: 'Bladen' });
  await book.loadInfo();
  const sheet = book.sheetsByIndex[0];
  if (!sheet) throw new Error('There is no first sheet.');
  await sheet.mergeCells({ sheetId: 0, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 3 });
  await sheet.resize({ rowCount: 20, columnCount: 5 });
  await sheet.updateProperties({ title: 'Eerste' });
  await sheet.insertDimension('ROWS', { startIndex: 2, endIndex: 4 }, false);
  await sheet.duplicate({ title: 'Tweede', index: 1 });
  await book.loadInfo();
  expect(book.sheetsByIndex.map(({ title, rowCount, columnCount }) => [title, rowCount, columnCount])).toEqual([
    ['Eerste', 22, 5],
    ['Tweede', 22, 5],
  ]);
  await book.sheetsByTitle.Tweede?.delete();
  await expect(book.addSheet({ title: 'Eerste' })).rejects.toThrow(
    'A sheet with the name "Eerste" already exists. Please enter another name.',
  );
});
