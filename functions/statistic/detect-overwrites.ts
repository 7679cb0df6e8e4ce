import { count } from '../../sheets/dutch.ts';
import { extendedValue, type Page, type PageCell } from '../../sheets/grid/page.ts';
import { textAt, type Workbook } from '../../sheets/grid/tab.ts';
import { type Overwritten, overwrittenIn, writtenRows } from '../../sheets/grid/written-rows.ts';
import type { Repaired } from '../../sheets/secretariat/overview/repaired.ts';
import type { LastWrittenDocument } from '../store/publications/publication-documents.ts';

const kindOf = (cell: PageCell): Repaired['kind'] => {
  const value = extendedValue(cell);
  if (value === undefined) return 'nothing';
  return typeof cell.value === 'number' ? 'number' : 'words';
};

interface LocatedOverwrite extends Overwritten {
  readonly tab: string;
  readonly label: string;
}

const foundIn = (
  workbook: Workbook,
  page: Page,
  lastWritten: LastWrittenDocument['rows'],
): readonly LocatedOverwrite[] => {
  const tab = workbook.tabs.find(({ sheetId }) => sheetId === page.sheetId);
  const rows = lastWritten[String(page.sheetId)];
  if (!tab || !rows) return [];
  return overwrittenIn(tab, page, rows).map((each) => ({
    ...each,
    tab: page.title,
    label: each.column === 0 ? '' : textAt(tab, each.row, 0),
  }));
};

const repairedOf = ([first, ...others]: readonly LocatedOverwrite[], at: number): Repaired | null => {
  if (!first) return null;
  const { tab, label, stands, wanted } = first;
  const shown = typeof wanted.value === 'number' ? count(wanted.value) : String(wanted.value ?? '');
  return { tab, label, stood: stands, wanted: shown, kind: kindOf(wanted), cells: others.length + 1, at };
};

/** The rows that are ours once the pages are written: their digests, with those already known. Pure. */
export const keptRows = (pages: readonly Page[], known: LastWrittenDocument['rows']): LastWrittenDocument['rows'] =>
  Object.fromEntries(pages.map((page) => [String(page.sheetId), [...writtenRows(page, known[page.sheetId] ?? [])]]));

/** What the pages put back where people had written over it; null = nothing. Pure. */
export const repairedIn = (
  workbook: Workbook,
  pages: readonly Page[],
  known: LastWrittenDocument['rows'],
  now: number,
): Repaired | null =>
  repairedOf(
    pages.flatMap((page) => foundIn(workbook, page, known)),
    now,
  );
