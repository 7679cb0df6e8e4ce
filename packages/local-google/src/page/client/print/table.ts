import { el } from '../dom.ts';
import { columnWidth, type Layout, type Surroundings, viewCell } from '../grid/cell-view.ts';
import { paintCell } from '../grid/paint-cell.ts';
import { type Block, only } from '../sheet/a1.ts';
import { drawnAt } from '../sheet/selection.ts';
import { mergeAt, ROW_HEIGHT_DEFAULT, type Tab } from '../sheet/tab.ts';
import { columnPages, paperFor, rowGroups } from './paper.ts';

/** A chart with the cells that it lies over. */
export interface PrintedChart {
  figure: HTMLElement;
  block: Block;
}

/**
 * A whole tab for paper, as tables: rows that are far out of view are drawn too, and a table's head comes back on every
 * page. What is printed ends, as in Sheets, with the last cell that shows something, or the last chart. `heights` are
 * those of the shown rows, in pixels.
 */
export function printedTab(
  layout: Layout,
  heights: readonly number[],
  around: Surroundings,
  charts: readonly PrintedChart[],
): HTMLElement {
  const { tab } = layout;
  const filled = filledRows(tab, charts);
  const columns = layout.columns.shown.filter((column) => column < filled.length);
  const frozen = columns.filter((column) => column < tab.columns.frozen);
  const pages = columnPages(columns, frozen, (column) => columnWidth(tab, column)).map((page, index) => {
    // After the first page only the rows that have something beside the frozen columns.
    const own = page.filter((column) => index === 0 || !frozen.includes(column));
    const first = Math.min(...own.map((column) => filled[column]?.first ?? 0));
    const last = Math.max(...own.map((column) => filled[column]?.last ?? -1));
    const isPrinted = (row: number) => row < tab.rows.frozen || (row >= first && row <= last);
    return { columns: page, rows: layout.rows.shown.filter(isPrinted) };
  });
  const width = Math.max(...pages.map((page) => sum(page.columns.map((column) => columnWidth(tab, column)))));
  const height = Math.max(...pages.map((page) => sum(heights.slice(0, page.rows.length))));
  const paper = paperFor(width, height);
  const tables = pages.map((page) => tableOf(layout, around, charts, page));
  for (const table of tables) table.style.setProperty('zoom', String(paper.scale));
  const classes = ['print', paper.name, ...(tab.hasGridlines ? [] : ['no-lines'])];
  return el('div', { class: classes.join(' '), dir: tab.rightToLeft ? 'rtl' : 'ltr' }, ...tables);
}

const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);

interface Page {
  rows: readonly number[];
  columns: readonly number[];
}

/** For every column up to the last one with something in it: the first and the last row with something. */
function filledRows(tab: Tab, charts: readonly PrintedChart[]): { first: number; last: number }[] {
  const filled: { first: number; last: number }[] = [];
  const add = ({ top, left, bottom, right }: Block) => {
    while (filled.length <= right) filled.push({ first: Number.POSITIVE_INFINITY, last: -1 });
    for (const rows of filled.slice(left, right + 1)) {
      rows.first = Math.min(rows.first, top);
      rows.last = Math.max(rows.last, bottom);
    }
  };
  for (const { block } of charts) add(block);
  tab.cells.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      if (cell?.formattedValue) add(mergeAt(tab, { row, column }) ?? only({ row, column }));
    });
  });
  return filled;
}

function tableOf(layout: Layout, around: Surroundings, charts: readonly PrintedChart[], page: Page): HTMLTableElement {
  const { tab } = layout;
  const wholes = [...tab.merges, ...charts.map(({ block }) => block)];
  const draw = (row: number) => rowOf(layout, around, row, page);
  const frozen = page.rows.filter((row) => row < tab.rows.frozen);
  const table = el(
    'table',
    {},
    el('colgroup', {}, ...page.columns.map((column) => colOf(columnWidth(tab, column)))),
    el('thead', {}, ...frozen.map(draw)),
    ...rowGroups(page.rows.slice(frozen.length), wholes).map((group) => el('tbody', {}, ...group.map(draw))),
  );
  for (const { figure, block } of charts) {
    const anchor = drawnAt(layout, { row: block.top, column: block.left });
    if (anchor && page.columns.includes(anchor.column))
      table.querySelector(`[data-at="${anchor.row},${anchor.column}"]`)?.append(figure);
  }
  return table;
}

function colOf(width: number): HTMLElement {
  const col = el('col');
  col.style.width = `${width}px`;
  return col;
}

function rowOf(layout: Layout, around: Surroundings, row: number, { rows, columns }: Page): HTMLElement {
  const { tab } = layout;
  const heightOf = (each: number) => tab.rows.sizes.get(each) ?? ROW_HEIGHT_DEFAULT;
  const element = el('tr');
  element.style.height = `${heightOf(row)}px`;
  for (const column of columns) {
    const merge = mergeAt(tab, { row, column });
    const block = merge ?? only({ row, column });
    const down = rows.filter((each) => each >= block.top && each <= block.bottom);
    const across = columns.filter((each) => each >= block.left && each <= block.right);
    if (down[0] !== row || across[0] !== column) continue;
    const cell = el('td', { 'data-at': `${row},${column}`, rowspan: down.length, colspan: across.length });
    const span = merge && { block, span: { rows: down.length, columns: across.length } };
    paintCell(cell, viewCell(layout, { row, column }, span, around), '');
    cell.style.setProperty('--room', `${sum(down.map(heightOf))}px`);
    element.append(cell);
  }
  return element;
}
