import { a1 } from '../grid/a1.ts';
import type { Page, PageCell, PageRow } from '../grid/page.ts';
import type { Tab } from '../grid/tab.ts';
import { clipped } from '../questionnaire/dutch.ts';
import { measureOf } from '../questionnaire/measures.ts';
import { yearOf } from '../questionnaire/quarter.ts';
import { isTotalId } from '../questionnaire/relations.ts';
import { count, euro, header, label, section, subtitle, title, word } from '../statistic/cells.ts';
import { box, wordsInput } from './inputs.ts';
import { placed, placesIn } from './places.ts';
import { secretariatTabs } from './tabs.ts';
import {
  worklistColumns as columns,
  type ItemFigure,
  type OpenQuestion,
  worklistRows as rows,
  type WorklistItem,
  type WorklistView,
  worklistPlaces,
} from './worklist.ts';
import * as t from './worklist-texts.ts';

const widths = [110, 80, 290, 170, 80, 220, 140, 70, 230, 20];
const explanationLengthMax = 1000;

const number = ({ measure }: ItemFigure, value: number | null): PageCell => {
  if (value === null) return word(t.none);
  return !isTotalId(measure) && measureOf(measure).kind === 'fee' ? euro(value) : count(value);
};

const explanationCell = (explanation: string): PageCell =>
  label(explanation === '' ? t.none : `‘${clipped(explanation, explanationLengthMax)}’`);

const standsCell = ({ kind, figures }: WorklistItem): PageCell => {
  const [first] = figures;
  if (kind === 'correction') return word(t.changeWords(figures));
  return first ? number(first, first.value) : word(t.none);
};

const itemRow = (item: WorklistItem, at: number): PageRow => {
  const [first] = item.figures;
  const isWaiting = item.status === 'waiting';
  const waitsFor: PageCell = isWaiting
    ? { ...label('', true), formula: t.waitingFormula(a1(at, columns.agreed), a1(at, columns.question)) }
    : label(t.decidedWords(item));
  return {
    at,
    cells: [
      label(item.city, isWaiting),
      label(item.kind === 'remark' ? yearOf(item.quarter) : t.quarterWord(item.quarter)),
      label(
        item.kind === 'remark'
          ? t.remarkWords(item.quarter)
          : t.figureWords(item.figures, item.kind === 'correction', item.finding),
      ),
      standsCell(item),
      item.kind === 'release' && first ? number(first, first.lastYear) : word(t.none),
      explanationCell(item.explanation),
      waitsFor,
      // Where the tab is built anew, the box stands as it was.
      { ...box, value: item.ticked },
      { ...wordsInput, value: item.question },
      { value: item.key },
    ],
  };
};

const openRow = ({ city, quarter, figure, finding, explanation }: OpenQuestion, at: number): PageRow => ({
  at,
  cells: [
    label(city),
    label(t.quarterWord(quarter)),
    label(t.figureWords([figure], false, finding)),
    number(figure, figure.value),
    number(figure, figure.lastYear),
    explanationCell(explanation),
    label(city),
  ],
});

const wide = (cell: PageCell): PageCell => ({ ...cell, style: { ...cell.style, wrapStrategy: 'OVERFLOW_CELL' } });

const byCity = (one: OpenQuestion, other: OpenQuestion): number => one.city.localeCompare(other.city, 'nl');

const openRows = (view: WorklistView, from: number): readonly PageRow[] => [
  { at: from, cells: [section(t.openHeading)] },
  ...(view.open.length === 0
    ? [{ at: from + 1, cells: [wide(subtitle(t.nothingOpen))] }]
    : [...view.open].sort(byCity).map((one, index) => openRow(one, from + 1 + index))),
];

const empty = (length: number): readonly PageCell[] => Array.from({ length }, () => ({}));

/** *Vragen*. `tab` = what stands there now, so that every row keeps its place and its boxes; null = not built yet. */
export const worklistPage = (view: WorklistView, tab: Tab | null): Page => {
  const places = placed(
    view.items.map(({ key }) => key),
    tab ? placesIn(tab, worklistPlaces) : new Map(),
    worklistPlaces,
  );
  const itemRows = view.items
    .map((item) => itemRow(item, places.get(item.key) ?? rows.first))
    .sort((one, other) => one.at - other.at);
  const waiting = view.items.flatMap(({ key, status }) => (status === 'waiting' ? [places.get(key) ?? 0] : []));
  return {
    ...secretariatTabs.worklist,
    index: 1,
    rows: [
      { at: rows.title, cells: [title(t.worklistTitle), ...empty(columns.code)] },
      {
        at: rows.summary,
        cells: [
          wide(
            subtitle(
              t.worklistSummary(
                view,
                waiting.sort((one, other) => one - other),
              ),
            ),
          ),
        ],
      },
      { at: rows.hint, cells: [wide(subtitle(t.worklistHint))] },
      {
        at: rows.header,
        cells: t.worklistHeaders.map(({ text, note }) => ({ ...header(text, 'LEFT'), ...(note && { note }) })),
      },
      ...itemRows,
      ...openRows(view, Math.max(rows.header, ...places.values()) + 2),
    ],
    columnWidths: widths,
    hiddenColumns: { from: columns.code, to: columns.code },
    frozenRows: rows.first,
    signatureAt: { row: rows.title, column: columns.code },
    whole: true,
  };
};
