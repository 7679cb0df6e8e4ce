import { describe, expect, test } from 'vitest';
import type { Request } from '../../src/sheets/model/json.ts';
import { makeRig } from './workbook-rig.ts';

/** Replies leave out empty parts, as protobuf does. */

describe('what a reply has none of, it does not name', () => {
  const range = { sheetId: 0, dimension: 'ROWS', startIndex: 1, endIndex: 3 };
  const filter = { developerMetadataLookup: { metadataKey: 'geen' } };
  test.each<[string, Request[], object]>([
    [
      'no metadata was updated',
      [{ updateDeveloperMetadata: { dataFilters: [filter], developerMetadata: { metadataValue: 'x' }, fields: '*' } }],
      { updateDeveloperMetadata: {} },
    ],
    ['no metadata was deleted', [{ deleteDeveloperMetadata: { dataFilter: filter } }], { deleteDeveloperMetadata: {} }],
    [
      'no group is left',
      [{ addDimensionGroup: { range } }, { deleteDimensionGroup: { range } }],
      { deleteDimensionGroup: {} },
    ],
    ['nothing was found', [{ findReplace: { find: 'x', replacement: 'y', allSheets: true } }], { findReplace: {} }],
  ])('%s', (_, requests, reply) =>
    expect(
      makeRig()
        .batch(...requests)
        .at(-1),
    ).toEqual(reply),
  );
});

test('a run of text from the first character on has no start', () => {
  const rig = makeRig();
  const cell = {
    userEnteredValue: { stringValue: 'vet en niet' },
    textFormatRuns: [{ startIndex: 0, format: { bold: true } }, { startIndex: 3 }],
  };
  rig.batch({ updateCells: { start: { sheetId: 0 }, rows: [{ values: [cell] }], fields: '*' } });
  expect(rig.cell('A1').textFormatRuns).toEqual([{ format: { bold: true } }, { startIndex: 3 }]);
});
