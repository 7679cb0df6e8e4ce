import { Calculator, type CellSource } from '../../../src/sheets/formula/evaluate/calculate.ts';
import type { ExtendedValue, GridRange, NumberFormat } from '../../../src/sheets/formula/evaluate/value.ts';
import { showValue } from '../../../src/sheets/values/shown.ts';
import { readTyped } from '../../../src/sheets/values/typed.ts';

type Typed = { value: ExtendedValue; numberFormat?: NumberFormat };

export interface Place {
  sheetId: number;
  row: number;
  col: number;
}

export const place = (address: string): Omit<Place, 'sheetId'> => {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const col = [...letters].reduce((total, letter) => total * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, col };
};

/** A workbook for tests: what is typed in each cell of each tab, and a clock. */
export class Book implements CellSource {
  readonly locale: string;
  readonly #titles: string[];
  readonly #cells: Map<string, Typed>[];
  readonly names = new Map<string, GridRange>();
  readonly calculator: Calculator;
  rows = 100;
  columns = 26;
  time = Date.UTC(2026, 10, 24, 8, 30);
  reads = 0;

  constructor(locale: string, tabs: Record<string, Record<string, string>>) {
    this.locale = locale;
    this.#titles = Object.keys(tabs);
    this.#cells = this.#titles.map(() => new Map());
    for (const [title, cells] of Object.entries(tabs)) {
      for (const [address, text] of Object.entries(cells)) this.#put(title, address, text);
    }
    this.calculator = new Calculator(this);
  }

  now = (): number => this.time;
  sheetIdByTitle = (title: string): number | undefined => {
    const at = this.#titles.findIndex((each) => each.toLowerCase() === title.toLowerCase());
    return at < 0 ? undefined : at;
  };
  titleOf = (sheetId: number): string | undefined => this.#titles[sheetId];
  size = (): { rows: number; columns: number } => ({ rows: this.rows, columns: this.columns });
  entered = (sheetId: number, row: number, col: number): ExtendedValue | undefined => {
    this.reads += 1;
    return this.#cells[sheetId]?.get(`${row} ${col}`)?.value;
  };
  namedRange = (name: string): GridRange | undefined => this.names.get(name.toLowerCase());
  numberFormat = (sheetId: number, row: number, col: number): NumberFormat | undefined =>
    this.#cells[sheetId]?.get(`${row} ${col}`)?.numberFormat;

  #put(title: string, address: string, text: string): Place {
    const { row, col } = place(address);
    const sheetId = this.sheetIdByTitle(title) ?? -1;
    if (text === '') this.#cells[sheetId]?.delete(`${row} ${col}`);
    else this.#cells[sheetId]?.set(`${row} ${col}`, readTyped(text, this.locale, this.time));
    return { sheetId, row, col };
  }

  type(title: string, address: string, text: string): void {
    this.calculator.changed([this.#put(title, address, text)]);
  }

  value(title: string, address: string): ExtendedValue | undefined {
    const { row, col } = place(address);
    return this.calculator.effective(this.sheetIdByTitle(title) ?? -1, row, col);
  }

  shown(title: string, address: string): string {
    const { row, col } = place(address);
    const sheetId = this.sheetIdByTitle(title) ?? -1;
    const format = this.numberFormat(sheetId, row, col) ?? this.calculator.resultFormat(sheetId, row, col);
    return showValue(this.value(title, address), format, this.locale);
  }
}

/** The bare result of a formula in a cell far from the cells given: value, `#CODE! message`, or '' for blank. */
export const result = (formula: string, cells: Record<string, string> = {}, locale = 'en_US'): unknown => {
  const book = new Book(locale, { Tab: { ...cells, M50: formula } });
  return plain(book.value('Tab', 'M50'));
};

export const plain = (value: ExtendedValue | undefined): unknown => {
  if (!value) return '';
  if (value.errorValue) return value.errorValue;
  return value.numberValue ?? value.stringValue ?? value.boolValue ?? '';
};
