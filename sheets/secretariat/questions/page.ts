import { header, section, subtitle, title } from '../../grid/cells.ts';
import type { Page, PageCell, PageRow } from '../../grid/page.ts';
import type { Tab } from '../../grid/tab.ts';
import { placed, placesIn } from '../places.ts';
import { secretariatTabs } from '../tabs.ts';
import { itemRow, openRow } from './rows.ts';
import * as t from './texts.ts';
import type { PlacedItem } from './turn-texts.ts';
import {
  worklistColumns as columns,
  type OpenQuestion,
  worklistRows as rows,
  type WorklistItem,
  type WorklistView,
  worklistPlaces,
} from './worklist.ts';

/** In pixels; together they fit on a screen of 1366 px without scrolling sideways. */
const widths = [94, 84, 212, 126, 56, 200, 54, 140, 64, 66, 170, 20];

const wide = (cell: PageCell): PageCell => ({ ...cell, style: { ...cell.style, wrapStrategy: 'OVERFLOW_CELL' } });

const byCity = (one: OpenQuestion, other: OpenQuestion): number => one.city.localeCompare(other.city, 'nl');

const openRows = (view: WorklistView, from: number): readonly PageRow[] => [
  { at: from, cells: [section(t.openHeading)] },
  ...(view.open.length === 0
    ? [{ at: from + 1, cells: [wide(subtitle(t.nothingOpen))] }]
    : [...view.open].sort(byCity).map((one, index) => openRow(one, from + 1 + index))),
];

const empty = (length: number): readonly PageCell[] => Array.from({ length }, () => ({}));

/** The item that holds the library's answer, with its row. */
const nextOf = (
  { answer }: WorklistItem,
  { items }: WorklistView,
  places: ReadonlyMap<string, number>,
): PlacedItem | null => {
  const next = items.find(({ key }) => key === answer?.next);
  return next ? { status: next.status, line: (places.get(next.key) ?? 0) + 1 } : null;
};

/**
 * *Vragen*. `tab` is the present tab, so that every row keeps its place and its boxes; null = not
 * built yet.
 */
export const worklistPage = (view: WorklistView, tab: Tab | null): Page => {
  const places = placed(
    view.items.map(({ key }) => key),
    tab ? placesIn(tab, worklistPlaces) : new Map(),
    worklistPlaces,
  );
  const itemRows = view.items
    .map((item) => itemRow(item, places.get(item.key) ?? rows.first, nextOf(item, view, places)))
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
