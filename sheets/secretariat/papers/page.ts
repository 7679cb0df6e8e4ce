import { type Quarter, yearOf } from '../../../domain/calendar/quarter.ts';
import type { Period } from '../../../domain/statistics/statistic.ts';
import { a1 } from '../../grid/a1.ts';
import { header, label, overflowing, section, subtitle, text, title } from '../../grid/cells.ts';
import type { Page, PageCell, PageRow } from '../../grid/page.ts';
import type { Tab } from '../../grid/tab.ts';
import { wordsInput } from '../inputs.ts';
import { secretariatTabs } from '../tabs.ts';
import { answerTo } from './answer.ts';
import {
  paperColumns as columns,
  type GroupTextKind,
  type GroupTexts,
  groupTextKinds,
  noGroupTexts,
  paperRows as rows,
  textKey,
} from './layout.ts';
import { parsePapers, type TypedText } from './parse.ts';
import { papersLayout } from './places.ts';
import * as t from './texts.ts';

const widths = [190, 720, 340, 20];

interface PapersView {
  /** The quarters that were opened, oldest first. */
  readonly quarters: readonly Quarter[];
  readonly stored: ReadonlyMap<Period, GroupTexts>;
}

/** Newest first: each year, followed by its quarters. */
export const paperPeriods = (quarters: readonly Quarter[]): readonly Period[] => [
  ...new Set([...quarters].reverse().flatMap((quarter): Period[] => [yearOf(quarter), quarter])),
];

const link = (period: Period, row: number): string =>
  `=HYPERLINK("#gid=${secretariatTabs.papers.sheetId}&range=${a1(row, columns.text)}";"${t.linkTo(period)}")`;

/** Links down to the newest quarter and its year, which are being written now. */
const linkCells = (periods: readonly Period[], places: ReadonlyMap<string, number>): readonly PageCell[] => {
  const cells = periods.slice(0, 2).map((period): PageCell => {
    const row = places.get(textKey(period, 'summary'));
    return row !== undefined ? { ...label(''), formula: link(period, row) } : {};
  });
  return cells;
};

const empty = (length: number): readonly PageCell[] => Array.from({ length }, () => ({}));

/**
 * *Teksten*: three wide cells for every quarter and year. `tab` is the present tab; null = not
 * built yet.
 */
export const papersPage = (view: PapersView, tab: Tab | null): Page => {
  const periods = paperPeriods(view.quarters);
  const { places, fresh, insertions } = papersLayout(periods, tab);
  const typed = new Map((tab ? parsePapers(tab) : []).map((one) => [textKey(one.period, one.kind), one]));
  const at = (key: string): number => places.get(key) ?? rows.first;
  const textRow = (period: Period, kind: GroupTextKind): PageRow => {
    const key = textKey(period, kind);
    const stored = (view.stored.get(period) ?? noGroupTexts)[kind];
    const standing: TypedText = typed.get(key) ?? { period, kind, words: stored, formula: false };
    return {
      at: at(key),
      ...(fresh.has(key) && { fresh: true }),
      cells: [
        label(t.kindLabel[kind]),
        // A deleted tab or row is restored with the stored text.
        { ...wordsInput, ...(fresh.has(key) && stored !== '' && { value: stored }) },
        text(answerTo(standing, stored)),
        { value: key },
      ],
    };
  };
  const periodRows = periods.flatMap((period): PageRow[] => [
    { at: at(period), height: 34, cells: [section(t.periodHeading(period)), {}, {}, { value: period }] },
    ...groupTextKinds.map((kind) => textRow(period, kind)),
  ]);
  return {
    ...secretariatTabs.papers,
    index: 5,
    rows: [
      { at: rows.title, cells: [title(t.papersTitle), ...empty(columns.code)] },
      ...t.papersNotes.map((note, index) => ({ at: rows.notes + index, cells: [overflowing(subtitle(note))] })),
      { at: rows.links, cells: linkCells(periods, places) },
      { at: rows.header, cells: t.papersHeaders.map((each) => header(each, 'LEFT')) },
      ...periodRows.sort((one, other) => one.at - other.at),
    ],
    columnWidths: widths,
    hiddenColumns: { from: columns.code, to: columns.code },
    frozenRows: rows.first,
    signatureAt: { row: rows.title, column: columns.code },
    whole: true,
    insertions,
  };
};
