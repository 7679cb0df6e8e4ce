import type { Quarter, QuarterDates } from '../../../domain/calendar/quarter.ts';
import type { Page, PageCell, PageRange } from '../../grid/page.ts';
import { type ColumnRole, columns, columnWidths, foldedRows, type LayoutRow, layoutRows, topRows } from '../layout.ts';
import { type Columns, completed, Places, rowAt } from '../places.ts';
import { doneRangeName, sheetIdOf, tabTitle } from '../quarter-tab.ts';
import { varyingMark } from '../repair/overtyped.ts';
import type { RowContext } from './cells.ts';
import { heightOf } from './heights.ts';
import { cellsOf } from './rows.ts';
import { stateAt } from './status-texts.ts';
import { verdictRules } from './styles.ts';
import { isToOpen, openNow } from './unfold.ts';
import type { Answer, QuestionnaireView } from './view.ts';

const span = (row: number, fromColumn: number, toColumn: number): PageRange => ({
  fromRow: row,
  toRow: row,
  fromColumn,
  toColumn,
});

type Span = readonly [from: ColumnRole, to: ColumnRole];

const spansOf = (row: LayoutRow, correctable: boolean): readonly Span[] => {
  switch (row.kind) {
    case 'heading':
    case 'more':
    case 'subheading':
      return [['label', 'explanation']];
    case 'text':
      return [
        ['label', 'previous'],
        ['input', 'explanation'],
      ];
    case 'top':
      if (row.code === 'title') return [['lastYear', 'input']];
      if (row.code === 'standing') return [['lastYear', 'verdict']];
      return row.code === 'done' && !correctable ? [['verdict', 'explanation']] : [];
    default:
      return [];
  }
};

/** Runs of adjacent rows. A row that was moved away is a run of its own. */
const runsOf = (rows: readonly number[]): readonly { readonly fromRow: number; readonly toRow: number }[] => {
  const runs: { fromRow: number; toRow: number }[] = [];
  for (const row of [...rows].sort((one, other) => one - other)) {
    const last = runs.at(-1);
    if (last && row === last.toRow + 1) last.toRow = row;
    else runs.push({ fromRow: row, toRow: row });
  }
  return runs;
};

/** The folded groups. A group stays folded until something new in it needs attention. */
const groupsOf = ({ view, places }: RowContext): NonNullable<Page['groups']> => {
  const now = openNow(view.answer?.submission.reading ?? null, view.quarter);
  return [...foldedRows(view.quarter)].flatMap(([more, codes]) => {
    const folded = !isToOpen(now.get(more) ?? '', view.answer?.openedFor.get(more) ?? '');
    const rows = codes.map((code) => rowAt(places, code));
    return runsOf(rows).map(({ fromRow, toRow }) => ({ fromRow, toRow, folded }));
  });
};

const isCorrectable = ({ submission, now }: Answer, dates: QuarterDates): boolean =>
  submission.counted !== null && ['closed', 'correction-requested'].includes(stateAt(submission, dates, now));

const widthOfOthers = 100;

const widths = (at: Columns): number[] => {
  const all = Array.from({ length: Math.max(...Object.values(at)) + 1 }, () => widthOfOthers);
  for (const [role, column] of Object.entries(columns)) {
    all[at[role as ColumnRole]] = columnWidths[column] ?? widthOfOthers;
  }
  return all;
};

/**
 * The four hidden columns if no other column stands between them; otherwise only that of the codes.
 */
const hiddenOf = ({ code, checked, sentence, checkedExplanation }: Columns): NonNullable<Page['hiddenColumns']> => {
  const ours = [code, checked, sentence, checkedExplanation];
  const [from, to] = [Math.min(...ours), Math.max(...ours)];
  return to - from + 1 === ours.length ? { from, to } : { from: code, to: code };
};

const rowsOfKind = ({ rows, places }: RowContext, kinds: readonly LayoutRow['kind'][]): number[] =>
  rows.filter(({ kind }) => kinds.includes(kind)).map(({ code }) => rowAt(places, code));

/** Stores, in a hidden cell beside the title, a digest of the varying cells (`overtyped.ts`). */
const marked = (places: Places, quarter: Quarter, page: Page): Page => {
  const value = varyingMark(page, places, quarter);
  const withMark = (cells: readonly PageCell[]): PageCell[] =>
    cells.map((cell, column) => (column === places.columns.checked ? { ...cell, value } : cell));
  return {
    ...page,
    rows: page.rows.map((row) => (row.at === rowAt(places, 'title') ? { ...row, cells: withMark(row.cells) } : row)),
  };
};

/** The page of a quarter's tab, without what people type. */
export const questionnairePage = (view: QuestionnaireView): Page => {
  const rows = layoutRows(view.quarter);
  const places = completed(view.place ?? new Places([]), view.quarter);
  const { columns: at } = places;
  const correctable = view.answer !== null && isCorrectable(view.answer, view.dates);
  const context: RowContext = { view, rows, places, correctable };
  const figures = rowsOfKind(context, ['figure', 'total']);
  const sheetId = sheetIdOf(view.quarter);
  const box = span(rowAt(places, 'done'), at.input, at.input);
  return marked(places, view.quarter, {
    sheetId,
    title: tabTitle(view.quarter),
    rows: rows.map((row) => {
      const height = heightOf(context, row);
      return { at: rowAt(places, row.code), cells: cellsOf(context, row), ...(height !== undefined && { height }) };
    }),
    columnWidths: widths(at),
    hiddenColumns: hiddenOf(at),
    frozenRows: topRows.length,
    merges: rows.flatMap((row) =>
      spansOf(row, correctable)
        // Across an inserted or a missing column, a merge would swallow other contents.
        .filter(([from, to]) => at[to] - at[from] === columns[to] - columns[from])
        .map(([from, to]) => span(rowAt(places, row.code), at[from], at[to])),
    ),
    groups: groupsOf(context),
    conditionalFormats: verdictRules(
      sheetId,
      Math.min(...figures),
      Math.max(...figures),
      rowsOfKind(context, ['text']),
    ),
    namedRanges: [{ id: doneRangeName(view.quarter), name: doneRangeName(view.quarter), range: box }],
    signatureAt: { row: rowAt(places, 'title'), column: at.sentence },
  });
};
