import { describe, expect, test } from 'vitest';
import { blockName } from '../../src/page/client/sheet/a1.ts';
import { alignment, cssColor, textCss } from '../../src/page/client/sheet/look.ts';
import { firstInput, lockAt, locksIn } from '../../src/page/client/sheet/protection.ts';
import { tabOf } from './tab.ts';

/** Which cells an account may change, and the colours of a cell. */

const tab = tabOf([], {
  protectedRanges: [
    {
      range: { startRowIndex: 0, endRowIndex: 4 },
      unprotectedRanges: [{ startRowIndex: 1, endRowIndex: 2, startColumnIndex: 1, endColumnIndex: 2 }],
      requestingUserCanEdit: false,
    },
    { range: { startRowIndex: 5, endRowIndex: 6 }, warningOnly: true },
    { range: { startRowIndex: 7, endRowIndex: 8 }, requestingUserCanEdit: true },
  ],
});

describe('a cell is locked, warned about, or free', () => {
  test.each<[string, number, number, string]>([
    ['in a protected range', 0, 0, 'locked'],
    ['in its last row', 3, 5, 'locked'],
    ['below it', 4, 0, 'free'],
    ['in its hole', 1, 1, 'free'],
    ['in a range with only a warning', 5, 0, 'warned'],
    ['in a range that this account may edit', 7, 0, 'free'],
  ])('%s', (_, row, column, lock) => expect(lockAt(tab, { row, column })).toBe(lock));
});

describe('the first cell in which one types', () => {
  const free = (startRowIndex: number, startColumnIndex: number) => ({
    startRowIndex,
    endRowIndex: startRowIndex + 1,
    startColumnIndex,
    endColumnIndex: startColumnIndex + 1,
  });
  const formOf = (...unprotectedRanges: ReturnType<typeof free>[]) =>
    firstInput(
      tabOf([], {
        properties: { gridProperties: { frozenRowCount: 4 } },
        protectedRanges: [{ range: {}, unprotectedRanges }],
      }),
    );

  test('stands under the frozen rows, the uppermost and then the leftmost', () => {
    expect(formOf(free(2, 3), free(9, 1), free(5, 5), free(5, 3))).toEqual({ row: 5, column: 3 });
  });

  test('is none where nothing is left free', () => {
    expect(formOf()).toBeUndefined();
    expect(formOf(free(2, 3))).toBeUndefined();
  });
});

describe('a block is told apart in what is locked, warned about and free', () => {
  test.each<[string, [number, number, number, number], string[], string[], string[]]>([
    ['a hole and what is beside it', [1, 1, 1, 2], ['C2'], [], ['B2']],
    ['a column that leaves a protected range', [2, 0, 6, 0], ['A3:A4'], ['A6'], ['A5', 'A7']],
    ['a block around a hole', [0, 0, 4, 2], ['A1:C1', 'A2', 'C2', 'A3:C4'], [], ['B2', 'A5:C5']],
    ['nothing protected', [8, 0, 9, 3], [], [], ['A9:D10']],
  ])('%s', (_, [top, left, bottom, right], locked, warned, free) => {
    const found = locksIn(tab, { top, left, bottom, right });
    expect(found.locked.map(blockName)).toEqual(locked);
    expect(found.warned.map(blockName)).toEqual(warned);
    expect(found.free.map(blockName)).toEqual(free);
  });
});

describe('a colour of Google becomes one of the browser', () => {
  test.each([
    [undefined, { red: 1, green: 0.5 }, 'rgb(255 128 0)'],
    [undefined, { alpha: 0.5 }, 'rgb(0 0 0 / 0.5)'],
    [{ rgbColor: { blue: 1 } }, { red: 1 }, 'rgb(0 0 255)'],
    [undefined, undefined, undefined],
  ])('%j and %j give %s', (style, plain, css) => expect(cssColor(style, plain)).toBe(css));
});

describe('without a chosen alignment the kind of value decides', () => {
  test.each([
    [{}, { numberValue: 1 }, 'right'],
    [{}, { stringValue: 'a' }, 'left'],
    [{}, { boolValue: true }, 'center'],
    [{}, { errorValue: { type: 'REF' } }, 'center'],
    [{ horizontalAlignment: 'LEFT' }, { numberValue: 1 }, 'left'],
  ])('%j with %j stands %s', (format, value, align) => expect(alignment(format, value)).toBe(align));
});

test('a text format becomes CSS, and what is usual is left out', () => {
  expect(textCss({ bold: true, italic: true, underline: true, strikethrough: true, fontSize: 14 })).toEqual({
    'font-weight': '700',
    'font-style': 'italic',
    'font-size': '14pt',
    'text-decoration': 'underline line-through',
  });
  expect(textCss({ fontFamily: 'Arial', fontSize: 10, foregroundColor: {} })).toEqual({});
});
