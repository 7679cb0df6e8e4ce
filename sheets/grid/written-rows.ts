import { createHash } from 'node:crypto';
import { extendedValue, type Page, type PageCell } from './page.ts';
import { signatureOf } from './signature.ts';
import { cellAt, type Tab } from './tab.ts';

/**
 * What we last wrote in a tab: per row the digests, newest first, separated by spaces. It shows
 * later whether people have changed a row, even if the page has changed too. Older digests are kept
 * because a write may be refused, or overtaken by another publication. Only for a page without
 * inputs.
 */
type WrittenRows = readonly string[];

const digestLength = 8;
const digestsKept = 3;

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

/** The cell that remembers the styles says nothing to a reader. Another edition has it in another column. */
const isSignature = ({ signatureAt }: Page, row: number, column: number): boolean =>
  signatureAt?.row === row && signatureAt.column === column;

const pageKey = (cell: PageCell): string => keyOf(extendedValue(cell), cell.note);

/** As the row is written, its signature included. */
const pageKeys = (page: Page, row: number, cells: readonly PageCell[]): Keyed => {
  const width = page.signatureAt?.row === row ? Math.max(cells.length, page.signatureAt.column + 1) : cells.length;
  return Array.from({ length: width }, (_, column) =>
    pageKey(isSignature(page, row, column) ? { ...cells[column], value: signatureOf(page) } : (cells[column] ?? {})),
  );
};

const tabKeys = (tab: Tab, row: number): Keyed =>
  (tab.rows[row] ?? []).map(({ entered, note }) => keyOf(entered, note));

/** A row without cells of ours, as stored. */
const empty = '-';

/** The digests to store before writing a page, by row, with those already known of each row. */
export const writtenRows = (page: Page, known: WrittenRows): WrittenRows => {
  const rows: string[] = [];
  for (const { at, cells } of page.rows) rows[at] = digestOf(pageKeys(page, at, cells));
  return Array.from({ length: Math.max(rows.length, known.length) }, (_, row) => {
    const before = (known[row] ?? empty).split(' ');
    return [...new Set([rows[row] || empty, ...before])].slice(0, digestsKept).join(' ');
  });
};

const isOurs = (tab: Tab, row: number, written: WrittenRows): boolean =>
  (written[row] ?? empty).split(' ').includes(digestOf(tabKeys(tab, row)) || empty);

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
  const [now, then] = [tabKeys(tab, row), pageKeys(page, row, wanted)];
  return Array.from({ length: Math.max(now.length, then.length) }, (_, column) => column)
    .filter((column) => !isSignature(page, row, column) && (now[column] ?? '') !== (then[column] ?? ''))
    .map((column) => ({ row, column, stands: cellAt(tab, row, column).shown, wanted: wanted[column] ?? {} }));
};

/**
 * The cells that people have overwritten, in rows that are neither as we ever left them nor as the
 * page wants them.
 */
export const overwrittenIn = (tab: Tab, page: Page, written: WrittenRows): readonly Overwritten[] =>
  Array.from({ length: Math.max(tab.rows.length, written.length) }, (_, row) => row)
    .filter((row) => !isOurs(tab, row, written))
    .flatMap((row) => differing(page, tab, row));
