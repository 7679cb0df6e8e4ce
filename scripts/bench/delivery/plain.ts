import { GoogleSpreadsheet } from 'google-spreadsheet';

/**
 * The same job as one writes it in an afternoon: looks at a questionnaire with `google-spreadsheet` and says beside each
 * cell whether it holds a whole number. No store, no feed, no lease, nothing remembered.
 */
export interface Plain {
  readonly workbook: string;
  type(text: string): Promise<void>;
  look(): Promise<void>;
}

const rows = 44;
const [label, input, verdict] = [0, 1, 2];

const isCount = (value: unknown): boolean =>
  value === null || (typeof value === 'number' && Number.isInteger(value) && value >= 0);

/** Any bearer without an `@` is the local Google's owner. */
const owner = { token: 'eigenaar' };

const look = async (workbook: string): Promise<void> => {
  const book = new GoogleSpreadsheet(workbook, owner);
  await book.loadInfo();
  const sheet = book.sheetsByIndex[0];
  if (!sheet) throw new Error('There is no tab');
  await sheet.loadCells({ startRowIndex: 0, endRowIndex: rows, startColumnIndex: label, endColumnIndex: verdict + 1 });
  for (let row = 0; row < rows; row++) {
    const said = isCount(sheet.getCell(row, input).value ?? null) ? 'In orde' : 'Dit is geen heel getal';
    const cell = sheet.getCell(row, verdict);
    if (cell.value !== said) cell.value = said;
  }
  await sheet.saveUpdatedCells();
};

/** Has the package speak to the local Google, along `way`: it knows no other host than Google's. */
const pointAt = (way: string): void => {
  const real = globalThis.fetch;
  const here = (url: string): string => url.replace(/^https:\/\/(sheets|www)\.googleapis\.com/, way);
  globalThis.fetch = (request, init) =>
    request instanceof Request
      ? real(new Request(here(request.url), request), init)
      : real(here(String(request)), init);
};

/** A questionnaire of its own, as long as ours. */
export const startPlain = async (google: string, way: string): Promise<Plain> => {
  pointAt(way);
  const book = await GoogleSpreadsheet.createNewSpreadsheetDocument(owner, { title: 'Opgave' });
  const workbook = book.spreadsheetId;
  const type = async (text: string): Promise<void> => {
    const url = `${google}/v4/spreadsheets/${workbook}/values/B10?valueInputOption=USER_ENTERED`;
    const headers = { authorization: `Bearer ${owner.token}`, 'content-type': 'application/json' };
    const answer = await fetch(url, { method: 'PUT', headers, body: JSON.stringify({ values: [[text]] }) });
    if (!answer.ok) throw new Error(await answer.text());
  };
  return { workbook, type, look: () => look(workbook) };
};
