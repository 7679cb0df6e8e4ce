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
 * A cell in which `5%` or a date was typed keeps that format: what is typed next becomes a percentage or a date again. The
 * format is ours and is put back; the value is hers and stays, and is read as it was typed until she types another.
 */

type Request = sheets_v4.Schema$Request;

const jamming: readonly string[] = ['PERCENT', 'DATE', 'DATE_TIME', 'TIME', 'CURRENCY'];

const isJammed = ({ kind }: Measure, { formatType }: Cell): boolean => {
  const own = numberFormats[kind];
  return own !== undefined && formatType !== undefined && formatType !== own.type && jamming.includes(formatType);
};

/** The number that Google made of what was typed, and by which format it shows that; `undefined` in a cell of our own format. */
export const madeOf = (measure: Measure, cell: Cell): MadeOf | undefined => {
  const value = cell.entered?.numberValue;
  return typeof value === 'number' && cell.formatType !== undefined && isJammed(measure, cell)
    ? { format: cell.formatType, value }
    : undefined;
};

/**
 * The cell as it was when it was typed in: our format is back, and the number is still the one that Google made. Without any
 * format (*Automatisch*) she says herself that the number stands as it is meant.
 */
export const asTyped = (measure: Measure, cell: Cell, before: Observation | undefined): Cell => {
  const made = before?.made;
  const isUntouched =
    made && cell.entered?.numberValue === made.value && cell.formatType === numberFormats[measure.kind]?.type;
  return isUntouched ? { ...cell, formatType: made.format, shown: before.typed } : cell;
};

/** A count with decimals is no count, and shows all that was typed; in a whole number it would leave a comma at the end. */
const withDecimals: sheets_v4.Schema$NumberFormat = { type: 'NUMBER', pattern: '#,##0.##########' };

const valueIn = ({ entered, effective }: Cell): number | undefined =>
  effective?.numberValue ?? entered?.numberValue ?? undefined;

const isFraction = (value: number | undefined): boolean => value !== undefined && !Number.isInteger(value);

/** The format in which a cell shows what was typed in it. */
const formatFor = ({ kind }: Measure, cell: Cell): sheets_v4.Schema$NumberFormat | undefined =>
  kind === 'count' && isFraction(valueIn(cell)) ? withDecimals : numberFormats[kind];

/** 1,2 that is shown as 1, or 12 that is shown as `12,` since 1,2 stood there before. */
const isMisshown = ({ kind }: Measure, cell: Cell): boolean => {
  const value = valueIn(cell);
  if (kind !== 'count' || value === undefined || cell.formatType !== numberFormats.count?.type) return false;
  return isFraction(value) ? !cell.shown.includes(',') : cell.shown.endsWith(',');
};

const fields = 'userEnteredFormat.numberFormat';

/** A number whose meaning is kept in the reading, words, or nothing at all; never the outcome of a formula. */
const mayFormat = (cell: Cell, observation: Observation): boolean =>
  cell.entered?.formulaValue == null && (cell.entered?.numberValue == null || observation.made !== undefined);

/** Requests that give inputs a format of ours in which they show what was typed, where they stand in the tab as it was read. */
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

/** The formats of the numbers in the column of inputs: besides the contents, the answer depends on them. By tab and row. */
export type InputFormats = ReadonlyMap<string, string>;

const key = (sheetId: number, row: number): string => `${sheetId},${row}`;

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

/** What the formats will be once the requests are applied. */
export const formatsAfter = (formats: InputFormats, requests: readonly Request[]): InputFormats => {
  const after = new Map(formats);
  for (const { repeatCell } of requests) {
    if (repeatCell?.fields !== fields) continue;
    const at = key(repeatCell.range?.sheetId ?? 0, repeatCell.range?.startRowIndex ?? 0);
    if (after.has(at)) after.set(at, repeatCell.cell?.userEnteredFormat?.numberFormat?.type ?? '');
  }
  return after;
};
