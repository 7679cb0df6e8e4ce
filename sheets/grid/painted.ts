import { createHash } from 'node:crypto';
import { extendedValue, type Page, type PageCell } from './page.ts';
import { cellAt, type Tab } from './tab.ts';

/**
 * What we wrote in a tab, as a digest per row. It shows later whether people have changed a row,
 * even if the page has changed too. Only for a page without inputs.
 */
type PaintedRows = readonly string[];

const digestLength = 8;

type Keyed = readonly string[];

const keyOf = (value: unknown, note: string | null | undefined): string =>
  value || note ? JSON.stringify([value ?? null, note ?? '']) : '';

const digestOf = (keys: Keyed): string => {
  const last = keys.findLastIndex((key) => key !== '');
  if (last < 0) return '';
  return createHash('sha256')
    .update(JSON.stringify(keys.slice(0, last + 1)))
    .digest('base64url')
    .slice(0, digestLength);
};

/** The cell that remembers the styles says nothing to a reader. */
const isSignature = ({ signatureAt }: Page, row: number, column: number): boolean =>
  signatureAt?.row === row && signatureAt.column === column;

const pageKey = (cell: PageCell): string => keyOf(extendedValue(cell), cell.note);

const pageKeys = (page: Page, row: number, cells: readonly PageCell[]): Keyed =>
  cells.map((cell, column) => (isSignature(page, row, column) ? '' : pageKey(cell)));

const tabKeys = (page: Page, tab: Tab, row: number): Keyed =>
  (tab.rows[row] ?? []).map(({ entered, note }, column) =>
    isSignature(page, row, column) ? '' : keyOf(entered, note),
  );

/** The digests to store after writing a page, by row; '' = a row without cells of ours. */
export const paintedRows = (page: Page): PaintedRows => {
  const rows: string[] = [];
  for (const { at, cells } of page.rows) rows[at] = digestOf(pageKeys(page, at, cells));
  return Array.from(rows, (digest) => digest ?? '');
};

/** A cell of ours that people have overwritten, and what it should hold. */
export interface Overwritten {
  readonly row: number;
  readonly column: number;
  /** The text as shown. */
  readonly stands: string;
  readonly wanted: PageCell;
}

const differing = (page: Page, tab: Tab, row: number): readonly Overwritten[] => {
  const wanted = page.rows.find(({ at }) => at === row)?.cells ?? [];
  const [now, then] = [tabKeys(page, tab, row), pageKeys(page, row, wanted)];
  return Array.from({ length: Math.max(now.length, then.length) }, (_, column) => column)
    .filter((column) => (now[column] ?? '') !== (then[column] ?? ''))
    .map((column) => ({ row, column, stands: cellAt(tab, row, column).shown, wanted: wanted[column] ?? {} }));
};

/**
 * The cells that people have overwritten, in rows that are neither as we left them nor as the page
 * wants them.
 */
export const overwrittenIn = (tab: Tab, page: Page, painted: PaintedRows): readonly Overwritten[] =>
  Array.from({ length: Math.max(tab.rows.length, painted.length) }, (_, row) => row)
    .filter((row) => digestOf(tabKeys(page, tab, row)) !== (painted[row] ?? ''))
    .flatMap((row) => differing(page, tab, row));
