import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { build, change, DATA, letter, oneCell, places, requestOf, SIZE, type Target, textAt } from './structure-rig.ts';
import { makeRig, type Rig } from './workbook-rig.ts';

/**
 * However rows and columns are inserted, deleted or moved, every kind of reference still points at
 * its text for as long as that text exists.
 */
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
