import type { GridData, RowData, SheetJson, Spreadsheet } from '../model/json.ts';

/** Rows that were put into words before: the same object reads the same. */
const texts = new WeakMap<RowData, string>();

const rowText = (row: RowData): string => {
  let text = texts.get(row);
  if (text === undefined) {
    text = JSON.stringify(row);
    texts.set(row, text);
  }
  return text;
};

/** An object whose one field is put into words apart; the field keeps its place at the end. */
const withField = (rest: object, name: string, text: string): string => {
  const start = JSON.stringify(rest);
  return `${start.slice(0, -1)}${start === '{}' ? '' : ','}"${name}":${text}}`;
};

const gridText = ({ rowData, ...rest }: GridData): string =>
  rowData ? withField(rest, 'rowData', `[${rowData.map(rowText).join(',')}]`) : JSON.stringify(rest);

const sheetText = ({ data, ...rest }: SheetJson): string =>
  data ? withField(rest, 'data', `[${data.map(gridText).join(',')}]`) : JSON.stringify(rest);

const isSpreadsheet = (body: unknown): body is Spreadsheet =>
  typeof body === 'object' && body !== null && 'sheets' in body && Array.isArray(body.sheets);

/** An answer's JSON text. Rows of a whole workbook that have not changed since the last read are not put together anew. */
export const bodyText = (body: unknown): string => {
  if (!isSpreadsheet(body)) return JSON.stringify(body);
  const { sheets = [], ...rest } = body;
  return withField(rest, 'sheets', `[${sheets.map(sheetText).join(',')}]`);
};
