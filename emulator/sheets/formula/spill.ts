import type { CellPlace, CellSource } from './cellSource.ts';
import { type Node, parseFormula } from './syntax.ts';
import type { CellRange } from './value.ts';

export interface Anchor {
  row: number;
  column: number;
  formula: string;
}

/** Functions whose result can be a block of cells. */
const blockFunctions = new Set(
  `ARRAYFORMULA ARRAY_CONSTRAIN BYCOL BYROW CHOOSE CHOOSECOLS CHOOSEROWS FILTER FLATTEN HSTACK IF IFERROR IFNA IFS INDEX
   INDIRECT LAMBDA MAKEARRAY MAP OFFSET REDUCE REGEXEXTRACT SCAN SEQUENCE SORT SPLIT SWITCH TOCOL TOROW TRANSPOSE UNIQUE
   VSTACK WRAPCOLS WRAPROWS XLOOKUP __STACK`.split(/\s+/),
);

/** The formulas of each sheet that may fill more cells than their own. */
export class SpillIndex {
  readonly #source: CellSource;
  readonly #anchors = new Map<number, Map<string, Anchor>>();

  constructor(source: CellSource) {
    this.#source = source;
  }

  clear(): void {
    this.#anchors.clear();
  }

  reaching(sheetId: number, row: number, column: number): Anchor[] {
    const anchors = this.#of(sheetId);
    if (anchors.size === 0) return [];
    return [...anchors.values()].filter((anchor) => anchor.row <= row && anchor.column <= column);
  }

  /** Looks at a changed cell anew. Gives the cells that may read otherwise: all that an array there fills or filled. */
  update({ sheetId, row, col }: CellPlace): CellRange {
    const anchors = this.#anchors.get(sheetId);
    const key = `${row} ${col}`;
    const stood = anchors?.delete(key) ?? false;
    const anchor = this.#anchorAt(sheetId, row, col);
    if (anchor) anchors?.set(key, anchor);
    const wide = stood || anchor !== undefined;
    const end = Number.MAX_SAFE_INTEGER;
    return { sheetId, top: row, left: col, bottom: wide ? end : row, right: wide ? end : col };
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
    if (formula == null || !mayFill(formula, this.#source.locale)) return undefined;
    return { row, column, formula };
  }
}

const mayFill = (formula: string, locale: string): boolean => {
  const tree = parseFormula(formula, locale);
  return tree !== undefined && callsBlockFunction(tree);
};

const callsBlockFunction = (node: Node | null): boolean => {
  if (node === null) return false;
  if (node.type === 'CallExpression' && blockFunctions.has(node.callee.name?.toUpperCase())) return true;
  if (node.type === 'LetExpression') {
    return (
      callsBlockFunction(node.body as Node | null) ||
      node.declarations.some(({ init }) => callsBlockFunction(init as Node | null))
    );
  }
  return 'arguments' in node && node.arguments.some((each) => callsBlockFunction(each as Node | null));
};
