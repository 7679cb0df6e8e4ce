import type { Page, PageRange } from '../grid/page.ts';
import { columns, columnWidths, foldedRows, freshPlaces, type LayoutRow, layoutRows, type RowCode } from './layout.ts';
import { verdictRules } from './look.ts';
import type { Observation } from './observation.ts';
import { cellsOf, type Draft } from './page-rows.ts';
import type { CheckedValues, Places } from './parse.ts';
import { doneRangeName, type Quarter, type QuarterDates, sheetIdOf, tabTitle } from './quarter.ts';
import { isOpen, stateAt } from './status-texts.ts';
import type { Submission } from './submission.ts';

/** The outcome of the last look. */
export interface Answer {
  readonly submission: Submission;
  /** What stood in the inputs then: `parseQuestionnaire(…).checked`. */
  readonly checked: CheckedValues;
  /** When the stored reading was made; a repeat that stores nothing keeps it, and so writes nothing. */
  readonly checkedAt: number;
  readonly now: number;
  /** The local date of the publication that these figures are in; absent = not published yet. */
  readonly publishedOn?: string | null;
}

export interface QuestionnaireView {
  readonly library: { readonly name: string };
  readonly quarter: Quarter;
  readonly dates: QuarterDates;
  readonly comparison: {
    readonly lastYear: readonly Observation[] | null;
    readonly previous: readonly Observation[] | null;
  };
  /** null = nothing was looked at yet. */
  readonly answer: Answer | null;
  /** Where every row stands; null = a fresh tab. */
  readonly place: Places | null;
}

/** Located rows where they are; a row that was lost comes back below the last. */
const rowsOf = (view: QuestionnaireView): ((code: RowCode) => number) => {
  const fresh = freshPlaces(view.quarter);
  const located = view.place && view.place.size > 0 ? view.place : fresh;
  const below = Math.max(...located.values()) + 1;
  const lost = [...fresh.keys()].filter((code) => !located.has(code));
  return (code) => located.get(code) ?? below + lost.indexOf(code);
};

const span = (row: number, fromColumn: number, toColumn: number): PageRange => ({
  fromRow: row,
  toRow: row,
  fromColumn,
  toColumn,
});

const mergesOf = (row: LayoutRow, at: number, correctable: boolean): PageRange[] => {
  switch (row.kind) {
    case 'heading':
    case 'more':
    case 'subheading':
      return [span(at, columns.label, columns.explanation)];
    case 'text':
      return [span(at, columns.label, columns.previous), span(at, columns.input, columns.explanation)];
    case 'top':
      if (row.code === 'title') return [span(at, columns.lastYear, columns.input)];
      if (row.code === 'standing') return [span(at, columns.lastYear, columns.verdict)];
      return row.code === 'done' && !correctable ? [span(at, columns.verdict, columns.explanation)] : [];
    default:
      return [];
  }
};

/** Four lines for a text, two for the sentences on top; a row of figures is as high as its words. */
const heightOf = (row: LayoutRow): number | undefined => {
  if (row.kind === 'text') return 84;
  if (row.kind === 'heading' || row.kind === 'more') return 26;
  return row.code === 'standing' || row.code === 'done' || row.code === 'title' ? 36 : undefined;
};

/** A group stays folded until something in it asks for attention. */
const groupsOf = (draft: Draft): NonNullable<Page['groups']> => {
  const open = (draft.view.answer?.submission.reading?.findings ?? []).filter(isOpen);
  return [...foldedRows(draft.view.quarter).values()].flatMap((codes) => {
    const rows = codes.map(draft.rowOf);
    const folded = !open.some(({ measure }) => measure !== null && codes.includes(measure));
    return rows.length === 0 ? [] : [{ fromRow: Math.min(...rows), toRow: Math.max(...rows), folded }];
  });
};

const isCorrectable = ({ submission, now }: Answer, dates: QuarterDates): boolean =>
  submission.counted !== null && ['closed', 'correction-requested'].includes(stateAt(submission, dates, now));

/** What a quarter's tab should hold, everything but what people type. */
export const questionnairePage = (view: QuestionnaireView): Page => {
  const rows = layoutRows(view.quarter);
  const rowOf = rowsOf(view);
  const correctable = view.answer !== null && isCorrectable(view.answer, view.dates);
  const draft: Draft = { view, rows, rowOf, correctable };
  const figures = rows.filter(({ kind }) => kind === 'figure' || kind === 'total').map(({ code }) => rowOf(code));
  const wide = rows.filter(({ kind }) => kind === 'text').map(({ code }) => rowOf(code));
  const box = span(rowOf('done'), columns.input, columns.input);
  return {
    sheetId: sheetIdOf(view.quarter),
    title: tabTitle(view.quarter),
    rows: rows.map((row) => {
      const height = heightOf(row);
      return { at: rowOf(row.code), cells: cellsOf(draft, row), ...(height !== undefined && { height }) };
    }),
    columnWidths,
    hiddenColumns: { from: columns.code, to: columns.sentence },
    frozenRows: 4,
    merges: rows.flatMap((row) => mergesOf(row, rowOf(row.code), correctable)),
    groups: groupsOf(draft),
    conditionalFormats: verdictRules(sheetIdOf(view.quarter), Math.min(...figures), Math.max(...figures), wide),
    namedRanges: [{ id: doneRangeName(view.quarter), name: doneRangeName(view.quarter), range: box }],
    signatureAt: { row: rowOf('title'), column: columns.sentence },
  };
};
