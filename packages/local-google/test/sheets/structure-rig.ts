import fc from 'fast-check';
import type { Dimension, Request } from '../../src/sheets/model/json.ts';
import { makeRig, type Rig } from './workbook-rig.ts';

/** A sheet of cells that each hold a text of their own, from elsewhere one reference of every kind to some of them, and the changes of rows and columns. */
export const SIZE = 8;
export const DATA = 1;
const REFERENCES = 2;

export const textAt = (row: number, column: number): string => `t${row}.${column}`;
export const letter = (column: number): string => String.fromCharCode(65 + column);
export const oneCell = (row: number, column: number) => ({
  sheetId: DATA,
  startRowIndex: row,
  endRowIndex: row + 1,
  startColumnIndex: column,
  endColumnIndex: column + 1,
});

export interface Target {
  row: number;
  column: number;
}

export const build = (targets: readonly Target[]): Rig => {
  const grid = { rowCount: 5 * SIZE, columnCount: 5 * SIZE };
  const rig = makeRig({
    sheets: [
      { properties: { sheetId: DATA, title: 'Data', gridProperties: grid } },
      { properties: { sheetId: REFERENCES, title: 'Verwijzingen', gridProperties: { rowCount: 40, columnCount: 5 } } },
    ],
  });
  const texts = Array.from({ length: SIZE }, (_, row) =>
    Array.from({ length: SIZE }, (_, column) => textAt(row, column)),
  );
  rig.write('Data!A1', texts, 'RAW');
  const requests = targets.flatMap(({ row, column }, index): Request[] => [
    {
      addNamedRange: { namedRange: { namedRangeId: `n${index}`, name: `naam_${index}`, range: oneCell(row, column) } },
    },
    { addProtectedRange: { protectedRange: { protectedRangeId: index, range: oneCell(row, column) } } },
    {
      addConditionalFormatRule: {
        rule: {
          ranges: [oneCell(row, column)],
          booleanRule: {
            condition: {
              type: 'CUSTOM_FORMULA',
              values: [{ userEnteredValue: `=${letter(column)}${row + 1}<>"${index}"` }],
            },
            format: {},
          },
        },
        index,
      },
    },
    {
      setDataValidation: {
        range: {
          sheetId: REFERENCES,
          startRowIndex: index,
          endRowIndex: index + 1,
          startColumnIndex: 1,
          endColumnIndex: 2,
        },
        rule: {
          condition: { type: 'ONE_OF_RANGE', values: [{ userEnteredValue: `=Data!$${letter(column)}$${row + 1}` }] },
        },
      },
    },
    {
      addChart: {
        chart: {
          chartId: index,
          spec: {
            basicChart: {
              chartType: 'LINE',
              series: [{ series: { sourceRange: { sources: [oneCell(row, column)] } } }],
            },
          },
          position: { overlayPosition: { anchorCell: { sheetId: REFERENCES } } },
        },
      },
    },
    {
      createDeveloperMetadata: {
        developerMetadata: {
          metadataId: index + 1,
          metadataKey: 'rij',
          visibility: 'DOCUMENT',
          location: { dimensionRange: { sheetId: DATA, dimension: 'ROWS', startIndex: row, endIndex: row + 1 } },
        },
      },
    },
  ]);
  rig.batch(...requests);
  rig.write(
    'Verwijzingen!A1',
    targets.map(({ row, column }) => [`=Data!${letter(column)}${row + 1}`]),
  );
  return rig;
};

const dimension = fc.constantFrom<Dimension>('ROWS', 'COLUMNS');
const span = fc.tuple(fc.nat(SIZE - 1), fc.integer({ min: 1, max: 3 }));
export const change = fc.oneof(
  fc.record({ kind: fc.constant('insert' as const), dimension, span }),
  fc.record({ kind: fc.constant('delete' as const), dimension, span }),
  fc.record({ kind: fc.constant('move' as const), dimension, span, to: fc.nat(SIZE + 2) }),
  fc.record({ kind: fc.constant('rename' as const), to: fc.constantFrom('Data', 'Een blad', "'t Blad", '2026-K1') }),
);
export type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

export const requestOf = (each: Change): Request => {
  if (each.kind === 'rename') {
    return { updateSheetProperties: { properties: { sheetId: DATA, title: each.to }, fields: 'title' } };
  }
  const [start, length] = each.span;
  const range = { sheetId: DATA, dimension: each.dimension, startIndex: start, endIndex: start + length };
  if (each.kind === 'insert') return { insertDimension: { range } };
  if (each.kind === 'delete') return { deleteDimension: { range } };
  return { moveDimension: { source: range, destinationIndex: each.to } };
};

/** Where every text is now. */
export const places = (rig: Rig): Map<string, Target> => {
  const found = new Map<string, Target>();
  const title = rig.workbook.sheetById(DATA)?.title ?? '';
  for (const [row, line] of rig.values(`'${title.replaceAll("'", "''")}'`).entries()) {
    for (const [column, text] of line.entries()) if (text !== '') found.set(String(text), { row, column });
  }
  return found;
};
