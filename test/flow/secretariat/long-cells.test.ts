import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { secretariatTitle } from '../../../sheets/texts.ts';
import { type SmallWorld, startSmallWorld } from '../../lab/small-world.ts';

/**
 * The longest text that Google allows, in every cell of the secretary: Google rejects none of our
 * answers.
 */
const charactersMax = 50_000;
/** In a table without end that is pasted. */
const pastedRows = 3;
const pastedColumns = 4;

let world: SmallWorld;
beforeAll(async () => {
  world = await startSmallWorld();
});
afterAll(() => world.close());

const call = async <Answer>(path: string, body?: object): Promise<Answer> => {
  const response = await fetch(`${world.local.endpoints.google}/v4/spreadsheets/${world.secretariat}${path}`, {
    headers: { authorization: 'Bearer owner', 'content-type': 'application/json' },
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
  });
  expect([path, response.status]).toEqual([path, 200]);
  return (await response.json()) as Answer;
};

type Range = sheets_v4.Schema$GridRange;

/** Every cell that is open to people, tab by tab. */
const inputsIn = async (): Promise<readonly Range[]> => {
  const fields = 'fields=sheets(protectedRanges(unprotectedRanges))';
  const { sheets = [] } = await call<sheets_v4.Schema$Spreadsheet>(`?${fields}`);
  return sheets.flatMap(({ protectedRanges = [] }) => protectedRanges.flatMap((one) => one.unprotectedRanges ?? []));
};

const filled = (range: Range): sheets_v4.Schema$Request => {
  const [row, column] = [range.startRowIndex ?? 0, range.startColumnIndex ?? 0];
  const height = (range.endRowIndex ?? row + pastedRows) - row;
  const width = (range.endColumnIndex ?? column + pastedColumns) - column;
  const values = Array.from({ length: width }, () => ({
    userEnteredValue: { stringValue: 'x'.repeat(charactersMax) },
  }));
  return {
    updateCells: {
      start: { sheetId: range.sheetId ?? 0, rowIndex: row, columnIndex: column },
      rows: Array.from({ length: height }, () => ({ values })),
      fields: 'userEnteredValue',
    },
  };
};

it('fifty thousand characters in every cell of Secretariaat are answered', { timeout: 120_000 }, async () => {
  const inputs = await inputsIn();
  expect(inputs.length).toBeGreaterThan(50);
  for (const range of inputs) await call(':batchUpdate', { requests: [filled(range)] });
  await world.local.google.settled();
  await world.local.fire('sweep');
  await world.local.google.settled();
  const stored = await world.local.world.database.workbooks.doc(world.secretariat).get();
  expect([secretariatTitle, stored.data()?.trouble ?? null, stored.data()?.dueAt ?? null]).toEqual([
    secretariatTitle,
    null,
    null,
  ]);
  expect(world.logged.filter((line) => /ERROR|refus|failed/iu.test(line))).toEqual([]);
  const read = await world.local.world.sheets.read(world.secretariat);
  const answers = (read.ok ? read.value.tabs : []).flatMap(({ rows }) =>
    rows.flatMap((row) => row.filter(({ shown }) => /^Aanpassen/u.test(shown)).map(({ shown }) => shown)),
  );
  expect(answers.length).toBeGreaterThan(20);
  // Seven questions about one library in *Wie telt wat*; what was typed is quoted by its beginning.
  expect(answers.filter((sentence) => sentence.length > 1400 || sentence.includes('x'.repeat(110)))).toEqual([]);
});
