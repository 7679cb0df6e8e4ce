import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { Quarter } from '../../../domain/calendar/quarter.ts';
import { type Measure, measuresIn } from '../../../domain/measures/measures.ts';
import type { MadeOf, Observation } from '../../../domain/submissions/observation.ts';
import { type Cell, cellAt, type Tab, type Workbook } from '../../grid/tab.ts';
import { columns } from '../layout.ts';
import { numberFormats } from '../page/styles.ts';
import type { Places } from '../places.ts';
import { sheetIdOf } from '../quarter-tab.ts';

/**
 * A cell in which `5%` or a date was typed keeps that format, so the next number becomes a
 * percentage or a date again. The check restores our format and leaves the value, which is read as
 * it was typed until another is typed.
 */

type Request = sheets_v4.Schema$Request;

const jamming: readonly string[] = ['PERCENT', 'DATE', 'DATE_TIME', 'TIME', 'CURRENCY'];

const isJammed = ({ kind }: Measure, { formatType }: Cell): boolean => {
  const own = numberFormats[kind];
  return own !== undefined && formatType !== undefined && formatType !== own.type && jamming.includes(formatType);
};

/**
 * The number that Google made from typed text, and the format in which it shows it; undefined if
 * the cell has our format.
 */
export const madeOf = (measure: Measure, cell: Cell): MadeOf | undefined => {
  const value = cell.entered?.numberValue;
  return typeof value === 'number' && cell.formatType !== undefined && isJammed(measure, cell)
    ? { format: cell.formatType, value }
    : undefined;
};

/**
 * The cell as it was when it was typed in, if our format is back and Google's number is unchanged.
 * Choosing the format *Automatisch* confirms that the number is meant as it is.
 */
export const asTyped = (measure: Measure, cell: Cell, before: Observation | undefined): Cell => {
  const made = before?.made;
  const isUntouched =
    made && cell.entered?.numberValue === made.value && cell.formatType === numberFormats[measure.kind]?.type;
  return isUntouched ? { ...cell, formatType: made.format, shown: before.typed } : cell;
};

/**
 * Shows all typed decimals, which a count must not have. On a whole number it would leave a
 * trailing comma.
 */
const withDecimals: sheets_v4.Schema$NumberFormat = { type: 'NUMBER', pattern: '#,##0.##########' };

const valueIn = ({ entered, effective }: Cell): number | undefined =>
  effective?.numberValue ?? entered?.numberValue ?? undefined;

const isFraction = (value: number | undefined): boolean => value !== undefined && !Number.isInteger(value);

/** The format in which a cell shows what was typed in it. */
const formatFor = ({ kind }: Measure, cell: Cell): sheets_v4.Schema$NumberFormat | undefined =>
  kind === 'count' && isFraction(valueIn(cell)) ? withDecimals : numberFormats[kind];

/** Whether a number is shown wrongly: 1,2 as 1, or 12 as `12,` because 1,2 stood there before. */
const isMisshown = ({ kind }: Measure, cell: Cell): boolean => {
  const value = valueIn(cell);
  if (kind !== 'count' || value === undefined || cell.formatType !== numberFormats.count?.type) return false;
  return isFraction(value) ? !cell.shown.includes(',') : cell.shown.endsWith(',');
};

const fields = 'userEnteredFormat.numberFormat';

/**
 * Whether the format may be changed: the cell holds words, nothing, or a number that the reading
 * keeps the meaning of, and not a formula.
 */
const mayFormat = (cell: Cell, observation: Observation): boolean =>
  cell.entered?.formulaValue == null && (cell.entered?.numberValue == null || observation.made !== undefined);

/** Requests that give inputs our format, at their places in the tab as it was read. */
export const formatRequests = (
  tab: Tab,
  place: Places,
  quarter: Quarter,
  observations: readonly Observation[],
): Request[] =>
  measuresIn(quarter).flatMap((measure): Request[] => {
    const row = place.get(measure.id);
    const observation = observations.find((one) => one.measure === measure.id);
    if (row === undefined || !observation) return [];
    const cell = cellAt(tab, row, place.columns.input);
    const isFreed = isJammed(measure, cell) && mayFormat(cell, observation);
    if (!isFreed && !isMisshown(measure, cell)) return [];
    const range = {
      sheetId: tab.sheetId,
      startRowIndex: row,
      endRowIndex: row + 1,
      startColumnIndex: place.columns.input,
      endColumnIndex: place.columns.input + 1,
    };
    const numberFormat = formatFor(measure, cell);
    return [{ repeatCell: { range, cell: { userEnteredFormat: { ...(numberFormat && { numberFormat }) } }, fields } }];
  });

/**
 * The number formats in the column of inputs, by sheet id and row. The answer depends on them as it
 * does on the contents.
 */
type InputFormats = ReadonlyMap<string, string>;

const key = (sheetId: number, row: number): string => `${sheetId},${row}`;

/** The present number formats of the inputs of these quarters' tabs. */
export const inputFormats = ({ tabs }: Workbook, quarters: readonly Quarter[]): InputFormats => {
  const asked = new Set(quarters.map(sheetIdOf));
  return new Map(
    tabs
      .filter(({ sheetId }) => asked.has(sheetId))
      .flatMap((tab) =>
        tab.rows.flatMap((_, row): [string, string][] => {
          const { entered, formatType } = cellAt(tab, row, columns.input);
          return typeof entered?.numberValue === 'number' ? [[key(tab.sheetId, row), formatType ?? '']] : [];
        }),
      ),
  );
};

/** The formats after the requests are applied. */
export const formatsAfter = (formats: InputFormats, requests: readonly Request[]): InputFormats => {
  const after = new Map(formats);
  for (const { repeatCell } of requests) {
    if (repeatCell?.fields !== fields) continue;
    const at = key(repeatCell.range?.sheetId ?? 0, repeatCell.range?.startRowIndex ?? 0);
    if (after.has(at)) after.set(at, repeatCell.cell?.userEnteredFormat?.numberFormat?.type ?? '');
  }
  return after;
};
