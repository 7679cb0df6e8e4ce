import { conditionalFormat } from '../conditions/conditional-format.ts';
import { DEFAULT_FORMAT } from '../model/format/defaults.ts';
import { merged } from '../model/format/format.ts';
import type { BandedRange, Cell, CellFormat, ExtendedValue } from '../model/json.ts';
import { includes } from '../model/range/area.ts';
import type { Sheet } from '../model/sheet.ts';
import type { Workbook } from '../model/workbook.ts';

const alignmentOf = (value: ExtendedValue | undefined): string | undefined => {
  if (value === undefined) return undefined;
  if (value.numberValue !== undefined) return 'RIGHT';
  return value.stringValue === undefined ? 'CENTER' : 'LEFT';
};

/** The same entered format gives the same base, so it is merged once; a cell without one shares the default's. */
const bases = new WeakMap<CellFormat, WeakMap<CellFormat, CellFormat>>();
const NONE: CellFormat = {};

const baseFormat = (fallback: CellFormat, entered: CellFormat): CellFormat => {
  const known = bases.get(fallback) ?? new WeakMap<CellFormat, CellFormat>();
  bases.set(fallback, known);
  const base = known.get(entered) ?? merged(fallback, entered);
  known.set(entered, base);
  return base;
};

const bandOf = (banded: BandedRange, sheet: Sheet, row: number, column: number): CellFormat | undefined => {
  const area = sheet.area(banded.range ?? {});
  if (!includes(area, row, column)) return undefined;
  const choose = (properties: BandedRange['rowProperties'], offset: number, length: number) => {
    if (!properties) return undefined;
    if (properties.headerColor && offset === 0)
      return { color: properties.headerColor, style: properties.headerColorStyle };
    if (properties.footerColor && offset === length - 1)
      return { color: properties.footerColor, style: properties.footerColorStyle };
    const first = (offset - (properties.headerColor ? 1 : 0)) % 2 === 0;
    return first
      ? { color: properties.firstBandColor, style: properties.firstBandColorStyle }
      : { color: properties.secondBandColor, style: properties.secondBandColorStyle };
  };
  const band =
    choose(banded.rowProperties, row - area.top, area.bottom - area.top) ??
    choose(banded.columnProperties, column - area.left, area.right - area.left);
  return band?.color && { backgroundColor: band.color, backgroundColorStyle: band.style };
};

/** `conditions` false skips the conditional formats: they never change the number format or the padding. */
export const effectiveFormat = (
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  conditions: boolean,
): CellFormat => {
  const cell: Cell | undefined = sheet.cell(row, column);
  const entered = cell?.userEnteredFormat ?? NONE;
  const result = { ...baseFormat(workbook.state.properties.defaultFormat ?? DEFAULT_FORMAT, entered) };
  const numberFormat = workbook.numberFormat(sheet, row, column);
  if (numberFormat) result.numberFormat = numberFormat;
  const alignment = entered.horizontalAlignment ?? alignmentOf(workbook.effective(sheet, row, column));
  if (alignment) result.horizontalAlignment = alignment;
  if (!entered.hyperlinkDisplayType) result.hyperlinkDisplayType = entered.textFormat?.link ? 'LINKED' : 'PLAIN_TEXT';
  if (!conditions) return result;
  const banded = entered.backgroundColor
    ? undefined
    : sheet.bandedRanges.map((band) => bandOf(band, sheet, row, column)).find(Boolean);
  const conditional = conditionalFormat(workbook, sheet, row, column);
  return merged(merged(result, banded), conditional);
};
