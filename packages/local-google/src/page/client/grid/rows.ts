import { el } from '../dom.ts';
import { groupMarks } from '../sheet/groups.ts';
import { key } from '../sheet/tracks.ts';
import { texts } from '../texts.ts';
import { type Layout, type Surroundings, viewCell } from './cell-view.ts';
import { addMarks, columnHeading, rowHeading, type ToggleGroup } from './headings.ts';
import { paintCell } from './paint-cell.ts';

/** A row in the document: its heading and its cells, with what each cell was last painted from. */
export interface DrawnRow {
  element: HTMLElement;
  cells: Map<number, { element: HTMLElement; painted: string }>;
}

export function headingRow({ tab, columns, rows }: Layout, toggle: ToggleGroup): HTMLElement {
  const row = el('div', { role: 'row', class: 'contents' });
  const corner = el('div', { class: 'heading corner', role: 'columnheader', 'aria-label': texts.corner });
  const marks = groupMarks(tab.columns, columns);
  addMarks(corner, -1, groupMarks(tab.rows, rows), toggle, 'inset-inline-start');
  addMarks(corner, -1, marks, toggle, 'top');
  row.append(corner);
  columns.shown.forEach((column, position) => {
    const heading = columnHeading(column, position, marks, toggle);
    heading.style.gridColumn = String(position + 2);
    if (column < tab.columns.frozen) {
      heading.classList.add('frozen-column');
      heading.style.insetInlineStart = `var(--left-${position})`;
    }
    row.append(heading);
  });
  return row;
}

export function makeRow(layout: Layout, position: number, row: number, toggle: ToggleGroup): DrawnRow {
  const { tab, rows, columns, merges } = layout;
  const element = el('div', { role: 'row', class: 'contents', 'aria-rowindex': row + 1, 'data-position': position });
  const heading = rowHeading(row, position, groupMarks(tab.rows, rows), toggle);
  heading.style.gridRow = String(position + 2);
  if (row < tab.rows.frozen) {
    heading.classList.add('frozen-row');
    heading.style.top = `var(--top-${position})`;
  }
  element.append(heading);
  const cells: DrawnRow['cells'] = new Map();
  columns.shown.forEach((column, across) => {
    if (merges.covered.has(key(row, column))) return;
    const cell = el('div', { role: 'gridcell', tabindex: -1, 'aria-colindex': column + 1 });
    const span = merges.anchors.get(key(row, column))?.span ?? { rows: 1, columns: 1 };
    cell.style.gridArea = `${position + 2} / ${across + 2} / span ${span.rows} / span ${span.columns}`;
    cells.set(column, { element: cell, painted: '' });
    element.append(cell);
  });
  return { element, cells };
}

/** Paints the cells of a row that look different from what was painted last. */
export function paintRow(layout: Layout, position: number, row: number, drawn: DrawnRow, around: Surroundings): void {
  for (const [column, cell] of drawn.cells) {
    const view = viewCell(layout, { row, column }, layout.merges.anchors.get(key(row, column)), around);
    const painted = JSON.stringify(view);
    if (painted === cell.painted) continue;
    cell.painted = painted;
    const kept = ['is-selected', 'is-active'].filter((name) => cell.element.classList.contains(name));
    const frozen = frozenClasses(layout, row, column);
    paintCell(cell.element, view, [...frozen, ...kept].join(' '));
    if (frozen.includes('frozen-row')) cell.element.style.top = `var(--top-${position})`;
    if (frozen.includes('frozen-column')) {
      cell.element.style.insetInlineStart = `var(--left-${layout.columns.position(column)})`;
    }
  }
}

/** A block that reaches beyond the frozen part scrolls along; Google refuses such a merge, but a file may hold one. */
function frozenClasses({ tab, merges }: Layout, row: number, column: number): string[] {
  const block = merges.anchors.get(key(row, column))?.block;
  const lastRow = block?.bottom ?? row;
  const lastColumn = block?.right ?? column;
  const classes: string[] = [];
  if (lastRow < tab.rows.frozen) classes.push('frozen-row');
  if (lastRow === tab.rows.frozen - 1) classes.push('frozen-row-last');
  if (lastColumn < tab.columns.frozen) classes.push('frozen-column');
  if (lastColumn === tab.columns.frozen - 1) classes.push('frozen-column-last');
  return classes;
}
