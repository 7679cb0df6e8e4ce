import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

/** Every acknowledged edit survives `kill -9`. */

let data: string;
let child: ChildProcess | undefined;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'google-'));
});
afterEach(() => {
  child?.kill('SIGKILL');
  rmSync(data, { recursive: true });
});

const start = async (): Promise<string> => {
  const started = spawn(process.execPath, ['packages/local-google/src/main.ts', '--port', '0', '--data', data]);
  child = started;
  started.stderr.pipe(process.stderr);
  return await new Promise((resolve) =>
    started.stdout.once('data', (line) => resolve(`http://${String(line).trim().replace('ready on ', '')}`)),
  );
};

const kill = (): Promise<void> =>
  new Promise((resolve) => {
    child?.once('close', () => resolve());
    child?.kill('SIGKILL');
  });

const call = async (origin: string, verb: string, path: string, body?: unknown): Promise<unknown> => {
  const headers = { Authorization: 'Bearer eigenaar', 'content-type': 'application/json' };
  const response = await fetch(origin + path, {
    method: verb,
    headers,
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${verb} ${path}: ${response.status} ${text}`);
  return text === '' ? undefined : JSON.parse(text);
};

const makeSheet = async (origin: string): Promise<string> => {
  const body = { name: 'Opgave', mimeType: 'application/vnd.google-apps.spreadsheet' };
  return ((await call(origin, 'POST', '/drive/v3/files', body)) as { id: string }).id;
};

test('a workbook of every kind of content is the same after kill -9', async () => {
  const first = await start();
  const id = await makeSheet(first);
  const grid = { sheetId: 0, startRowIndex: 1, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 2 };
  const batches = [
    [
      { addSheet: { properties: { sheetId: 7, title: 'Tweede', index: 0, gridProperties: { frozenRowCount: 1 } } } },
      { addSheet: { properties: { sheetId: 8, title: 'Weg' } } },
      {
        updateCells: {
          start: { sheetId: 0, rowIndex: 0, columnIndex: 0 },
          rows: [1, 2, 3, 4].map((value) => ({
            values: [
              { userEnteredValue: { numberValue: value }, note: 'n' },
              { userEnteredValue: { formulaValue: `=A${value}*2` } },
            ],
          })),
          fields: 'userEnteredValue,note',
        },
      },
      { addNamedRange: { namedRange: { namedRangeId: 'naam', name: 'naam', range: grid } } },
      { addProtectedRange: { protectedRange: { protectedRangeId: 5, range: grid, editors: { users: ['a@b.nl'] } } } },
      { mergeCells: { range: { ...grid, startColumnIndex: 4, endColumnIndex: 6 }, mergeType: 'MERGE_ALL' } },
    ],
    [
      { deleteSheet: { sheetId: 8 } },
      { insertDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 1, endIndex: 2 } } },
    ],
    [{ deleteDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 3, endIndex: 4 } } }],
  ];
  for (const requests of batches) await call(first, 'POST', `/v4/spreadsheets/${id}:batchUpdate`, { requests });
  const questions = [
    `/v4/spreadsheets/${id}?includeGridData=true`,
    `/drive/v3/files/${id}?fields=*`,
    '/drive/v3/changes?pageToken=1',
  ];
  const answers = (origin: string) => Promise.all(questions.map((path) => call(origin, 'GET', path)));
  const before = await answers(first);
  await kill();
  expect(await answers(await start())).toEqual(before);
});

test('every edit that was answered is there after kill -9 in the middle of many', async () => {
  const first = await start();
  const id = await makeSheet(first);
  const answered: number[] = [];
  const edits = Array.from({ length: 400 }, async (_, at) => {
    const path = `/v4/spreadsheets/${id}/values/A${at + 1}?valueInputOption=RAW`;
    await call(first, 'PUT', path, { values: [[at]] });
    answered.push(at);
    if (answered.length === 60) await kill();
  });
  await Promise.allSettled(edits);
  const second = await start();
  const { values } = (await call(second, 'GET', `/v4/spreadsheets/${id}/values/A1:A400`)) as { values: string[][] };
  expect(answered.length).toBeGreaterThanOrEqual(60);
  expect(answered.filter((at) => values[at]?.[0] !== String(at))).toEqual([]);
});

test('a deleted workbook leaves nothing behind', async () => {
  const first = await start();
  const id = await makeSheet(first);
  await call(first, 'PUT', `/v4/spreadsheets/${id}/values/A1?valueInputOption=RAW`, { values: [['x']] });
  await call(first, 'DELETE', `/drive/v3/files/${id}`);
  await kill();
  const second = await start();
  expect(await call(second, 'GET', '/drive/v3/files?fields=files/id')).toEqual({ files: [] });
  await expect(call(second, 'GET', `/v4/spreadsheets/${id}`)).rejects.toThrow('404');
});

test('a clock that was moved stays so', async () => {
  const first = await start();
  await call(first, 'POST', '/emulator/v1/clock', { now: '2031-01-01T00:00:00Z' });
  await kill();
  expect(await call(await start(), 'GET', '/emulator/v1/clock')).toMatchObject({
    iso: expect.stringMatching(/^2031-01-01T00:00/),
  });
});
