import { button, el } from '../dom.ts';
import type { DimensionGroup } from '../google.ts';
import { columnName } from '../sheet/a1.ts';
import { foldKey, type GroupMark } from '../sheet/groups.ts';
import { texts } from '../texts.ts';

export type ToggleGroup = (group: DimensionGroup, collapsed: boolean) => void;

/** Room for one level of + and − beside the row numbers or above the column letters. */
export const GUTTER = 16;
export const ROW_HEADING_WIDTH = 40;
export const COLUMN_HEADING_HEIGHT = 22;

export function rowHeading(
  row: number,
  position: number,
  marks: readonly GroupMark[],
  toggle: ToggleGroup,
): HTMLElement {
  const heading = el(
    'div',
    { role: 'rowheader', class: 'heading row-heading', 'data-row': row },
    el('span', {}, String(row + 1)),
  );
  addMarks(heading, position, marks, toggle, 'inset-inline-start');
  return heading;
}

export function columnHeading(
  column: number,
  position: number,
  marks: readonly GroupMark[],
  toggle: ToggleGroup,
): HTMLElement {
  const heading = el(
    'div',
    { role: 'columnheader', class: 'heading column-heading', 'data-column': column, 'aria-colindex': column + 1 },
    el('span', {}, columnName(column)),
  );
  addMarks(heading, position, marks, toggle, 'top');
  return heading;
}

/** Draws the piece of each group's line that passes here, and the button of the groups that are folded from here. */
export function addMarks(
  heading: HTMLElement,
  position: number,
  marks: readonly GroupMark[],
  toggle: ToggleGroup,
  side: 'inset-inline-start' | 'top',
): void {
  for (const mark of marks) {
    const offset = `${(mark.depth - 1) * GUTTER}px`;
    if (!mark.collapsed && position >= mark.from && position < mark.to) {
      const line = el('span', { class: 'group-line', 'aria-hidden': 'true' });
      line.style.setProperty(side, offset);
      if (position === mark.to - 1) line.classList.add('ends');
      heading.append(line);
    }
    if (position === mark.control) heading.append(toggleButton(mark, toggle, side, offset));
  }
}

function toggleButton(mark: GroupMark, toggle: ToggleGroup, side: string, offset: string): HTMLElement {
  const control = button(mark.collapsed ? '+' : '−', () => toggle(mark.group, !mark.collapsed), {
    class: 'group-toggle',
    'data-group': foldKey(mark.group),
    'aria-expanded': String(!mark.collapsed),
    'aria-label': mark.collapsed ? texts.unfold : texts.fold,
    title: mark.collapsed ? texts.unfold : texts.fold,
  });
  control.style.setProperty(side, offset);
  return control;
}
