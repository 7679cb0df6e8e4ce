import { describe, expect, test } from 'vitest';
import type { Border, Cell, DimensionGroup } from '../../src/page/client/google.ts';
import { borderCss, edges } from '../../src/page/client/sheet/borders.ts';
import { depthOf, groupMarks } from '../../src/page/client/sheet/groups.ts';
import { spillColumns } from '../../src/page/client/sheet/spill.ts';
import { frozenThatFits, mergeSpans, tracksOf } from '../../src/page/client/sheet/tracks.ts';
import { alwaysDrawn, rowsInView } from '../../src/page/client/sheet/window.ts';
import { cellOf, tabOf } from './tab.ts';

/** Hidden rows, merges, frozen parts, groups and borders on the page. */

const hiddenRows = (...rows: number[]) =>
  Array.from({ length: 10 }, (_, row) => (rows.includes(row) ? { hiddenByUser: true } : {}));

test('hidden rows take no place; the place of a hidden row is that of the next shown one', () => {
  const rows = tracksOf(tabOf([], { data: [{ rowMetadata: hiddenRows(1, 2) }] }).rows);
  expect(rows.shown).toEqual([0, 3, 4, 5, 6, 7, 8, 9]);
  expect([0, 1, 2, 3, 9, 10].map(rows.position)).toEqual([0, 1, 1, 1, 7, 8]);
});

describe('a merged block is drawn once, at its first shown cell', () => {
  const merges = [{ startRowIndex: 1, endRowIndex: 4, startColumnIndex: 0, endColumnIndex: 2 }];
  test.each<[string, number[], string, { rows: number; columns: number }]>([
    ['all shown', [], '1,0', { rows: 3, columns: 2 }],
    ['its first row hidden', [1], '2,0', { rows: 2, columns: 2 }],
    ['a row in the middle hidden', [2], '1,0', { rows: 2, columns: 2 }],
  ])('%s', (_, hidden, anchor, span) => {
    const tab = tabOf([], { merges, data: [{ rowMetadata: hiddenRows(...hidden) }] });
    const { anchors, covered } = mergeSpans(tab, tracksOf(tab.rows), tracksOf(tab.columns));
    expect([...anchors.keys()]).toEqual([anchor]);
    expect(anchors.get(anchor)?.span).toEqual(span);
    expect(covered.size).toBe(span.rows * span.columns - 1);
  });

  test('not at all when all of it is hidden', () => {
    const tab = tabOf([], { merges, data: [{ rowMetadata: hiddenRows(1, 2, 3) }] });
    expect(mergeSpans(tab, tracksOf(tab.rows), tracksOf(tab.columns)).anchors.size).toBe(0);
  });
});

describe('frozen rows or columns give way when they would fill the window', () => {
  test.each([
    [[256], 1000, 1],
    [[256], 320, 0],
    [[60, 60], 200, 2],
    [[60, 61], 200, 0],
    [[], 200, 0],
  ])('%j pixels in a window of %i: %i frozen', (sizes, available, count) => {
    expect(frozenThatFits(sizes, available)).toBe(count);
  });
});

describe('a group is drawn beside its rows, with its button before or after them', () => {
  const group = (startIndex: number, endIndex: number, depth: number, collapsed = false): DimensionGroup => ({
    range: { dimension: 'ROWS', startIndex, endIndex },
    depth,
    collapsed,
  });
  const marksOf = (rowGroups: DimensionGroup[], hidden: number[], rowGroupControlAfter = false) => {
    const { rows } = tabOf([], {
      properties: { gridProperties: { rowCount: 10, columnCount: 6, rowGroupControlAfter } },
      rowGroups,
      data: [{ rowMetadata: hiddenRows(...hidden) }],
    });
    return groupMarks(rows, tracksOf(rows)).map(({ from, to, control }) => [from, to, control]);
  };
  test.each<[string, DimensionGroup[], number[], boolean, number[][]]>([
    ['before', [group(2, 5, 1)], [], false, [[2, 5, 1]]],
    ['after', [group(2, 5, 1)], [], true, [[2, 5, 5]]],
    ['folded', [group(2, 5, 1, true)], [2, 3, 4], false, [[2, 2, 1]]],
    ['from the first row: in the heading', [group(0, 2, 1)], [], false, [[0, 2, -1]]],
    ['to the last row: at the last row', [group(8, 10, 1)], [], true, [[8, 10, 9]]],
    [
      'one in the other',
      [group(2, 6, 1), group(3, 5, 2)],
      [],
      false,
      [
        [2, 6, 1],
        [3, 5, 2],
      ],
    ],
    [
      'the inner one goes with a folded outer one',
      [group(2, 6, 1, true), group(3, 5, 2)],
      [2, 3, 4, 5],
      false,
      [[2, 2, 1]],
    ],
  ])('%s', (_, groups, hidden, after, marks) => expect(marksOf(groups, hidden, after)).toEqual(marks));

  test('the deepest group decides the room', () => {
    expect(depthOf(tabOf([], { rowGroups: [group(2, 6, 1), group(3, 5, 2)] }).rows)).toBe(2);
    expect(depthOf(tabOf().rows)).toBe(0);
  });
});

describe('neighbours share an edge', () => {
  const solid: Border = { style: 'SOLID', color: { red: 1 } };
  const thick: Border = { style: 'SOLID_THICK' };
  const bordered = (borders: Record<string, Border>): Cell => ({ effectiveFormat: { borders } });
  const edgesOf = (tab: ReturnType<typeof tabOf>, row: number, column: number) =>
    edges(tab, { top: row, left: column, bottom: row, right: column }, tracksOf(tab.rows), tracksOf(tab.columns));

  test('a style and a colour become CSS; no style, no border', () => {
    expect(borderCss(solid)).toBe('1px solid rgb(255 0 0)');
    expect(borderCss(thick)).toBe('3px solid rgb(0 0 0)');
    expect(borderCss({ style: 'NONE' })).toBeUndefined();
  });

  test('the upper cell draws the top border of the lower one, unless it has its own', () => {
    expect(edgesOf(tabOf([[{}], [bordered({ top: solid })]]), 0, 0)).toEqual({ bottom: '1px solid rgb(255 0 0)' });
    expect(edgesOf(tabOf([[bordered({ bottom: thick })], [bordered({ top: solid })]]), 0, 0)).toEqual({
      bottom: '3px solid rgb(0 0 0)',
    });
    expect(edgesOf(tabOf([[{}], [bordered({ top: solid })]]), 1, 0)).toEqual({});
  });

  test('the first row and column draw their own start', () => {
    expect(edgesOf(tabOf([[bordered({ top: solid, left: thick })]]), 0, 0)).toEqual({
      top: '1px solid rgb(255 0 0)',
      left: '3px solid rgb(0 0 0)',
    });
  });

  test('the border of a hidden row is not seen', () => {
    const tab = tabOf([[{}], [bordered({ top: solid })], [bordered({ top: thick })]], {
      data: [{ rowMetadata: hiddenRows(1) }],
    });
    expect(edgesOf(tab, 0, 0)).toEqual({ bottom: '3px solid rgb(0 0 0)' });
  });

  test('below a merged block a cell draws its own top', () => {
    const tab = tabOf(
      [
        [{}, {}],
        [{}, bordered({ top: solid })],
      ],
      {
        merges: [{ startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 2 }],
      },
    );
    expect(edgesOf(tab, 1, 1)).toEqual({ top: '1px solid rgb(255 0 0)' });
  });
});

describe('a long text runs on over empty cells', () => {
  const everywhere = () => true;
  const wrapped = cellOf('lang', { effectiveFormat: { wrapStrategy: 'WRAP' } });
  const right = cellOf('lang', { effectiveFormat: { horizontalAlignment: 'RIGHT' } });
  test.each<[string, (Cell | string | number | undefined)[], number]>([
    ['to the edge of the tab', ['lang'], 5],
    ['to the next filled cell', ['lang', undefined, 'x'], 1],
    ['not at all before a filled cell', ['lang', 'x'], 0],
    ['not when it is a number', [12345], 0],
    ['not when it wraps', [wrapped], 0],
    ['not when it stands right', [right], 0],
    ['not over an empty check box', ['lang', { dataValidation: { condition: { type: 'BOOLEAN' } } }], 0],
  ])('%s', (_, row, count) => expect(spillColumns(tabOf([row]), 0, 0, everywhere)).toBe(count));

  test('not into a merged block', () => {
    expect(spillColumns(tabOf([['lang']]), 0, 0, (_, column) => column < 3)).toBe(2);
  });
});

describe('only rows in view are drawn, with some to spare, ten at a time', () => {
  const heights = Array.from({ length: 100 }, () => 20);
  test.each([
    ['at the top', 0, 200, { from: 0, to: 30 }],
    ['in the middle', 1000, 200, { from: 30, to: 80 }],
    ['at the end', 1800, 200, { from: 70, to: 100 }],
  ])('%s', (_, top, height, window) => expect(rowsInView(heights, top, height)).toEqual(window));

  test('all used rows of an ordinary tab are always drawn, of a huge one only the frozen ones', () => {
    const ordinary = tabOf([['a'], ['b'], ['c']]);
    expect(alwaysDrawn(ordinary, tracksOf(ordinary.rows), tracksOf(ordinary.columns))).toBe(3);
    const huge = tabOf(
      Array.from({ length: 2000 }, () => ['a']),
      { properties: { gridProperties: { rowCount: 2000, columnCount: 6, frozenRowCount: 2 } } },
    );
    expect(alwaysDrawn(huge, tracksOf(huge.rows), tracksOf(huge.columns))).toBe(2);
  });
});
