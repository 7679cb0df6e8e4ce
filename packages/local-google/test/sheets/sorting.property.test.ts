import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeRig } from './workbook-rig.ts';

/** Sorting moves whole rows: their metadata and references move along. */

describe('sorting', () => {
  test('developer metadata of a row follows the row’s values', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: -99, max: 99 }), { minLength: 2, maxLength: 9 }), (numbers) => {
        const rig = makeRig();
        rig.write(
          'A1',
          numbers.map((number) => [number]),
        );
        rig.batch(
          ...numbers.map((number, row) => ({
            createDeveloperMetadata: {
              developerMetadata: {
                metadataId: row + 1,
                metadataKey: 'getal',
                metadataValue: String(number),
                visibility: 'DOCUMENT',
                location: { dimensionRange: { dimension: 'ROWS', startIndex: row, endIndex: row + 1 } },
              },
            },
          })),
          {
            sortRange: {
              range: { startRowIndex: 0, endRowIndex: numbers.length },
              sortSpecs: [{ dimensionIndex: 0, sortOrder: 'ASCENDING' }],
            },
          },
        );
        for (const { metadataValue, location } of rig.workbook.state.metadata) {
          const row = location?.dimensionRange?.startIndex ?? 0;
          expect(rig.values(`A${row + 1}`)).toEqual([[metadataValue]]);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('a formula that looks at its own row looks at its own row afterwards', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -99, max: 99 }), { minLength: 1, maxLength: 12 }), (numbers) => {
        const rig = makeRig();
        rig.write(
          'Sheet1!A1',
          numbers.map((number, row) => [number, `=A${row + 1}*2`]),
        );
        rig.batch({
          sortRange: {
            range: { startRowIndex: 0, endRowIndex: numbers.length, startColumnIndex: 0, endColumnIndex: 2 },
            sortSpecs: [{ dimensionIndex: 0, sortOrder: 'DESCENDING' }],
          },
        });
        const rows = rig.values('Sheet1!A:B', { valueRenderOption: 'UNFORMATTED_VALUE' });
        expect(rows.map(([value]) => value)).toEqual(numbers.toSorted((a, b) => b - a));
        expect(rows.every(([value, double]) => double === Number(value) * 2)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
