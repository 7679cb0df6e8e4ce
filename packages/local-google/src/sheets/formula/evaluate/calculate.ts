import type { Reader, Scope } from '../function-spec.ts';
import { makeReader } from '../reader.ts';
import { type Node, parseFormula } from '../syntax.ts';
import type { CellPlace, CellSource } from './cell-source.ts';
import { circular, limitReached, missingReference, parseError } from './error.ts';
import { evaluate, singleValue } from './evaluate.ts';
import { type Budget, isStackOverflow, spend, stepsMax, stepsSpent, within } from './limit.ts';
import { filledBy, obstacleTo } from './obstacle.ts';
import { type Filling, inheritedFormat } from './result-format.ts';
import { keyOf, type Result, Results } from './results.ts';
import { SpillIndex } from './spill.ts';
import { CircleThroughProbe, Stack, TooDeep } from './stack.ts';
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

export type { CellPlace, CellSource } from './cell-source.ts';

const staleMs = 60_000;
/** A condition is asked again for every cell of its range, so it may cost less, and all of a call's together are bounded. */
const conditionStepsMax = 100_000;
const conditionsStepsMax = 20_000_000;

const scopeAt = ({ sheetId, row, col }: CellPlace): Scope => ({
  sheetId,
  row,
  column: col,
  arrays: false,
  names: new Map(),
});

/** Calculates cells on demand, caches them, and drops only those that depend on a changed cell. */
export class Calculator {
  readonly #source: CellSource;
  readonly #results = new Results();
  readonly #stack = new Stack();
  readonly #spills: SpillIndex;
  readonly #reader: Reader;
  #calculatedAt = 0;
  readonly #conditions: Budget = { left: conditionsStepsMax };

  constructor(source: CellSource) {
    this.#source = source;
    this.#spills = new SpillIndex(source);
    this.#reader = makeReader(source, {
      area: (range) => this.#area(range),
      markVolatile: () => {
        this.#calculatedAt = source.now();
        this.#stack.markVolatile();
      },
    });
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
    const finder = {
      source: this.#source,
      reader: this.#reader,
      filling: (sheet: number, r: number, c: number) => this.#filling(sheet, r, c),
      known: new Map(),
    };
    return inheritedFormat({ sheetId, row, col: column }, finder);
  }

  /** The formula that gives the cell its value: its own, or an array's. */
  #filling(sheetId: number, row: number, column: number): Filling | undefined {
    const formula = this.#source.entered(sheetId, row, column)?.formulaValue;
    const candidates = formula == null ? this.#spills.reaching(sheetId, row, column) : [{ row, column, formula }];
    for (const anchor of candidates) {
      const place = { sheetId, row: anchor.row, col: anchor.column };
      this.#settled(place);
      const { spill, from } = this.#result(place, anchor.formula);
      const within = row - anchor.row < (spill?.rows ?? 1) && column - anchor.column < (spill?.columns ?? 1);
      if (within) return { place, formula: anchor.formula, from };
    }
    return undefined;
  }

  /** Another call of the API begins, with steps of its own for its conditions. */
  begin(): void {
    this.#conditions.left = conditionsStepsMax;
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
      this.#stack.enter(undefined);
      try {
        const value = tree ? this.#valueOf(tree, scope) : parseError();
        return toExtended(value) ?? (value === '' ? { stringValue: '' } : {});
      } catch (problem) {
        if (isStackOverflow(problem) && !this.#stack.deepest) return toExtended(limitReached()) ?? {};
        const first = this.#firstNeeded(problem);
        this.#stack.clear();
        this.#settled(first);
      } finally {
        this.#stack.clear();
      }
    }
  }

  #valueOf(tree: Node, scope: Scope): Scalar {
    const given = Math.min(conditionStepsMax, this.#conditions.left);
    const budget = { left: given };
    const value = within(budget, () => singleValue(evaluate(tree, scope, this.#reader), scope), limitReached);
    this.#conditions.left -= given - Math.max(0, budget.left);
    return value;
  }

  /** The cell that must be calculated by itself, with all of JavaScript's stack, before the one that reads it. */
  #firstNeeded(problem: unknown): CellPlace {
    if (problem instanceof TooDeep) return problem.place;
    const { deepest } = this.#stack;
    if (!isStackOverflow(problem) || !deepest) throw problem;
    return deepest;
  }

  /** Calculates a cell with an explicit stack of its dependencies, so that a chain of any length works. */
  #settled(place: CellPlace): Scalar {
    const waiting = [place];
    for (;;) {
      const next = waiting.at(-1) ?? place;
      try {
        const value = this.#cell(next.sheetId, next.row, next.col);
        waiting.pop();
        if (waiting.length === 0) return value;
      } catch (problem) {
        const needed = this.#firstNeeded(problem);
        this.#stack.clear();
        const again = waiting.some((each) => keyOf(each) === keyOf(needed));
        if (!again) waiting.push(needed);
        else this.#results.set(isStackOverflow(problem) ? failed(needed, limitReached()) : failed(needed, circular()));
      } finally {
        this.#stack.clear();
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
      spend(1);
      const spill = this.#probe({ sheetId, row: anchor.row, col: anchor.column }, anchor.formula);
      const within = spill && row - anchor.row < spill.rows && column - anchor.column < spill.columns;
      if (within) return spill.at(row - anchor.row, column - anchor.column);
    }
    return null;
  }

  /**
   * The cells that an array fills. An array that needs the requested cell itself does not count:
   * Google would report a circle. Its result is not known then, and the next empty cell asks again,
   * so the formula that reads the cell pays for it.
   */
  #probe(place: CellPlace, formula: string): Area | undefined {
    const known = this.#results.get(keyOf(place));
    if (known) return known.spill;
    if (this.#stack.holds(place)) return undefined;
    const before = stepsSpent();
    const depth = this.#stack.enterProbe();
    try {
      return this.#calculate(place, formula).spill;
    } catch (problem) {
      if (!(problem instanceof CircleThroughProbe)) throw problem;
      spend(stepsSpent() - before);
      return undefined;
    } finally {
      this.#stack.cutTo(depth);
    }
  }

  #result(place: CellPlace, formula: string): Result {
    const known = this.#results.get(keyOf(place));
    if (known) return known;
    if (this.#stack.closesCircle(place)) return failed(place, circular());
    return this.#calculate(place, formula);
  }

  #calculate(place: CellPlace, formula: string): Result {
    const frame = this.#stack.enter(place);
    const tree = parseFormula(formula, this.#source.locale);
    const computed = tree
      ? within(
          { left: stepsMax },
          () => this.#evaluateAt(tree, place),
          () => outcome(limitReached()),
        )
      : outcome(parseError());
    this.#stack.leave();
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
    this.#stack.dependsOn(filledBy(value, place));
    const obstacle = obstacleTo(value, place, this.#source);
    return obstacle ? outcome(obstacle) : { value: value.at(0, 0), spill: areaOf(toRows(value)), from: range };
  }

  #area(range: CellRange): Value {
    const { sheetId, top, left } = range;
    const size = this.#source.size(sheetId);
    this.#stack.dependsOn(range);
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

  /** `=NOW()` is calculated again with every change, and here once it is a minute old. */
  #refreshVolatile(): void {
    const stale = this.#results.volatilePlaces();
    if (stale.length === 0) return;
    const now = this.#source.now();
    if (Math.abs(now - this.#calculatedAt) < staleMs) return;
    this.#results.forget(stale, (place) => this.#spills.update(place));
  }
}

type Outcome = Pick<Result, 'value' | 'spill' | 'from'>;

const outcome = (value: Scalar): Outcome => ({ value, spill: undefined, from: undefined });

const failed = (place: CellPlace, error: CellError): Result => ({
  place,
  ...outcome(error),
  precedents: [],
  volatile: false,
});
