import { circular, missingReference, needsMore, parseError, wouldOverwrite } from './error.ts';
import { evaluate, singleValue } from './evaluate.ts';
import type { Reader, Scope } from './functionSpec.ts';
import { addressOf } from './reference.ts';
import { resultFormat } from './resultFormat.ts';
import { SpillIndex } from './spill.ts';
import { type Node, parseFormula } from './syntax.ts';
import {
  type Area,
  type CellError,
  type CellRange,
  type ExtendedValue,
  fromExtended,
  type GridRange,
  isArea,
  type NumberFormat,
  type Scalar,
  toExtended,
  type Value,
} from './value.ts';

/** What the calculator asks of the workbook. Rows and columns count from 0. */
export interface CellSource {
  locale: string;
  /** milliseconds since 1970 in the spreadsheet's own time zone's reckoning */
  now(): number;
  sheetIdByTitle(title: string): number | undefined;
  titleOf(sheetId: number): string | undefined;
  size(sheetId: number): { rows: number; columns: number };
  entered(sheetId: number, row: number, column: number): ExtendedValue | undefined;
  namedRange(name: string): GridRange | undefined;
  /** the number format that a person or a request gave the cell */
  numberFormat?(sheetId: number, row: number, column: number): NumberFormat | undefined;
}

export interface CellPlace {
  sheetId: number;
  row: number;
  col: number;
}

interface Result {
  value: Scalar;
  /** the block that fills the cells below and to the right */
  spill: Area | undefined;
  precedents: CellRange[];
  volatile: boolean;
  place: CellPlace;
}

interface Frame {
  key: string;
  precedents: CellRange[];
  volatile: boolean;
  cyclic: boolean;
}

/** Thrown when formulas hang on formulas too deep for the stack; the cell named is calculated first. */
class TooDeep extends Error {
  readonly place: CellPlace;
  constructor(place: CellPlace) {
    super('too deep');
    this.place = place;
  }
}

const depthMax = 100;
const keyOf = (sheetId: number, row: number, column: number): string => `${sheetId} ${row} ${column}`;

/** Calculates cells when asked, remembers them, and forgets only what hangs on a changed cell. */
export class Calculator {
  readonly #source: CellSource;
  readonly #results = new Map<string, Result>();
  readonly #frames: Frame[] = [];
  readonly #spills: SpillIndex;
  readonly #reader: Reader;
  #calculatedAt = 0;

  constructor(source: CellSource) {
    this.#source = source;
    this.#spills = new SpillIndex(source);
    this.#reader = this.#makeReader();
  }

  effective(sheetId: number, row: number, column: number): ExtendedValue | undefined {
    this.#refreshVolatile();
    const entered = this.#source.entered(sheetId, row, column);
    if (entered && entered.formulaValue == null) return entered;
    return toExtended(this.#settled({ sheetId, row, col: column }));
  }

  /** The number format that a formula's result inherits: `=TODAY()` is a date. */
  resultFormat(sheetId: number, row: number, column: number): NumberFormat | undefined {
    return resultFormat({ sheetId, row, column }, this.#source, this.#reader);
  }

  changed(cells: readonly CellPlace[] | 'all'): void {
    if (cells === 'all') {
      this.#results.clear();
      this.#spills.clear();
      return;
    }
    const dirty = cells.map(({ sheetId, row, col }) => this.#dirtyRange(sheetId, row, col));
    for (const { place, volatile } of [...this.#results.values()]) if (volatile) dirty.push(this.#forget(place));
    this.#invalidate(dirty);
  }

  /** A formula that stands in no cell (a condition), as if it stood at `at`. */
  evaluate(formula: string, at: CellPlace): ExtendedValue {
    this.#refreshVolatile();
    const scope = scopeAt(at);
    const tree = parseFormula(formula, this.#source.locale);
    for (;;) {
      this.#frames.push({ key: '', precedents: [], volatile: false, cyclic: false });
      try {
        const value = tree ? singleValue(evaluate(tree, scope, this.#reader), scope) : parseError();
        return toExtended(value) ?? (value === '' ? { stringValue: '' } : {});
      } catch (problem) {
        if (!(problem instanceof TooDeep)) throw problem;
        this.#frames.length = 0;
        this.#settled(problem.place);
      } finally {
        this.#frames.pop();
      }
    }
  }

  /** Calculates a cell with an own stack of what must come first, so that a chain of any length fits. */
  #settled(place: CellPlace): Scalar {
    const waiting = [place];
    for (;;) {
      const next = waiting.at(-1) ?? place;
      try {
        const value = this.#cell(next.sheetId, next.row, next.col);
        waiting.pop();
        if (waiting.length === 0) return value;
      } catch (problem) {
        this.#frames.length = 0;
        if (!(problem instanceof TooDeep)) throw problem;
        const { sheetId, row, col } = problem.place;
        const again = waiting.some((each) => each.sheetId === sheetId && each.row === row && each.col === col);
        if (again) this.#remember(problem.place, circular());
        else waiting.push(problem.place);
      }
    }
  }

  #remember(place: CellPlace, value: Scalar): void {
    const result: Result = { value, spill: undefined, precedents: [], volatile: false, place };
    this.#results.set(keyOf(place.sheetId, place.row, place.col), result);
  }

  #cell(sheetId: number, row: number, column: number): Scalar {
    const entered = this.#source.entered(sheetId, row, column);
    if (entered?.formulaValue != null) return this.#result({ sheetId, row, col: column }, entered.formulaValue).value;
    const value = fromExtended(entered);
    return value === null ? this.#spilled(sheetId, row, column) : value;
  }

  /** The value that an array above or to the left puts into an empty cell. */
  #spilled(sheetId: number, row: number, column: number): Scalar {
    for (const anchor of this.#spills.reaching(sheetId, row, column)) {
      if (this.#frames.some(({ key }) => key === keyOf(sheetId, anchor.row, anchor.column))) continue;
      const { spill } = this.#result({ sheetId, row: anchor.row, col: anchor.column }, anchor.formula);
      const within = spill && row - anchor.row < spill.rows && column - anchor.column < spill.columns;
      if (within) return spill.at(row - anchor.row, column - anchor.column);
    }
    return null;
  }

  #result(place: CellPlace, formula: string): Result {
    const key = keyOf(place.sheetId, place.row, place.col);
    const known = this.#results.get(key);
    if (known) return known;
    const running = this.#frames.findIndex((frame) => frame.key === key);
    if (running >= 0) {
      for (const frame of this.#frames.slice(running)) frame.cyclic = true;
      return { value: circular(), spill: undefined, precedents: [], volatile: false, place };
    }
    if (this.#frames.length >= depthMax) throw new TooDeep(place);
    return this.#calculate(key, place, formula);
  }

  #calculate(key: string, place: CellPlace, formula: string): Result {
    const frame: Frame = { key, precedents: [], volatile: false, cyclic: false };
    this.#frames.push(frame);
    const tree = parseFormula(formula, this.#source.locale);
    const computed = tree ? this.#evaluateAt(tree, place) : { value: parseError(), spill: undefined };
    this.#frames.pop();
    const outcome = frame.cyclic ? { value: circular(), spill: undefined } : computed;
    const result: Result = { ...outcome, precedents: frame.precedents, volatile: frame.volatile, place };
    this.#results.set(key, result);
    return result;
  }

  #evaluateAt(tree: Node, place: CellPlace): { value: Scalar; spill: Area | undefined } {
    const scope = scopeAt(place);
    const value = evaluate(tree, scope, this.#reader);
    if (tree.type === 'ReferenceIdentifier' || !isArea(value))
      return { value: singleValue(value, scope), spill: undefined };
    if (value.rows * value.columns <= 1) return { value: value.at(0, 0), spill: undefined };
    const obstacle = this.#obstacle(value, place);
    return obstacle ? { value: obstacle, spill: undefined } : { value: value.at(0, 0), spill: value };
  }

  #obstacle({ rows, columns }: Area, { sheetId, row, col }: CellPlace): CellError | undefined {
    const size = this.#source.size(sheetId);
    if (row + rows > size.rows) return needsMore('rows', row + rows - size.rows);
    if (col + columns > size.columns) return needsMore('columns', col + columns - size.columns);
    const range = { sheetId, top: row, left: col, bottom: row + rows - 1, right: col + columns - 1 };
    this.#frames.at(-1)?.precedents.push(range);
    for (let r = row; r <= range.bottom; r += 1) {
      for (let c = col; c <= range.right; c += 1) {
        const isAnchor = r === row && c === col;
        if (!isAnchor && hasContent(this.#source.entered(sheetId, r, c))) return wouldOverwrite(addressOf(r, c));
      }
    }
    return undefined;
  }

  #makeReader(): Reader {
    const source = this.#source;
    return {
      get locale() {
        return source.locale;
      },
      now: () => source.now(),
      area: (range) => this.#area(range),
      sheetId: (title) => source.sheetIdByTitle(title),
      titleOf: (sheetId) => source.titleOf(sheetId),
      size: (sheetId) => source.size(sheetId),
      namedRange: (name) => {
        const range = source.namedRange(name);
        return range && fromGridRange(range, source);
      },
      isFormula: (sheetId, row, column) => source.entered(sheetId, row, column)?.formulaValue != null,
      markVolatile: () => {
        const frame = this.#frames.at(-1);
        if (frame) frame.volatile = true;
      },
    };
  }

  #area(range: CellRange): Value {
    const { sheetId, top, left } = range;
    const size = this.#source.size(sheetId);
    this.#frames.at(-1)?.precedents.push(range);
    if (top >= size.rows || left >= size.columns || top < 0 || left < 0) return missingReference();
    const clipped = {
      ...range,
      bottom: Math.min(range.bottom, size.rows - 1),
      right: Math.min(range.right, size.columns - 1),
    };
    return {
      rows: clipped.bottom - top + 1,
      columns: clipped.right - left + 1,
      range: clipped,
      at: (row, column) => this.#cell(sheetId, top + row, left + column),
    };
  }

  #refreshVolatile(): void {
    const now = this.#source.now();
    if (now === this.#calculatedAt || this.#frames.length > 0) return;
    this.#calculatedAt = now;
    const stale = [...this.#results.values()].filter(({ volatile }) => volatile);
    this.#invalidate(stale.map(({ place }) => this.#forget(place)));
  }

  #forget({ sheetId, row, col }: CellPlace): CellRange {
    this.#results.delete(keyOf(sheetId, row, col));
    return this.#dirtyRange(sheetId, row, col);
  }

  /** What may read otherwise once this cell changes: the cell, and all an array there may fill. */
  #dirtyRange(sheetId: number, row: number, column: number): CellRange {
    const wide = this.#spills.update(sheetId, row, column);
    const end = Number.MAX_SAFE_INTEGER;
    this.#results.delete(keyOf(sheetId, row, column));
    return { sheetId, top: row, left: column, bottom: wide ? end : row, right: wide ? end : column };
  }

  #invalidate(dirty: CellRange[]): void {
    for (let range = dirty.pop(); range; range = dirty.pop()) {
      for (const { place, precedents } of [...this.#results.values()]) {
        if (precedents.some((each) => overlaps(each, range as CellRange))) dirty.push(this.#forget(place));
      }
    }
  }
}

const scopeAt = ({ sheetId, row, col }: CellPlace): Scope => ({
  sheetId,
  row,
  column: col,
  arrays: false,
  names: new Map(),
});

const hasContent = (value: ExtendedValue | undefined): boolean =>
  value !== undefined && (value.formulaValue != null || fromExtended(value) !== null);

const overlaps = (a: CellRange, b: CellRange): boolean =>
  a.sheetId === b.sheetId && a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

const fromGridRange = (range: GridRange, source: CellSource): CellRange => {
  const sheetId = range.sheetId ?? 0;
  const size = source.size(sheetId);
  return {
    sheetId,
    top: range.startRowIndex ?? 0,
    left: range.startColumnIndex ?? 0,
    bottom: (range.endRowIndex ?? size.rows) - 1,
    right: (range.endColumnIndex ?? size.columns) - 1,
  };
};
