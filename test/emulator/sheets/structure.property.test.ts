import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dimension, Request } from '../../../emulator/sheets/model/json.ts';
import { makeRig, type Rig } from './workbookRig.ts';

/**
 * A sheet of cells that each hold a text of their own, and from elsewhere one reference of every kind to some of them. However
 * rows and columns come, go and move: a reference points at the text it pointed at, for as long as that text is there.
 */
const SIZE = 8;
const DATA = 1;
const REFERENCES = 2;

const textAt = (row: number, column: number): string => `t${row}.${column}`;
const letter = (column: number): string => String.fromCharCode(65 + column);
const oneCell = (row: number, column: number) => ({
  sheetId: DATA,
  startRowIndex: row,
  endRowIndex: row + 1,
  startColumnIndex: column,
  endColumnIndex: column + 1,
});

interface Target {
  row: number;
  column: number;
}

const build = (targets: readonly Target[]): Rig => {
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
const change = fc.oneof(
  fc.record({ kind: fc.constant('insert' as const), dimension, span }),
  fc.record({ kind: fc.constant('delete' as const), dimension, span }),
  fc.record({ kind: fc.constant('move' as const), dimension, span, to: fc.nat(SIZE + 2) }),
  fc.record({ kind: fc.constant('rename' as const), to: fc.constantFrom('Data', 'Een blad', "'t Blad", '2026-K1') }),
);
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

const requestOf = (each: Change): Request => {
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
const places = (rig: Rig): Map<string, Target> => {
  const found = new Map<string, Target>();
  const title = rig.workbook.sheetById(DATA)?.title ?? '';
  for (const [row, line] of rig.values(`'${title.replaceAll("'", "''")}'`).entries()) {
    for (const [column, text] of line.entries()) if (text !== '') found.set(String(text), { row, column });
  }
  return found;
};

const runs = (name: string, check: (rig: Rig, targets: readonly Target[]) => void) =>
  test(name, () => {
    const target = fc.record({ row: fc.nat(SIZE - 1), column: fc.nat(SIZE - 1) });
    fc.assert(
      fc.property(
        fc.array(target, { minLength: 1, maxLength: 5 }),
        fc.array(change, { maxLength: 8 }),
        (targets, changes) => {
          const rig = build(targets);
          for (const each of changes) rig.batch(requestOf(each));
          check(rig, targets);
        },
      ),
      { numRuns: 60 },
    );
  });

const expectedRange = (place: Target | undefined) => place && oneCell(place.row, place.column);

describe('whatever rows and columns do, what points at a cell points at its text', () => {
  runs('formulas', (rig, targets) => {
    const now = places(rig);
    const shown = rig.values('Verwijzingen!A1:A');
    for (const [index, { row, column }] of targets.entries()) {
      const text = textAt(row, column);
      expect(shown[index]?.[0]).toBe(now.has(text) ? text : '#REF!');
    }
  });

  runs('named ranges', (rig, targets) => {
    const now = places(rig);
    const named = rig.get().namedRanges ?? [];
    for (const [index, { row, column }] of targets.entries()) {
      const range = named.find(({ namedRangeId }) => namedRangeId === `n${index}`)?.range;
      expect(range).toEqual(expectedRange(now.get(textAt(row, column))));
    }
  });

  runs('protected ranges and conditional formats, with the formulas of their conditions', (rig, targets) => {
    const now = places(rig);
    const { protectedRanges = [], conditionalFormats = [] } = rig.sheet();
    for (const [index, { row, column }] of targets.entries()) {
      const place = now.get(textAt(row, column));
      expect(protectedRanges.find(({ protectedRangeId }) => protectedRangeId === index)?.range).toEqual(
        expectedRange(place),
      );
      const rule = conditionalFormats.find(({ booleanRule }) =>
        booleanRule?.condition?.values?.[0]?.userEnteredValue?.endsWith(`"${index}"`),
      );
      expect(rule?.ranges).toEqual(place && [expectedRange(place)]);
      const formula = rule?.booleanRule?.condition?.values?.[0]?.userEnteredValue;
      expect(formula).toBe(place && `=${letter(place.column)}${place.row + 1}<>"${index}"`);
    }
  });

  runs('validations', (rig, targets) => {
    const now = places(rig);
    const cells = rig.grid('Verwijzingen!B1:B40').rowData ?? [];
    for (const [index, { row, column }] of targets.entries()) {
      const place = now.get(textAt(row, column));
      const formula = cells[index]?.values?.[0]?.dataValidation?.condition?.values?.[0]?.userEnteredValue ?? '';
      expect(formula.replace(/^=.*?!(?=[$#])/, '')).toBe(place ? `$${letter(place.column)}$${place.row + 1}` : '#REF!');
    }
  });

  runs('charts', (rig, targets) => {
    const now = places(rig);
    const charts = rig.sheet(1).charts ?? [];
    for (const [index, { row, column }] of targets.entries()) {
      const place = now.get(textAt(row, column));
      const series = charts.find(({ chartId }) => chartId === index)?.spec?.basicChart?.series?.[0]?.series;
      expect(series?.sourceRange?.sources).toEqual(place && [expectedRange(place)]);
    }
  });

  runs('developer metadata of a row moves with the row', (rig, targets) => {
    const now = places(rig);
    for (const [index, { row }] of targets.entries()) {
      const inRow = [...now.entries()].find(([text]) => text.startsWith(`t${row}.`))?.[1];
      if (!inRow) continue;
      const found = rig.call('GET', `/developerMetadata/${index + 1}`) as { location: unknown };
      expect(found.location).toEqual({
        locationType: 'ROW',
        dimensionRange: { sheetId: DATA, dimension: 'ROWS', startIndex: inRow.row, endIndex: inRow.row + 1 },
      });
    }
  });
});

describe('a block that rows and columns come into and go out of', () => {
  const corner = fc.record({
    top: fc.nat(SIZE - 3),
    left: fc.nat(SIZE - 3),
    height: fc.integer({ min: 1, max: 3 }),
    width: fc.integer({ min: 1, max: 3 }),
  });
  const comeAndGo = change.filter(({ kind }) => kind === 'insert' || kind === 'delete');

  test('holds what is left of what it held, as a named range and in a formula', () => {
    fc.assert(
      fc.property(corner, fc.array(comeAndGo, { maxLength: 6 }), ({ top, left, height, width }, changes) => {
        const rig = build([{ row: 0, column: 0 }]);
        const range = {
          sheetId: DATA,
          startRowIndex: top,
          endRowIndex: top + height,
          startColumnIndex: left,
          endColumnIndex: left + width,
        };
        rig.batch({ addNamedRange: { namedRange: { name: 'blok', range } } });
        const block = `${letter(left)}${top + 1}:${letter(left + width - 1)}${top + height}`;
        rig.write('Verwijzingen!A1', [[`=COUNTA(Data!${block})`]]);
        const held = Array.from({ length: height * width }, (_, index) =>
          textAt(top + Math.floor(index / width), left + (index % width)),
        );
        for (const each of changes) rig.batch(requestOf(each));
        const now = places(rig);
        const kept = held.filter((text) => now.has(text));
        const { range: after } = rig.get().namedRanges?.find(({ name }) => name === 'blok') ?? {};
        expect(after === undefined).toBe(kept.length === 0);
        if (!after) return;
        expect(
          rig
            .values('blok')
            .flat()
            .filter((text) => text !== '')
            .toSorted(),
        ).toEqual(kept.toSorted());
        expect(rig.values('Verwijzingen!A1')).toEqual([[String(kept.length)]]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a batch that is refused', () => {
  test('leaves the workbook byte for byte what it was, whatever came before the refused request', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 6 }), (changes) => {
        const rig = build([{ row: 2, column: 2 }]);
        const before = JSON.stringify(rig.workbook);
        const values = rig.values('Verwijzingen!A1:A');
        const requests = [...changes.map(requestOf), { deleteSheet: { sheetId: 404 } }];
        expect(() => rig.batch(...requests)).toThrow(
          `Invalid requests[${changes.length}].deleteSheet: No sheet with id: 404`,
        );
        expect(JSON.stringify(rig.workbook)).toBe(before);
        expect(rig.values('Verwijzingen!A1:A')).toEqual(values);
      }),
      { numRuns: 40 },
    );
  });

  test('is not saved', () => {
    const rig = makeRig();
    expect(() => rig.batch({ addSheet: {} }, { deleteSheet: { sheetId: 404 } })).toThrow();
    expect(rig.saves).toBe(0);
  });
});
