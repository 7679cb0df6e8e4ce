import { startGoogle } from '@ibl/local-google/server.ts';
import { readMask } from '../../../sheets/google/read.ts';
import { a1 } from '../../../sheets/grid/a1.ts';
import { columns, freshPlaces } from '../../../sheets/questionnaire/layout.ts';
import { sheetIdOf, tabTitle } from '../../../sheets/questionnaire/quarter-tab.ts';
import { person } from '../../local/person.ts';
import { buildAll, newest, quarters, typedIn } from '../filled-questionnaire.ts';

const rounds = 200;
const readRatioMax = 15;
const updateRatioMax = 30;
const cellsUpdated = 200;

const headers = { authorization: 'Bearer owner', 'content-type': 'application/json' };

const call = async (url: string, init: RequestInit = {}): Promise<void> => {
  const response = await fetch(url, { headers, ...init });
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`Cannot call ${url}: ${response.status}`);
};

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const timed = async (
  work: (round: number) => Promise<void>,
  before: (round: number) => Promise<void>,
): Promise<number> => {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    await before(round);
    const began = performance.now();
    await work(round);
    times.push(performance.now() - began);
  }
  return median(times);
};

const nothing = async (): Promise<void> => {};

/** The read that a check makes and a write of 200 cells, as ratios to an empty request on the same server. */
export const run = async (): Promise<boolean> => {
  const google = await startGoogle({});
  const owner = person(google.origin, 'owner');
  const id = await owner.createWorkbook('IBL-opgave – Rozet', '');
  const spreadsheet = `${google.origin}/v4/spreadsheets/${id}`;
  const update = (requests: unknown[]) =>
    call(`${spreadsheet}:batchUpdate`, { method: 'POST', body: JSON.stringify({ requests }) });
  await update(buildAll('owner@voorbeeld.nl'));
  for (const quarter of quarters) await owner.type(id, typedIn(quarter));

  const input = a1(freshPlaces(newest).get('lending_unfilled') ?? 0, columns.input);
  const edit = (round: number) =>
    call(`${spreadsheet}/values/${tabTitle(newest)}!${input}?valueInputOption=USER_ENTERED`, {
      method: 'PUT',
      body: JSON.stringify({ values: [[round]] }),
    });
  const cells = (round: number) => ({
    updateCells: {
      start: { sheetId: sheetIdOf(newest), rowIndex: 0, columnIndex: columns.sentence },
      rows: Array.from({ length: 50 }, () => ({
        values: Array.from({ length: cellsUpdated / 50 }, () => ({ userEnteredValue: { stringValue: `${round}` } })),
      })),
      fields: 'userEnteredValue',
    },
  });
  await update([{ appendDimension: { sheetId: sheetIdOf(newest), dimension: 'COLUMNS', length: 4 } }]);

  const empty = await timed(() => call(`${google.origin}/emulator/v1/clock`), nothing);
  const read = await timed(() => call(`${spreadsheet}?fields=${encodeURIComponent(readMask)}`), edit);
  const write = await timed((round) => update([cells(round)]), nothing);
  await google.close();

  const findings = [
    { name: 'an empty request', milliseconds: empty, ratio: 1, bound: '' },
    {
      name: 'the read of a check, after an edit',
      milliseconds: read,
      ratio: read / empty,
      bound: `≤ ${readRatioMax} ×`,
    },
    { name: 'batchUpdate of 200 cells', milliseconds: write, ratio: write / empty, bound: `≤ ${updateRatioMax} ×` },
  ];
  console.table(
    findings.map(({ milliseconds, ratio, ...finding }) => ({
      ...finding,
      milliseconds: milliseconds.toFixed(2),
      ratio: ratio.toFixed(1),
    })),
  );
  return read / empty <= readRatioMax && write / empty <= updateRatioMax;
};
