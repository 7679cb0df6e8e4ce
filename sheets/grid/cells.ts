import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { Page, PageCell, PageRow } from './page.ts';

/**
 * The styles of the statistic. Words and sizes come before colour, and colours are distinguishable
 * to colour-blind readers.
 */
type Format = sheets_v4.Schema$CellFormat;

const rgb = (hex: string): sheets_v4.Schema$ColorStyle => ({
  rgbColor: {
    red: Number.parseInt(hex.slice(0, 2), 16) / 255,
    green: Number.parseInt(hex.slice(2, 4), 16) / 255,
    blue: Number.parseInt(hex.slice(4, 6), 16) / 255,
  },
});

export const colour = {
  blue: rgb('0072B2'),
  blueLight: rgb('4A98C9'),
  orange: rgb('D55E00'),
  orangeLight: rgb('E58A45'),
  sky: rgb('56B4E9'),
  skyLight: rgb('92CFF2'),
  yellowLight: rgb('F3CF80'),
  greyLight: rgb('D0D0D0'),
  yellow: rgb('E69F00'),
  green: rgb('009E73'),
  pink: rgb('CC79A7'),
  grey: rgb('999999'),
  black: rgb('000000'),
  slate: rgb('4D4D4D'),
  slateLight: rgb('7A7A7A'),
  greyText: rgb('5F6368'),
  headerFill: rgb('E8EEF4'),
  warningFill: rgb('FFF3CD'),
  inputFill: rgb('FFFDE7'),
  doneFill: rgb('F1F3F4'),
  line: rgb('DADCE0'),
} as const;

const font = { fontFamily: 'Arial', fontSize: 10 };
const hairline = { style: 'SOLID', colorStyle: colour.line };
const ruled = { borders: { bottom: hairline } };

export const text = (value: string, more: Format = {}): PageCell => ({
  value,
  style: { textFormat: font, verticalAlignment: 'MIDDLE', wrapStrategy: 'WRAP', ...more },
});

export const title = (value: string): PageCell => ({
  value,
  style: { textFormat: { ...font, fontSize: 16, bold: true }, verticalAlignment: 'MIDDLE' },
});

export const subtitle = (value: string): PageCell =>
  text(value, { textFormat: { ...font, foregroundColorStyle: colour.greyText } });

const warning = (value: string): PageCell =>
  text(value, { textFormat: { ...font, bold: true }, backgroundColorStyle: colour.warningFill });

export const header = (value: string, alignment: 'LEFT' | 'RIGHT' = 'RIGHT'): PageCell =>
  text(value, {
    textFormat: { ...font, bold: true },
    backgroundColorStyle: colour.headerFill,
    horizontalAlignment: alignment,
    verticalAlignment: 'BOTTOM',
    borders: { bottom: { style: 'SOLID_MEDIUM', colorStyle: colour.grey } },
  });

export const section = (value: string): PageCell =>
  text(value, {
    textFormat: { ...font, bold: true, foregroundColorStyle: colour.blue },
    verticalAlignment: 'BOTTOM',
    wrapStrategy: 'OVERFLOW_CELL',
  });

export const label = (value: string, bold = false): PageCell =>
  text(value, { ...ruled, textFormat: { ...font, bold } });

/** A word in a column of numbers, such as `onbekend` or `13 van 14`. */
export const word = (value: string): PageCell =>
  text(value, {
    ...ruled,
    horizontalAlignment: 'RIGHT',
    textFormat: { ...font, foregroundColorStyle: colour.greyText },
  });

const number = (pattern: string) => {
  return (value: number, bold = false): PageCell => ({
    value,
    style: {
      ...ruled,
      textFormat: { ...font, bold },
      horizontalAlignment: 'RIGHT',
      verticalAlignment: 'MIDDLE',
      numberFormat: { type: 'NUMBER', pattern },
    },
  });
};

/**
 * Numbers are written in full precision. The pattern rounds half away from zero, and the locale
 * makes the notation Dutch.
 */
export const count = number('#,##0');
export const euro = number('"€" #,##0.00');
export const wholePercent = number('#,##0" %"');
export const percent = number('#,##0.0" %"');
/** A signed difference, with a true minus sign instead of a hyphen. */
const signed = (figures: string): string =>
  `+${figures};${`"−"${figures}`.replace('""', '')};${figures.replaceAll('#,##', '')}`;
export const percentChange = number(signed('#,##0.0" %"'));
export const pointChange = number(signed('#,##0.0" pp"'));
export const decimal = number('#,##0.0');
export const difference = number(signed('#,##0'));
export const euroDifference = number(signed('"€" #,##0.00'));
export const decimalChange = number(signed('#,##0.0'));

/** Text that runs over the empty cells to its right. */
export const overflowing = (cell: PageCell): PageCell => ({
  ...cell,
  style: { ...cell.style, horizontalAlignment: 'LEFT', wrapStrategy: 'OVERFLOW_CELL' },
});

/** One row of a page before it has a position. */
export interface Line {
  readonly cells: readonly PageCell[];
  readonly height?: number;
}

export const line = (...cells: readonly PageCell[]): Line => ({ cells });
/** Headings of at most three lines, or of the given height in pixels. */
export const headerLine = (cells: readonly PageCell[], height = 54): Line => ({ cells, height });
export const blankLine: Line = { cells: [] };

const lineLengthMax = 150;

/** Breaks text at spaces. A word longer than a line gets its own line. */
const brokenAtWords = (words: string): readonly string[] =>
  words.split(' ').reduce<string[]>((lines, next) => {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + next.length > lineLengthMax) lines.push(next);
    else lines[lines.length - 1] = `${last} ${next}`;
    return lines;
  }, []);

/**
 * A paragraph that runs over the columns to its right, with one row per line. Merged cells are not
 * possible, because Google refuses to let a frozen first column cut through them.
 */
export const paragraph = (words: string, cell: (text: string) => PageCell): readonly Line[] =>
  brokenAtWords(words).map((each) => line(overflowing(cell(each))));

const rowOf = (each: Line, at: number, widths: readonly number[]): PageRow => ({
  at,
  height: heightOf(each, widths),
  // The first row extends to the hidden column, which remembers the styles.
  cells: at === 0 ? Array.from({ length: widths.length + 1 }, (_, column) => each.cells[column] ?? {}) : each.cells,
});

const pixelsPerCharacter = 6.4;
const lineHeight = 17;
const rowHeight = 21;
const titleHeight = 31;
const lineHeightMax = 600;

const linesNeeded = (cell: PageCell, width: number): number =>
  cell.style?.wrapStrategy === 'WRAP' && typeof cell.value === 'string'
    ? cell.value
        .split('\n')
        .reduce((sum, each) => sum + Math.max(1, Math.ceil((each.length * pixelsPerCharacter) / width)), 0)
    : 1;

/**
 * The height in pixels for the longest cell of a line when wrapped, up to a maximum. Every row
 * states its height, so that no row keeps that of an earlier one.
 */
const heightOf = ({ cells, height }: Line, widths: readonly number[]): number => {
  if (height !== undefined) return height;
  if (cells.some(({ style }) => (style?.textFormat?.fontSize ?? 0) > font.fontSize)) return titleHeight;
  const lines = Math.max(1, ...cells.map((cell, column) => linesNeeded(cell, widths[column] ?? rowHeight)));
  return lines === 1 ? rowHeight : Math.min(lineHeightMax, lines * lineHeight + 6);
};

const warnedColumns = 9;

/** A paragraph that stands out, as wide as a screen. */
export const warnings = (words: string): readonly Line[] =>
  paragraph(words, warning).map(({ cells }) => {
    const fill: PageCell = { style: { backgroundColorStyle: colour.warningFill } };
    return line(...Array.from({ length: warnedColumns }, (_, column) => cells[column] ?? fill));
  });

/** A page in which every cell is ours. Its last column is hidden and remembers the styles. */
export const wholePage = (
  page: Pick<Page, 'sheetId' | 'title' | 'index' | 'frozenRows' | 'frozenColumns' | 'charts'>,
  widths: readonly number[],
  lines: readonly Line[],
): Page => ({
  ...page,
  rows: lines.map((each, at) => rowOf(each, at, widths)),
  columnWidths: [...widths, 20],
  hiddenColumns: { from: widths.length, to: widths.length },
  signatureAt: { row: 0, column: widths.length },
  whole: true,
});
