import { describe, expect, it } from 'vitest';
import { googleForEach } from './rig.ts';

/** Malformed bodies are answered or rejected; none causes a fault of the emulator itself. */
const on = googleForEach();

const deep = (open: string, close: string, times: number): string => `${open.repeat(times)}1${close.repeat(times)}`;

/** Stands in place of a message, a list or a value. */
const oddParts: readonly string[] = [
  'null',
  '[null]',
  '[[null]]',
  '{}',
  '[{}]',
  '1',
  '"__proto__"',
  '{"__proto__":{"x":1}}',
  '{"__proto__":null}',
  '{"constructor":{"prototype":{"x":1}}}',
  '{"hasOwnProperty":1,"toString":2,"valueOf":3}',
  deep('[', ']', 90),
  deep('{"a":', '}', 90),
  deep('[', ']', 20_000),
  deep('{"a":', '}', 20_000),
];

const request = (inner: (part: string) => string) => (part: string) => `{"requests":[${inner(part)}]}`;
const atFirstSheet = '"range":{"sheetId":0}';

const batches: readonly ((part: string) => string)[] = [
  (part) => `{"requests":${part}}`,
  request((part) => part),
  request((part) => `null,${part},null`),
  request((part) => `{"__proto__":${part}}`),
  request((part) => `{"constructor":${part}}`),
  request((part) => `{"addSheet":${part}}`),
  request((part) => `{"addSheet":{"properties":${part}}}`),
  request((part) => `{"updateCells":{"rows":[${part}],"fields":"*","start":{"sheetId":0}}}`),
  request((part) => `{"updateCells":{"rows":[{"values":[${part}]}],"fields":"*","start":{"sheetId":0}}}`),
  request(
    (part) => `{"updateCells":{"rows":[{"values":[{"textFormatRuns":[${part}]}]}],"fields":"*","start":{"sheetId":0}}}`,
  ),
  request((part) => `{"appendCells":{"sheetId":0,"rows":[${part}],"fields":"*"}}`),
  request(
    (part) => `{"setDataValidation":{${atFirstSheet},"rule":{"condition":{"type":"ONE_OF_LIST","values":[${part}]}}}}`,
  ),
  request((part) => `{"sortRange":{${atFirstSheet},"sortSpecs":[${part}]}}`),
  request((part) => `{"setBasicFilter":{"filter":{${atFirstSheet},"criteria":${part}}}}`),
  request((part) => `{"setBasicFilter":{"filter":{${atFirstSheet},"criteria":{"__proto__":${part}}}}}`),
  request((part) => `{"setBasicFilter":{"filter":{${atFirstSheet},"filterSpecs":[${part}]}}}`),
  request((part) => `{"addTable":{"table":{${atFirstSheet},"columnProperties":[${part}]}}}`),
  request((part) => `{"deleteDuplicates":{${atFirstSheet},"comparisonColumns":[${part}]}}`),
  request((part) => `{"addProtectedRange":{"protectedRange":{${atFirstSheet},"unprotectedRanges":[${part}]}}}`),
  request(
    (part) => `{"addConditionalFormatRule":{"rule":{"ranges":[${part}],"booleanRule":{"condition":{"type":"BLANK"}}}}}`,
  ),
  request((part) => `{"updateSheetProperties":{"properties":${part},"fields":"*"}}`),
];

const creations: readonly ((part: string) => string)[] = [
  (part) => part,
  (part) => `{"properties":${part}}`,
  (part) => `{"sheets":[${part}]}`,
  (part) => `{"namedRanges":[${part}]}`,
  (part) => `{"sheets":[{"rowGroups":[${part}]}]}`,
  (part) => `{"sheets":[{"data":[{"rowData":[${part}]}]}]}`,
  (part) => `{"sheets":[{"data":[{"rowMetadata":[${part}]}]}]}`,
  (part) => `{"sheets":[{"conditionalFormats":[${part}]}]}`,
];

const values: readonly (readonly [method: string, body: (part: string) => string])[] = [
  ['values:batchUpdate', (part) => `{"valueInputOption":"RAW","data":[${part}]}`],
  ['values:batchUpdate', (part) => `{"valueInputOption":"USER_ENTERED","data":[{"range":"A1","values":${part}}]}`],
  ['values:batchUpdate', (part) => `{"valueInputOption":"RAW","data":[{"range":"A1","values":[[${part}]]}]}`],
  ['values:batchClear', (part) => `{"ranges":[${part}]}`],
  ['values:batchGetByDataFilter', (part) => `{"dataFilters":[${part}]}`],
  ['developerMetadata:search', (part) => `{"dataFilters":[${part}]}`],
  ['sheets/0:copyTo', (part) => part],
];

const files: readonly ((part: string) => string)[] = [
  (part) => part,
  (part) => `{"name":${part}}`,
  (part) => `{"parents":[${part}]}`,
  (part) => `{"properties":${part}}`,
  (part) => `{"appProperties":{"__proto__":${part}}}`,
];

const faultsOf = async (path: string, bodies: readonly ((part: string) => string)[]): Promise<readonly string[]> => {
  const faults: string[] = [];
  for (const body of bodies) {
    for (const part of oddParts) {
      const { status } = await on.call('POST', path, body(part));
      if (status >= 500 && status !== 501) faults.push(`${status} ${body(part).slice(0, 120)}`);
    }
  }
  return faults;
};

describe('A body that no client makes is refused or taken, and is never a fault of ours:', () => {
  it('batchUpdate', async () => {
    const id = await on.makeSheet();
    expect(await faultsOf(`/v4/spreadsheets/${id}:batchUpdate`, batches)).toEqual([]);
  });

  it('create', async () => {
    expect(await faultsOf('/v4/spreadsheets', creations)).toEqual([]);
  });

  it('values and the rest of Sheets', async () => {
    const id = await on.makeSheet();
    for (const [method, body] of values) {
      const path = `/v4/spreadsheets/${id}/${method}`;
      expect([method, await faultsOf(path, [body])]).toEqual([method, []]);
    }
  });

  it('files of Drive', async () => {
    expect(await faultsOf('/drive/v3/files', files)).toEqual([]);
  });
});

it('A null among requests is skipped, as Google does', async () => {
  const id = await on.makeSheet();
  const requests = [null, { addSheet: { properties: { title: 'Een' } } }, null];
  const { status, body } = await on.call('POST', `/v4/spreadsheets/${id}:batchUpdate`, { requests });
  expect([status, (body.replies as unknown[]).length]).toEqual([200, 1]);
});

it('A null among cells is an empty cell, since the place of each counts', async () => {
  const id = await on.makeSheet();
  const values = [null, { userEnteredValue: { stringValue: 'B' } }];
  const updateCells = { rows: [null, { values }], fields: 'userEnteredValue', start: { sheetId: 0 } };
  await on.call('POST', `/v4/spreadsheets/${id}:batchUpdate`, { requests: [{ updateCells }] });
  expect((await on.call('GET', `/v4/spreadsheets/${id}/values/A1:B2`)).body.values).toEqual([[], ['', 'B']]);
});

/** More than a workbook may hold, and than any memory does. */
const most = 2_000_000_000;

it.each<readonly [string, object, number]>([
  [
    'rows inserted',
    { insertDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: most } } },
    400,
  ],
  [
    'rows grouped',
    { addDimensionGroup: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: most } } },
    400,
  ],
  ['rows appended', { appendDimension: { sheetId: 0, dimension: 'ROWS', length: most } }, 400],
  [
    'columns inserted',
    { insertDimension: { range: { sheetId: 0, dimension: 'COLUMNS', startIndex: 0, endIndex: most } } },
    400,
  ],
  [
    'cells filled',
    {
      autoFill: {
        sourceAndDestination: {
          source: { sheetId: 0, endRowIndex: 1, endColumnIndex: 1 },
          dimension: 'ROWS',
          fillLength: most,
        },
      },
    },
    200,
  ],
])(
  'Two thousand million %s are refused, or cut off at the grid, before anything is made for them',
  async (_, one, status) => {
    const id = await on.makeSheet();
    const answer = await on.call('POST', `/v4/spreadsheets/${id}:batchUpdate`, { requests: [one] });
    expect(answer.status).toBe(status);
    expect((await on.call('GET', `/v4/spreadsheets/${id}`)).status).toBe(200);
  },
);

it('A body deeper than Google reads is refused in its words', async () => {
  const { status, body } = await on.call('POST', '/v4/spreadsheets', deep('{"properties":', '}', 101));
  expect([status, (body.error as { message: string }).message]).toEqual([
    400,
    "Invalid JSON payload received. Message too deep. Max recursion depth reached for key ''",
  ]);
});

describe('A parameter of parts within parts is refused:', () => {
  it.each([
    ['/drive/v3/files?fields=', `${'a('.repeat(3000)}b${')'.repeat(3000)}`],
    ['/drive/v3/files?fields=', `${'a/'.repeat(3000)}b`],
    ['/drive/v3/files?q=', `${'('.repeat(3000)}name = 'x'${')'.repeat(3000)}`],
    ['/drive/v3/files?q=', `${'not '.repeat(3000)}trashed = true`],
  ])('%s%s', async (path, value) => {
    expect((await on.call('GET', path + encodeURIComponent(value))).status).toBe(400);
  });

  it('fields of Sheets', async () => {
    const id = await on.makeSheet();
    for (const mask of [`${'a('.repeat(50_000)}b${')'.repeat(50_000)}`, `${'a.'.repeat(50_000)}b`]) {
      const requests = [{ updateSheetProperties: { properties: { sheetId: 0 }, fields: mask } }];
      expect((await on.call('POST', `/v4/spreadsheets/${id}:batchUpdate`, { requests })).status).toBe(400);
    }
  });
});
