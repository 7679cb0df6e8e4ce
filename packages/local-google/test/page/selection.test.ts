import { describe, expect, test } from 'vitest';
import {
  at,
  type Direction,
  drawnAt,
  type Field,
  jump,
  rowEnd,
  rowStart,
  selectedBlock,
  shownPlace,
  step,
  tabEnd,
  tabStart,
} from '../../src/page/client/sheet/selection.ts';
import type { Tab } from '../../src/page/client/sheet/tab.ts';
import { tracksOf } from '../../src/page/client/sheet/tracks.ts';
import { tabOf } from './tab.ts';

/** Moving and extending the selection. */

const fieldOf = (tab: Tab): Field => ({ tab, rows: tracksOf(tab.rows), columns: tracksOf(tab.columns) });
const place = (row: number, column: number) => ({ row, column });

/** Rows 3 and 4 (counted from one) are hidden, B2:C2 is merged. */
const field = fieldOf(
  tabOf([], {
    merges: [{ startRowIndex: 1, endRowIndex: 2, startColumnIndex: 1, endColumnIndex: 3 }],
    data: [{ rowMetadata: [{}, {}, { hiddenByUser: true }, { hiddenByFilter: true }] }],
  }),
);

describe('an arrow key goes to the next shown cell', () => {
  test.each<[string, [number, number], Direction, [number, number]]>([
    ['right', [0, 0], 'right', [0, 1]],
    ['not beyond the first column', [0, 0], 'left', [0, 0]],
    ['not beyond the last row', [9, 0], 'down', [9, 0]],
    ['over hidden rows', [1, 0], 'down', [4, 0]],
    ['back over hidden rows', [4, 0], 'up', [1, 0]],
    ['into a merged block, at its first cell', [1, 3], 'left', [1, 1]],
    ['out of a merged block, past its last cell', [1, 1], 'right', [1, 3]],
    ['down into a merged block', [0, 2], 'down', [1, 1]],
  ])('%s', (_, [row, column], direction, [toRow, toColumn]) => {
    expect(step(field, place(row, column), direction)).toEqual(place(toRow, toColumn));
  });
});

describe('Ctrl and an arrow go to the end of a run of filled cells', () => {
  const filled = fieldOf(tabOf([['a', 'b', 'c', undefined, 'e']]));
  test.each<[string, number, Direction, number]>([
    ['to the last of the run', 0, 'right', 2],
    ['over the gap to the next', 2, 'right', 4],
    ['from the last to the edge', 4, 'right', 5],
    ['from a gap to the next filled one', 3, 'right', 4],
    ['and back', 4, 'left', 2],
  ])('%s', (_, from, direction, to) => expect(jump(filled, place(0, from), direction)).toEqual(place(0, to)));
});

test('Home and End go to the first cell and to the last used column', () => {
  const used = fieldOf(
    tabOf([
      ['a', 'b'],
      [1, 2, 3],
    ]),
  );
  expect(rowStart(used, place(1, 2))).toEqual(place(1, 0));
  expect(rowEnd(used, place(0, 0))).toEqual(place(0, 2));
  expect(tabStart(used)).toEqual(place(0, 0));
  expect(tabEnd(used)).toEqual(place(1, 2));
});

test('a selection grows until it cuts through no merged block', () => {
  const { tab } = fieldOf(
    tabOf([], {
      merges: [
        { startRowIndex: 1, endRowIndex: 3, startColumnIndex: 1, endColumnIndex: 3 },
        { startRowIndex: 2, endRowIndex: 5, startColumnIndex: 3, endColumnIndex: 4 },
      ],
    }),
  );
  expect(selectedBlock(tab, at(place(0, 0)))).toEqual({ top: 0, left: 0, bottom: 0, right: 0 });
  expect(selectedBlock(tab, { active: place(0, 0), head: place(1, 1) })).toEqual({
    top: 0,
    left: 0,
    bottom: 2,
    right: 2,
  });
  expect(selectedBlock(tab, { active: place(0, 0), head: place(1, 3) })).toEqual({
    top: 0,
    left: 0,
    bottom: 4,
    right: 3,
  });
  expect(selectedBlock(tab, { active: place(3, 3), head: place(2, 0) })).toEqual({
    top: 1,
    left: 0,
    bottom: 4,
    right: 3,
  });
});

describe('the cursor stands in a shown cell', () => {
  test.each<[string, [number, number], [number, number] | undefined, [number, number]]>([
    ['a shown cell is drawn where it is', [0, 0], [0, 0], [0, 0]],
    ['a hidden row gives way to the next shown one', [2, 1], undefined, [4, 1]],
    ['the second cell of a merged block is drawn as the first', [1, 2], [1, 1], [1, 1]],
  ])('%s', (_, [row, column], drawn, [shownRow, shownColumn]) => {
    expect(drawnAt(field, place(row, column))).toEqual(drawn && place(...drawn));
    expect(shownPlace(field, place(row, column))).toEqual(place(shownRow, shownColumn));
  });

  test('at the end of the tab a hidden row gives way to the last shown one', () => {
    const rowMetadata = Array.from({ length: 10 }, (_, row) => ({ hiddenByUser: row > 7 }));
    expect(shownPlace(fieldOf(tabOf([], { data: [{ rowMetadata }] })), place(9, 0))).toEqual(place(7, 0));
  });

  test('a merged block whose first column is hidden is drawn at the next, and keeps its name', () => {
    const merges = [{ startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 3 }];
    const merged = fieldOf(tabOf([], { merges, data: [{ columnMetadata: [{ hiddenByUser: true }] }] }));
    expect(drawnAt(merged, place(0, 0))).toEqual(place(0, 1));
    expect(shownPlace(merged, place(0, 0))).toEqual(place(0, 0));
  });
});
