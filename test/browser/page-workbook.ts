import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';

type Request = sheets_v4.Schema$Request;
type Cell = sheets_v4.Schema$CellData;

export const OWNER = 'eigenaar@voorbeeld.nl';
export const EDITOR = 'bewerker@voorbeeld.nl';
export const READER = 'lezer@voorbeeld.nl';

/** The workbook of the page's tests: a small shop's stock, with one of everything that the page draws. */
export const SHEET = 3;
export const LONG = 7;
export const HIDDEN = 9;

/** Calls the local Google as an account. Throws when it refuses. */
export async function call<Answer>(
  origin: string,
  method: string,
  path: string,
  body?: unknown,
  account = OWNER,
): Promise<Answer> {
  const response = await fetch(origin + path, {
    method,
    headers: { Authorization: `Bearer ${account}`, 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return JSON.parse(text || '{}') as Answer;
}

export async function makeWorkbook(origin: string): Promise<string> {
  const { spreadsheetId = '' } = await call<{ spreadsheetId?: string }>(origin, 'POST', '/v4/spreadsheets', {
    properties: { title: 'Voorraad', locale: 'nl_NL', timeZone: 'Europe/Amsterdam' },
    sheets: [
      {
        properties: {
          sheetId: SHEET,
          title: 'Voorraad',
          gridProperties: { rowCount: 40, columnCount: 8, frozenRowCount: 1, frozenColumnCount: 1 },
        },
      },
      { properties: { sheetId: LONG, title: "Jan's lijst" } },
      { properties: { sheetId: HIDDEN, title: 'Weg', hidden: true, gridProperties: { rowCount: 5, columnCount: 2 } } },
    ],
  });
  await call(origin, 'PUT', `/v4/spreadsheets/${spreadsheetId}/values/Voorraad!A1?valueInputOption=USER_ENTERED`, {
    values: typed(spreadsheetId),
  });
  await call(origin, 'POST', `/v4/spreadsheets/${spreadsheetId}:batchUpdate`, { requests });
  await call(origin, 'PATCH', `/drive/v3/files/${spreadsheetId}`, {
    description: 'De cijfers in dit blad zijn verzonnen.',
  });
  for (const [emailAddress, role] of [
    [EDITOR, 'writer'],
    [READER, 'reader'],
  ]) {
    await call(origin, 'POST', `/drive/v3/files/${spreadsheetId}/permissions?sendNotificationEmail=false`, {
      type: 'user',
      role,
      emailAddress,
    });
  }
  return spreadsheetId;
}

const typed = (id: string): unknown[][] => [
  ['Artikel', 'Aantal', 'Prijs', 'Waarde', 'Soort', 'Klaar', 'Opmerking'],
  [
    'Potloden',
    '1.234',
    '€ 0,50',
    '=B2*C2',
    'papier',
    false,
    'Een lange opmerking die niet op één regel past en dus over meer regels loopt.',
  ],
  ['Schriften', '60', '€ 2,25', '=B3*C3', 'papier', true],
  ['Lampen', '7', '€ 18', '=B4*C4', 'overig', false],
  ['Meer (klik op het plusje)'],
  ['Gummen', '12', '€ 1', '=B6*C6'],
  ['Linialen', '3', '€ 2', '=B7*C7'],
  [
    'Samen',
    '=SUM(B2:B7)',
    '',
    '=SUM(D2:D7)',
    `=HYPERLINK("https://docs.google.com/spreadsheets/d/${id}/edit#gid=${LONG}";"Lijst")`,
    `=HYPERLINK("mailto:${EDITOR}?subject=Voorraad";"Mail")`,
  ],
  [],
  ['', 'Een titel over drie kolommen'],
];

/** A rectangle of cells of the first tab, counted from zero, the ends not included. */
export const block = (top: number, bottom: number, left: number, right: number) => ({
  sheetId: SHEET,
  startRowIndex: top,
  endRowIndex: bottom,
  startColumnIndex: left,
  endColumnIndex: right,
});

const repeat = (range: ReturnType<typeof block>, cell: Cell, fields: string): Request => ({
  repeatCell: { range, cell, fields },
});

const width = (startIndex: number, endIndex: number, pixelSize: number): Request => ({
  updateDimensionProperties: {
    range: { sheetId: SHEET, dimension: 'COLUMNS', startIndex, endIndex },
    properties: { pixelSize },
    fields: 'pixelSize',
  },
});

const line = { style: 'SOLID', color: { red: 0.6, green: 0.6, blue: 0.6 } };
const series = (column: number) => ({
  series: { sourceRange: { sources: [block(1, 4, column, column + 1)] } },
  targetAxis: 'LEFT_AXIS',
});

const requests: Request[] = [
  width(0, 1, 150),
  width(6, 7, 240),
  repeat(
    block(0, 1, 0, 7),
    { userEnteredFormat: { textFormat: { bold: true }, backgroundColor: { red: 0.87, green: 0.92, blue: 0.97 } } },
    'userEnteredFormat(textFormat,backgroundColor)',
  ),
  repeat(
    block(1, 7, 1, 2),
    { userEnteredFormat: { backgroundColor: { red: 1, green: 1, blue: 0.8 } } },
    'userEnteredFormat.backgroundColor',
  ),
  repeat(block(1, 7, 6, 7), { userEnteredFormat: { wrapStrategy: 'WRAP' } }, 'userEnteredFormat.wrapStrategy'),
  {
    updateBorders: {
      range: block(1, 7, 1, 2),
      top: line,
      bottom: line,
      left: line,
      right: line,
      innerHorizontal: line,
    },
  },
  {
    setDataValidation: {
      range: block(1, 7, 1, 2),
      rule: {
        condition: { type: 'NUMBER_GREATER_THAN_EQ', values: [{ userEnteredValue: '0' }] },
        inputMessage: 'Typ een heel getal.',
        strict: false,
      },
    },
  },
  {
    setDataValidation: {
      range: block(1, 7, 4, 5),
      rule: {
        condition: {
          type: 'ONE_OF_LIST',
          values: ['papier', 'metaal', 'overig'].map((userEnteredValue) => ({ userEnteredValue })),
        },
        strict: true,
        showCustomUi: true,
      },
    },
  },
  { setDataValidation: { range: block(1, 4, 5, 6), rule: { condition: { type: 'BOOLEAN' }, strict: true } } },
  {
    updateCells: {
      range: block(1, 2, 1, 2),
      rows: [{ values: [{ note: 'Geteld op de laatste dag.' }] }],
      fields: 'note',
    },
  },
  { mergeCells: { range: block(9, 11, 1, 4), mergeType: 'MERGE_ALL' } },
  { addDimensionGroup: { range: { sheetId: SHEET, dimension: 'ROWS', startIndex: 5, endIndex: 7 } } },
  {
    updateDimensionGroup: {
      dimensionGroup: {
        range: { sheetId: SHEET, dimension: 'ROWS', startIndex: 5, endIndex: 7 },
        depth: 1,
        collapsed: true,
      },
      fields: 'collapsed',
    },
  },
  {
    addConditionalFormatRule: {
      index: 0,
      rule: {
        ranges: [block(1, 7, 1, 2)],
        booleanRule: {
          condition: { type: 'NUMBER_LESS', values: [{ userEnteredValue: '10' }] },
          format: { backgroundColor: { red: 1, green: 0.8, blue: 0.8 } },
        },
      },
    },
  },
  {
    addProtectedRange: {
      protectedRange: { protectedRangeId: 1, range: block(0, 40, 3, 4), editors: { users: [OWNER] } },
    },
  },
  {
    addChart: {
      chart: {
        chartId: 11,
        spec: {
          title: 'Aantal per artikel',
          altText: 'Staafdiagram: aantal per artikel',
          basicChart: {
            chartType: 'COLUMN',
            domains: [{ domain: { sourceRange: { sources: [block(1, 4, 0, 1)] } } }],
            series: [series(1)],
          },
        },
        position: {
          overlayPosition: {
            anchorCell: { sheetId: SHEET, rowIndex: 11, columnIndex: 1 },
            widthPixels: 420,
            heightPixels: 260,
          },
        },
      },
    },
  },
];
