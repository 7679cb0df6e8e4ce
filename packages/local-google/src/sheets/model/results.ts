import { Calculator, type CellSource } from '../formula/evaluate/calculate.ts';
import type {
  NumberFormat as OuterFormat,
  GridRange as OuterRange,
  ExtendedValue as OuterValue,
} from '../formula/evaluate/value.ts';
import { showValue } from '../values/shown.ts';
import type { Cell, ExtendedValue, NumberFormat } from './json.ts';
import { type Reach, reachOf } from './range/reach.ts';
import type { Sheet } from './sheet.ts';
import type { State } from './stored/state.ts';

interface Printed {
  value: unknown;
  format: NumberFormat | undefined;
  locale: string;
  text: string;
}

type Touched = { sheetId: number; row: number; col: number }[] | 'all';

/** Past this many cells, forgetting everything is cheaper than following each. */
const TOUCHED_MAX = 5_000;

/** The workbook, as far as its results depend on it. */
interface Calculated {
  readonly locale: string;
  readonly state: State;
  localNow(): ReturnType<CellSource['now']>;
  sheetById(id: number): Sheet | undefined;
  sheetByTitle(title: string): Sheet | undefined;
}

/** What the calculator sees of the workbook. */
const sourceOf = (workbook: Calculated): CellSource => {
  const cell = (sheetId: number, row: number, column: number) => workbook.sheetById(sheetId)?.cell(row, column);
  return {
    get locale() {
      return workbook.locale;
    },
    now: () => workbook.localNow(),
    sheetIdByTitle: (title) => workbook.sheetByTitle(title)?.id,
    titleOf: (sheetId) => workbook.sheetById(sheetId)?.title,
    size: (sheetId) => {
      const sheet = workbook.sheetById(sheetId);
      return { rows: sheet?.rowCount ?? 0, columns: sheet?.columnCount ?? 0 };
    },
    entered: (sheetId, row, col) => cell(sheetId, row, col)?.userEnteredValue as OuterValue | undefined,
    namedRange: (name) => {
      const lower = name.toLowerCase();
      const named = workbook.state.namedRanges.find((item) => item.name?.toLowerCase() === lower);
      return named?.range as OuterRange | undefined;
    },
    hiddenRow: (sheetId, row) => {
      const meta = workbook.sheetById(sheetId)?.rowMeta[row];
      return meta?.hiddenByFilter ? 'filter' : meta?.hiddenByUser ? 'user' : undefined;
    },
    numberFormat: (sheetId, row, col) =>
      cell(sheetId, row, col)?.userEnteredFormat?.numberFormat as OuterFormat | undefined,
  };
};

/** What the cells of a workbook come to: values, formats and the text that is shown. Calculated when asked, then kept. */
export class Results {
  readonly #workbook: Calculated;
  readonly #calculator: Calculator;
  readonly #printed = new WeakMap<Cell, Printed>();
  readonly #reaches = new WeakMap<Sheet, Reach & { writes: number; size: string }>();
  #touched: Touched = [];
  /** Counts changes of any kind. */
  changes = 0;

  constructor(workbook: Calculated) {
    this.#workbook = workbook;
    this.#calculator = new Calculator(sourceOf(workbook));
  }

  begin(): void {
    this.#calculator.begin();
  }

  touch(sheetId: number, row: number, col: number): void {
    this.changes++;
    if (this.#touched === 'all') return;
    this.#touched.push({ sheetId, row, col });
    if (this.#touched.length > TOUCHED_MAX) this.#touched = 'all';
  }

  /** Rows, columns, sheets or names moved: every result is calculated again when it is next read. */
  forget(): void {
    this.changes++;
    this.#touched = 'all';
  }

  #fresh(): Calculator {
    if (this.#touched.length > 0) {
      const touched = this.#touched;
      this.#touched = [];
      this.#calculator.changed(touched);
    }
    return this.#calculator;
  }

  #calculated(sheet: Sheet, row: number, column: number): ExtendedValue | undefined {
    return this.#fresh().effective(sheet.id, row, column) as ExtendedValue | undefined;
  }

  /** An empty cell may show part of an array that a formula above or left of it gives. */
  effective(sheet: Sheet, row: number, column: number): ExtendedValue | undefined {
    const entered = sheet.cell(row, column)?.userEnteredValue;
    if (entered && entered.formulaValue === undefined) return entered;
    return entered || this.reach(sheet).spills ? this.#calculated(sheet, row, column) : undefined;
  }

  /** How far a sheet's contents go; with a formula that may fill other cells, as far as the grid. */
  reach(sheet: Sheet): Reach {
    const known = this.#reaches.get(sheet);
    const size = `${sheet.rowCount}x${sheet.columnCount}`;
    if (known && known.writes === sheet.writes && known.size === size) return known;
    const found = { ...reachOf(sheet), writes: sheet.writes, size };
    this.#reaches.set(sheet, found);
    return found;
  }

  numberFormat(sheet: Sheet, row: number, column: number): NumberFormat | undefined {
    const cell = sheet.cell(row, column);
    const own = cell?.userEnteredFormat?.numberFormat;
    if (own) return own;
    const fallback = this.#workbook.state.properties.defaultFormat?.numberFormat;
    if (cell?.userEnteredValue?.formulaValue === undefined) return fallback;
    return (this.#fresh().resultFormat(sheet.id, row, column) as NumberFormat | undefined) ?? fallback;
  }

  /** What a cell shows. A value is printed once: the cell is another object when it changes. */
  shown(sheet: Sheet, row: number, column: number): string {
    const cell = sheet.cell(row, column);
    const format = this.numberFormat(sheet, row, column);
    const value = this.effective(sheet, row, column);
    if (!cell) return this.#print(value, format);
    const key = value?.numberValue ?? value?.stringValue ?? value?.boolValue ?? value?.errorValue?.type;
    const { locale } = this.#workbook;
    const known = this.#printed.get(cell);
    if (known && known.value === key && known.format === format && known.locale === locale) return known.text;
    const text = this.#print(value, format);
    this.#printed.set(cell, { value: key, format, locale, text });
    return text;
  }

  #print(value: ExtendedValue | undefined, format: NumberFormat | undefined): string {
    return showValue(value as OuterValue | undefined, format as OuterFormat | undefined, this.#workbook.locale);
  }

  /** For conditions: a formula read as if it stood in that cell. */
  evaluate(formula: string, sheet: Sheet, row: number, column: number): ExtendedValue {
    return this.#fresh().evaluate(formula, { sheetId: sheet.id, row, col: column }) as ExtendedValue;
  }
}
