import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { float32, storedColor } from '../../src/sheets/model/format/color.ts';
import type { BooleanCondition, CellFormat } from '../../src/sheets/model/json.ts';
import { makeRig, NOON, type Rig } from './workbook-rig.ts';

/** Colours, effective formats and conditional formats. */

const WHITE = { red: 1, green: 1, blue: 1 };

describe('colours', () => {
  test.each([
    [
      { red: 0.5, green: 0.5, blue: 0.5 },
      { red: 0.49803922, green: 0.49803922, blue: 0.49803922 },
    ],
    [
      { red: 0.2, green: 0.4, blue: 0.6 },
      { red: 0.2, green: 0.4, blue: 0.6 },
    ],
    [{ red: 1, green: 0, blue: 0 }, { red: 1 }],
    [{}, {}],
    [
      { red: 0.25882354, green: 0.52156866, blue: 0.95686275 },
      { red: 0.25882354, green: 0.52156866, blue: 0.95686275 },
    ],
  ])('%o is kept as %o', (given, kept) => {
    expect(storedColor(given)).toEqual(kept);
  });

  test('what comes back is kept unchanged when it is written again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 255 }), (level) => {
        const once = storedColor({ red: level / 255 });
        expect(storedColor(once)).toEqual(once);
        expect(once.red ?? 0).toBe(level === 0 ? 0 : float32(level / 255));
      }),
    );
  });
});

const format = (rig: Rig, range: string) => rig.cell(range).effectiveFormat;

const paint = (rig: Rig, userEnteredFormat: CellFormat, fields = 'userEnteredFormat') =>
  rig.batch({ repeatCell: { range: { endRowIndex: 1, endColumnIndex: 1 }, cell: { userEnteredFormat }, fields } });

describe('the effective format', () => {
  test('is the workbook’s with what was entered on top', () => {
    const rig = makeRig();
    rig.write('A1', [['x']]);
    paint(rig, { textFormat: { bold: true, fontSize: 14 }, wrapStrategy: 'WRAP' });
    expect(format(rig, 'A1')).toEqual({
      backgroundColor: WHITE,
      backgroundColorStyle: { rgbColor: WHITE },
      padding: { top: 2, right: 3, bottom: 2, left: 3 },
      horizontalAlignment: 'LEFT',
      verticalAlignment: 'BOTTOM',
      wrapStrategy: 'WRAP',
      textFormat: {
        foregroundColor: {},
        foregroundColorStyle: { rgbColor: {} },
        fontFamily: 'arial,sans,sans-serif',
        fontSize: 14,
        bold: true,
        italic: false,
        strikethrough: false,
        underline: false,
      },
      hyperlinkDisplayType: 'PLAIN_TEXT',
    });
  });

  test.each([
    ['getal', 1, 'RIGHT'],
    ['tekst', 'x', 'LEFT'],
    ['waarheid', true, 'CENTER'],
    ['fout', '=1/0', 'CENTER'],
  ])('a %s stands at its side', (_, value, side) => {
    const rig = makeRig();
    rig.write('A1', [[value]]);
    expect(format(rig, 'A1')?.horizontalAlignment).toBe(side);
  });

  test('a theme colour keeps its name and shows its colour', () => {
    const rig = makeRig();
    paint(rig, { backgroundColorStyle: { themeColor: 'ACCENT1' } });
    expect(rig.cell('A1').userEnteredFormat).toEqual({
      backgroundColor: { red: 0.25882354, green: 0.52156866, blue: 0.95686275 },
      backgroundColorStyle: { themeColor: 'ACCENT1' },
    });
  });

  test('a mask that names the old colour field changes both', () => {
    const rig = makeRig();
    paint(rig, { backgroundColorStyle: { themeColor: 'ACCENT1' }, textFormat: { bold: true } });
    paint(rig, { backgroundColor: { red: 1 } }, 'userEnteredFormat.backgroundColor');
    expect(rig.cell('A1').userEnteredFormat).toEqual({
      backgroundColor: { red: 1 },
      backgroundColorStyle: { rgbColor: { red: 1 } },
      textFormat: { bold: true },
    });
  });

  test('clearing the last field of a format clears the format', () => {
    const rig = makeRig();
    paint(rig, { textFormat: { bold: true } });
    paint(rig, {}, 'userEnteredFormat.textFormat.bold');
    expect(rig.grid('A1:B2').rowData).toBeUndefined();
  });
});

const colored = (rig: Rig, range: string) => format(rig, range)?.backgroundColor;
const RED = { red: 1 };

const withRule = (condition: BooleanCondition, locale = 'en_US'): Rig => {
  const rig = makeRig({ properties: { locale } }, () => NOON);
  rig.batch({
    addConditionalFormatRule: {
      rule: {
        ranges: [{ startColumnIndex: 0, endColumnIndex: 1 }],
        booleanRule: { condition, format: { backgroundColor: RED } },
      },
    },
  });
  return rig;
};

const value = (...texts: string[]) => texts.map((userEnteredValue) => ({ userEnteredValue }));

describe('a conditional format colours the cells for which its condition holds', () => {
  const cases: [type: string, values: string[], yes: unknown[], no: unknown[]][] = [
    ['NUMBER_GREATER', ['5'], [6], [5, 'zes', '']],
    ['NUMBER_GREATER_THAN_EQ', ['5'], [5], [4]],
    ['NUMBER_LESS', ['5'], [4], [5]],
    ['NUMBER_LESS_THAN_EQ', ['=2+3'], [5], [6]],
    ['NUMBER_EQ', ['5'], [5], [6]],
    ['NUMBER_NOT_EQ', ['5'], [6], [5]],
    ['NUMBER_BETWEEN', ['5', '7'], [5, 6, 7], [4, 8]],
    ['NUMBER_NOT_BETWEEN', ['5', '7'], [4, 8], [5, 7]],
    ['TEXT_CONTAINS', ['eb'], ['Leeb', 'EB'], ['boek']],
    ['TEXT_NOT_CONTAINS', ['eb'], ['boek'], ['Leeb']],
    ['TEXT_STARTS_WITH', ['bo'], ['Boek'], ['eboek']],
    ['TEXT_ENDS_WITH', ['ek'], ['boek'], ['boeken']],
    ['TEXT_EQ', ['boek'], ['Boek'], ['boeken']],
    ['BLANK', [], ['=""'], ['x', 0]],
    ['NOT_BLANK', [], ['x', 0], ['=""']],
    ['DATE_EQ', ['11/24/2026'], ['11/24/2026'], ['11/25/2026']],
    ['DATE_BEFORE', ['11/24/2026'], ['11/23/2026'], ['11/24/2026']],
    ['DATE_AFTER', ['11/24/2026'], ['11/25/2026'], ['11/24/2026']],
    ['CUSTOM_FORMULA', ['=A1>10'], [11], [10]],
    ['CUSTOM_FORMULA', ['=$B1="x"'], [], [1]],
  ];
  test.each(cases)('%s %j', (type, values, yes, no) => {
    for (const [list, expected] of [
      [yes, RED],
      [no, WHITE],
    ] as const) {
      for (const [index, typed] of list.entries()) {
        if (typed === '') continue;
        const rig = withRule({ type, values: value(...values) });
        // Not in the first row: what is relative in a formula must have moved along.
        const range = `A${index + 3}`;
        rig.write(range, [[typed]]);
        expect([typed, colored(rig, range)]).toEqual([typed, expected]);
      }
    }
  });

  test.each([
    ['TODAY', '11/24/2026', true],
    ['TODAY', '11/23/2026', false],
    ['YESTERDAY', '11/23/2026', true],
    ['TOMORROW', '11/25/2026', true],
  ])('%s: %s → %s', (relativeDate, typed, holds) => {
    const rig = withRule({ type: 'DATE_EQ', values: [{ relativeDate }] });
    rig.write('A1', [[typed]]);
    expect(colored(rig, 'A1')).toEqual(holds ? RED : WHITE);
  });

  test('numbers are read in the workbook’s language', () => {
    const rig = withRule({ type: 'NUMBER_GREATER', values: value('1,5') }, 'nl_NL');
    rig.write('A1', [['1,6'], ['1,4']]);
    expect([colored(rig, 'A1'), colored(rig, 'A2')]).toEqual([RED, WHITE]);
  });

  test('of rules that hold the first decides each property', () => {
    const rig = makeRig();
    const rule = (booleanFormat: CellFormat) => ({
      ranges: [{ endColumnIndex: 1 }],
      booleanRule: { condition: { type: 'NOT_BLANK' }, format: booleanFormat },
    });
    rig.batch(
      { addConditionalFormatRule: { rule: rule({ backgroundColor: RED }), index: 0 } },
      {
        addConditionalFormatRule: {
          rule: rule({ backgroundColor: { blue: 1 }, textFormat: { bold: true } }),
          index: 1,
        },
      },
    );
    rig.write('A1', [['x']]);
    expect([format(rig, 'A1')?.backgroundColor, format(rig, 'A1')?.textFormat?.bold]).toEqual([RED, true]);
  });

  test('a colour scale mixes its colours', () => {
    const rig = makeRig();
    rig.batch({
      addConditionalFormatRule: {
        rule: {
          ranges: [{ endRowIndex: 3, endColumnIndex: 1 }],
          gradientRule: { minpoint: { type: 'MIN', color: WHITE }, maxpoint: { type: 'MAX', color: { red: 1 } } },
        },
      },
    });
    rig.write('A1', [[0], [5], [10]]);
    expect([colored(rig, 'A1'), colored(rig, 'A3')]).toEqual([WHITE, RED]);
    expect(colored(rig, 'A2')).toEqual({ red: 1, green: 0.5019608, blue: 0.5019608 });
  });
});
