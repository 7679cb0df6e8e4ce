import { parseFormula } from '../syntax.ts';
import type { CellPlace, CellSource } from './cell-source.ts';
import { mayFill } from './may-fill.ts';
import type { CellRange } from './value.ts';

export interface Anchor {
  row: number;
  column: number;
  formula: string;
}

/** The formulas of each sheet that may fill more cells than their own. */
export class SpillIndex {
  readonly #source: CellSource;
  readonly #anchors = new Map<number, Map<string, Anchor>>();
  /** The anchors of each sheet from top to bottom; absent = not sorted since the last change. */
  readonly #sorted = new Map<number, readonly Anchor[]>();

  constructor(source: CellSource) {
    this.#source = source;
  }

  clear(): void {
    this.#anchors.clear();
    this.#sorted.clear();
  }

  /** Where two arrays meet, the upper one fills the cell, whichever was typed first. */
  *reaching(sheetId: number, row: number, column: number): Generator<Anchor> {
    for (const anchor of this.#inOrder(sheetId)) {
      if (anchor.row > row) return;
      if (anchor.column <= column) yield anchor;
    }
  }

  /**
   * Checks a changed cell again. Returns the cells whose values may change: all that an array there
   * fills or filled.
   */
  update({ sheetId, row, col }: CellPlace): CellRange {
    const anchors = this.#anchors.get(sheetId);
    const key = `${row} ${col}`;
    const stood = anchors?.delete(key) ?? false;
    const anchor = this.#anchorAt(sheetId, row, col);
    if (anchor) anchors?.set(key, anchor);
    this.#sorted.delete(sheetId);
    const wide = stood || anchor !== undefined;
    const end = Number.MAX_SAFE_INTEGER;
    return { sheetId, top: row, left: col, bottom: wide ? end : row, right: wide ? end : col };
  }

  #inOrder(sheetId: number): readonly Anchor[] {
    const known = this.#sorted.get(sheetId);
    if (known) return known;
    const sorted = [...this.#of(sheetId).values()].sort((a, b) => a.row - b.row || a.column - b.column);
    this.#sorted.set(sheetId, sorted);
    return sorted;
  }

  #of(sheetId: number): Map<string, Anchor> {
    const known = this.#anchors.get(sheetId);
    if (known) return known;
    const made = new Map<string, Anchor>();
    const { rows, columns } = this.#source.size(sheetId);
    for (let row = 0; row < rows; row += 1) {
      for (let column = 0; column < columns; column += 1) {
        const anchor = this.#anchorAt(sheetId, row, column);
        if (anchor) made.set(`${row} ${column}`, anchor);
      }
    }
    this.#anchors.set(sheetId, made);
    return made;
  }

  #anchorAt(sheetId: number, row: number, column: number): Anchor | undefined {
    const formula = this.#source.entered(sheetId, row, column)?.formulaValue;
    if (formula == null || !mayFill(parseFormula(formula, this.#source.locale))) return undefined;
    return { row, column, formula };
  }
}
