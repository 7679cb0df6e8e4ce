import type { CellRange, Scalar, Value } from './evaluate/value.ts';
import type { Node } from './syntax.ts';

/**
 * How an argument reaches a function, one letter each; the last letter repeats.
 * `n` a number, `t` a text, `b` a boolean (each turned into one, with Google's complaint if it cannot be),
 * `s` one value of any kind, `a` a value or a block as it is, `r` a block that must be a range.
 * Within ARRAYFORMULA a function is repeated for every cell of the blocks given for `n`, `t`, `b` and `s`.
 */
export interface FunctionSpec {
  params: string;
  min: number;
  max: number;
  /** the arguments are calculated as within ARRAYFORMULA (FILTER, SUMPRODUCT) */
  arrays?: true;
  /** an error among the arguments reaches the function (ISERROR) instead of being its result */
  keepErrors?: true;
  /** gives another result at each calculation */
  volatile?: true;
  run(args: (Value | undefined)[], call: Call): Value;
}

/** A function that decides itself which of its arguments are calculated (IF). */
export interface LazySpec {
  min: number;
  max: number;
  lazy(args: (Node | null)[], call: Call): Value;
}

export type AnySpec = FunctionSpec | LazySpec;
export type FunctionTable = Record<string, AnySpec>;

export interface Scope {
  sheetId: number;
  row: number;
  column: number;
  /** within ARRAYFORMULA or its like */
  arrays: boolean;
  /** names bound by LET and LAMBDA, in small letters */
  names: ReadonlyMap<string, Value>;
}

/** What formulas see of the workbook. Each range asked for is remembered as something the formula depends on. */
export interface Reader {
  readonly locale: string;
  now(): number;
  /** a block over the range, clipped to the sheet; an error when the range lies outside */
  area(range: CellRange): Value;
  sheetId(title: string): number | undefined;
  size(sheetId: number): { rows: number; columns: number };
  namedRange(name: string): CellRange | undefined;
  formulaAt(sheetId: number, row: number, column: number): string | undefined;
  hiddenRow: ((sheetId: number, row: number) => 'filter' | 'user' | undefined) | undefined;
  markVolatile(): void;
}

export interface Call {
  fn: string;
  locale: string;
  reader: Reader;
  scope: Scope;
  evaluate(node: Node | null, scope?: Scope): Value;
  /** one value: a block gives the cell of the formula's own row or column */
  single(value: Value): Scalar;
}

/** A function that takes as many arguments as it is given. */
export const unlimited = Number.POSITIVE_INFINITY;
