import type { CellPlace, CellSource } from './cellSource.ts';
import { circular, missingReference, needsMore, parseError, wouldOverwrite } from './error.ts';
import { evaluate, singleValue } from './evaluate.ts';
import type { Reader, Scope } from './functionSpec.ts';
import { addressOf, fromGridRange } from './reference.ts';
import { formatOf } from './resultFormat.ts';
import { keyOf, type Result, Results } from './results.ts';
import { SpillIndex } from './spill.ts';
import { type Node, parseFormula } from './syntax.ts';
import {
  type Area,
  areaOf,
  type CellError,
  type CellRange,
  type ExtendedValue,
  fromExtended,
  isArea,
  type NumberFormat,
  type Scalar,
  toExtended,
  toRows,
  type Value,
} from './value.ts';

export type { CellPlace, CellSource } from './cellSource.ts';

/** A cell that is being calculated. */
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
    super(`formulas deeper than ${depthMax}`);
    this.place = place;
  }
}

const depthMax = 100;
/** A format is looked for along this many references (`=A1` to `=A2` to …). */
const formatDepthMax = 50;
const frameOf = (key: string): Frame => ({ key, precedents: [], volatile: false, cyclic: false });
const scopeAt = ({ sheetId, row, col }: CellPlace): Scope => ({
  sheetId,
  row,
  column: col,
  arrays: false,
  names: new Map(),
});

/** Calculates cells when asked, remembers them, and forgets only what hangs on a changed cell. */
export class Calculator {
  readonly #source: CellSource;
  readonly #results = new Results();
  readonly #frames: Frame[] = [];
  readonly #spills: SpillIndex;
  readonly #reader: Reader;
  #calculatedAt = 0;

  constructor(source: CellSource) {
    this.#source = source;
    this.#spills = new SpillIndex(source);
    this.#reader = this.#makeReader();
  }

  /** The value a cell shows: as entered, calculated, or put there by an array. */
  effective(sheetId: number, row: number, column: number): ExtendedValue | undefined {
    this.#refreshVolatile();
    const entered = this.#source.entered(sheetId, row, column);
    if (entered && entered.formulaValue == null) return entered;
    return toExtended(this.#settled({ sheetId, row, col: column }));
  }

  /** The number format that a formula's result inherits: `=TODAY()` is a date. An array's cells have that of its formula. */
  resultFormat(sheetId: number, row: number, column: number): NumberFormat | undefined {
    this.#refreshVolatile();
    return this.#inherited(sheetId, row, column, 0);
  }

  #inherited(sheetId: number, row: number, column: number, depth: number): NumberFormat | undefined {
    if (depth > formatDepthMax) return undefined;
    const source = this.#filling(sheetId, row, column);
    if (!source) return undefined;
    const { place, formula } = source;
    const { from } = this.#result(place, formula);
    const formatAt = (sheet: number, r: number, c: number): NumberFormat | undefined =>
      this.#source.numberFormat?.(sheet, r, c) ?? this.#inherited(sheet, r, c, depth + 1);
    if (from) return formatAt(from.sheetId, from.top + row - place.row, from.left + column - place.col);
    const context = { sheetId, source: this.#source, reader: this.#reader, formatAt };
    return formatOf(parseFormula(formula, this.#source.locale), context);
  }

  /** The formula that gives the cell its value: its own, or an array's. */
  #filling(sheetId: number, row: number, column: number): { place: CellPlace; formula: string } | undefined {
    const formula = this.#source.entered(sheetId, row, column)?.formulaValue;
    const candidates = formula == null ? this.#spills.reaching(sheetId, row, column) : [{ row, column, formula }];
    for (const anchor of candidates) {
      const place = { sheetId, row: anchor.row, col: anchor.column };
      this.#settled(place);
      const { spill } = this.#result(place, anchor.formula);
      const within = row - anchor.row < (spill?.rows ?? 1) && column - anchor.column < (spill?.columns ?? 1);
      if (within) return { place, formula: anchor.formula };
    }
    return undefined;
  }

  changed(cells: readonly CellPlace[] | 'all'): void {
    if (cells === 'all') {
      this.#results.clear();
      this.#spills.clear();
      return;
    }
    this.#results.forget([...cells, ...this.#results.volatilePlaces()], (place) => this.#spills.update(place));
  }

  /** A formula that stands in no cell (a condition), as if it stood at `at`. */
  evaluate(formula: string, at: CellPlace): ExtendedValue {
    this.#refreshVolatile();
    const scope = scopeAt(at);
    const tree = parseFormula(formula, this.#source.locale);
    for (;;) {
      this.#frames.push(frameOf(''));
      try {
        const value = tree ? singleValue(evaluate(tree, scope, this.#reader), scope) : parseError();
        return toExtended(value) ?? (value === '' ? { stringValue: '' } : {});
      } catch (problem) {
        if (!(problem instanceof TooDeep)) throw problem;
        this.#frames.length = 0;
        this.#settled(problem.place);
      } finally {
        this.#frames.length = 0;
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
        const again = waiting.some((each) => keyOf(each) === keyOf(problem.place));
        if (again) this.#results.set(circle(problem.place));
        else waiting.push(problem.place);
      }
    }
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
      const place = { sheetId, row: anchor.row, col: anchor.column };
      // an array that reads this very cell does not fill it, or Google would find a circle
      if (this.#frames.some(({ key }) => key === keyOf(place))) continue;
      const { spill } = this.#result(place, anchor.formula);
      const within = spill && row - anchor.row < spill.rows && column - anchor.column < spill.columns;
      if (within) return spill.at(row - anchor.row, column - anchor.column);
    }
    return null;
  }

  #result(place: CellPlace, formula: string): Result {
    const key = keyOf(place);
    const known = this.#results.get(key);
    if (known) return known;
    const running = this.#frames.findIndex((frame) => frame.key === key);
    if (running >= 0) {
      for (const frame of this.#frames.slice(running)) frame.cyclic = true;
      return circle(place);
    }
    if (this.#frames.length >= depthMax) throw new TooDeep(place);
    return this.#calculate(place, formula);
  }

  #calculate(place: CellPlace, formula: string): Result {
    const frame = frameOf(keyOf(place));
    this.#frames.push(frame);
    const tree = parseFormula(formula, this.#source.locale);
    const computed = tree ? this.#evaluateAt(tree, place) : outcome(parseError());
    this.#frames.pop();
    const found = frame.cyclic ? outcome(circular()) : computed;
    const result: Result = { place, ...found, precedents: frame.precedents, volatile: frame.volatile };
    this.#results.set(result);
    return result;
  }

  #evaluateAt(tree: Node, place: CellPlace): Outcome {
    const scope = scopeAt(place);
    const value = evaluate(tree, scope, this.#reader);
    if (!isArea(value)) return outcome(value);
    const { range } = value;
    if (tree.type === 'ReferenceIdentifier') return { ...outcome(singleValue(value, scope)), from: range };
    if (value.rows * value.columns <= 1) return { ...outcome(value.at(0, 0)), from: range };
    const obstacle = this.#obstacle(value, place);
    return obstacle ? outcome(obstacle) : { value: value.at(0, 0), spill: areaOf(toRows(value)), from: range };
  }

  /** Why an array cannot unfold: the sheet ends, or something was typed in its way. */
  #obstacle({ rows, columns }: Area, { sheetId, row, col }: CellPlace): CellError | undefined {
    const size = this.#source.size(sheetId);
    if (row + rows > size.rows) return needsMore('rows', row + rows - size.rows);
    if (col + columns > size.columns) return needsMore('columns', col + columns - size.columns);
    this.#dependsOn({ sheetId, top: row, left: col, bottom: row + rows - 1, right: col + columns - 1 });
    for (let cell = 1; cell < rows * columns; cell += 1) {
      const r = row + Math.floor(cell / columns);
      const c = col + (cell % columns);
      const entered = this.#source.entered(sheetId, r, c);
      if (entered?.formulaValue != null || fromExtended(entered) !== null) return wouldOverwrite(addressOf(r, c));
    }
    return undefined;
  }

  #dependsOn(range: CellRange): void {
    this.#frames.at(-1)?.precedents.push(range);
  }

  #area(range: CellRange): Value {
    const { sheetId, top, left } = range;
    const size = this.#source.size(sheetId);
    this.#dependsOn(range);
    if (top >= size.rows || left >= size.columns) return missingReference();
    const bottom = Math.min(range.bottom, size.rows - 1);
    const right = Math.min(range.right, size.columns - 1);
    return {
      rows: bottom - top + 1,
      columns: right - left + 1,
      range: { sheetId, top, left, bottom, right },
      at: (row, column) => this.#cell(sheetId, top + row, left + column),
    };
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
      size: (sheetId) => source.size(sheetId),
      namedRange: (name) => {
        const range = source.namedRange(name);
        return range && fromGridRange(range, source.size(range.sheetId ?? 0));
      },
      isFormula: (sheetId, row, column) => source.entered(sheetId, row, column)?.formulaValue != null,
      markVolatile: () => {
        const frame = this.#frames.at(-1);
        if (frame) frame.volatile = true;
      },
    };
  }

  #refreshVolatile(): void {
    const now = this.#source.now();
    if (now === this.#calculatedAt) return;
    this.#calculatedAt = now;
    const stale = this.#results.volatilePlaces();
    if (stale.length > 0) this.#results.forget(stale, (place) => this.#spills.update(place));
  }
}

type Outcome = Pick<Result, 'value' | 'spill' | 'from'>;

const outcome = (value: Scalar): Outcome => ({ value, spill: undefined, from: undefined });

const circle = (place: CellPlace): Result => ({ place, ...outcome(circular()), precedents: [], volatile: false });
