import { createHash } from 'node:crypto';
import { trimmed } from '../../../domain/submissions/typed-text.ts';
import { extendedValue, type Page, type PageCell } from '../../grid/page.ts';
import { cellAt, type Tab, textAt } from '../../grid/tab.ts';
import { typedOf } from '../read/cell-text.ts';
import type { Overtyped } from '../repair/overtyped.ts';
import { askColumns, askOfCode, columns, pageColumns } from './layout.ts';

/**
 * Every publication rewrites the whole tab, so a difference from the new page need not be something
 * that people typed. Each row therefore carries a digest of what we wrote. A row that no longer
 * matches its digest was edited, and its contents are saved before ours are restored.
 */

type Entered = ReturnType<typeof extendedValue> | null;

const keyOf = (value: Entered): string =>
  value ? String(value.formulaValue ?? value.stringValue ?? value.numberValue ?? value.boolValue ?? '') : '';

const isInput = (code: string, column: number): boolean =>
  askOfCode(code) !== null && column >= askColumns.box && column <= askColumns.remarkTo;

const digestLength = 12;

const digest = (code: string, valueAt: (column: number) => Entered): string => {
  const keys = Array.from({ length: columns.words + 1 }, (_, column) =>
    isInput(code, column) ? '' : keyOf(valueAt(column)),
  );
  if (keys.every((key) => key === '')) return '';
  return createHash('sha256').update(JSON.stringify(keys)).digest('base64url').slice(0, digestLength);
};

const codeOf = (cells: readonly PageCell[]): string => String(cells[columns.code]?.value ?? '');

/** The page with the digests in its hidden column. */
export const signed = (page: Page): Page => ({
  ...page,
  rows: page.rows.map((row) => {
    const value = digest(codeOf(row.cells), (column) => extendedValue(row.cells[column] ?? {}));
    const cells = Array.from({ length: Math.max(row.cells.length, columns.digest + 1) }, (_, column) =>
      column === columns.digest && value !== '' ? { value } : (row.cells[column] ?? {}),
    );
    return { ...row, cells };
  }),
});

const isUntouched = (tab: Tab, row: number): boolean => {
  const code = row === 0 ? '' : textAt(tab, row, columns.code);
  return digest(code, (column) => cellAt(tab, row, column).entered ?? null) === textAt(tab, row, columns.digest);
};

/** What people typed over our cells: everything in the edited rows that differs from the page. */
export const overtypedIn = (tab: Tab, page: Page): readonly Overtyped[] => {
  const pageRows = new Map(page.rows.map(({ at, cells }) => [at, cells]));
  return tab.rows.flatMap((cells, row) => {
    const untouched = isUntouched(tab, row);
    const code = textAt(tab, row, columns.code);
    return cells.flatMap((cell, column): Overtyped[] => {
      if (column < pageColumns && (untouched || column >= columns.code)) return [];
      const typed = typedOf(cell);
      const ours = pageRows.get(row)?.[column];
      const isSame = keyOf(cell.entered ?? null) === keyOf(extendedValue(ours ?? {}));
      return isInput(code, column) || ours?.input || isSame || trimmed(typed) === '' ? [] : [{ row, column, typed }];
    });
  });
};
