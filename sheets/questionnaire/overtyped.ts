import { type Cell, cellAt, type Tab } from '../grid/tab.ts';
import { trimmed, typedOf } from './cell-text.ts';
import { type ColumnRole, type LayoutRow, layoutRows } from './layout.ts';
import { headingTexts, moreTexts, subheadingTexts, totalTexts } from './page-texts.ts';
import type { Places } from './places.ts';
import type { Quarter } from './quarter.ts';

/** A cell of ours in which a person typed: kept elsewhere before ours is put back. */
export interface Overtyped {
  readonly row: number;
  readonly column: number;
  readonly typed: string;
}

const isFormula = (cell: Cell): boolean => cell.entered?.formulaValue !== undefined;
const isText = (cell: Cell, text: string): boolean => cell.entered?.stringValue === text;

type Check = readonly [role: ColumnRole, isOurs: (cell: Cell) => boolean];

/** Cells whose own content never changes: a sentence or an earlier quarter's figure is not among them. */
const checksOf = (row: LayoutRow): readonly Check[] => {
  switch (row.kind) {
    case 'figure':
      return [
        ['label', (cell) => isText(cell, row.measure.label)],
        ['verdict', isFormula],
      ];
    case 'text':
      return [['label', isFormula]];
    case 'total':
      return [
        ['label', (cell) => isText(cell, totalTexts[row.code].label)],
        ['input', isFormula],
        ['verdict', isFormula],
      ];
    case 'heading':
      return [['label', (cell) => isText(cell, headingTexts[row.code])]];
    case 'more':
      return [['label', (cell) => isText(cell, moreTexts[row.code])]];
    case 'subheading':
      return [['label', (cell) => isText(cell, subheadingTexts[row.code])]];
    case 'top':
      return [];
  }
};

/** What people typed over cells of ours. */
export const overtyped = (tab: Tab, places: Places, quarter: Quarter): readonly Overtyped[] =>
  layoutRows(quarter).flatMap((layoutRow) => {
    const row = places.get(layoutRow.code);
    if (row === undefined) return [];
    const code: Check = ['code', (cell) => isText(cell, layoutRow.code)];
    return [code, ...checksOf(layoutRow)].flatMap(([role, isOurs]) => {
      const column = places.columns[role];
      const cell = cellAt(tab, row, column);
      const typed = typedOf(cell);
      return trimmed(typed) === '' || isOurs(cell) ? [] : [{ row, column, typed }];
    });
  });
