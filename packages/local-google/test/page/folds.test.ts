import { expect, test } from 'vitest';
import { foldKey, withFolds } from '../../src/page/client/sheet/groups.ts';
import { tabOf } from './tab.ts';

/** Folding a group on one page only. */

const range = { sheetId: 5, dimension: 'ROWS', startIndex: 2, endIndex: 4 };
const group = { range, depth: 1, collapsed: true };
const tab = tabOf([], {
  rowGroups: [group],
  data: [{ rowMetadata: [{}, {}, { hiddenByUser: true }, { hiddenByUser: true }, { hiddenByUser: true }] }],
});

test('a group that is unfolded on this page shows its rows, and no others', () => {
  const { rows } = withFolds(tab, new Map([[foldKey(group), false]]));
  expect([...rows.hidden]).toEqual([4]);
  expect(rows.groups[0]?.collapsed).toBe(false);
});

test('folding it again hides them; other groups stay as the workbook says', () => {
  expect([...withFolds(tab, new Map([[foldKey(group), true]])).rows.hidden].sort()).toEqual([2, 3, 4]);
  expect(withFolds(tab, new Map([['another', false]])).rows).toBe(tab.rows);
});
