import { type Place, parseBlock } from '../sheet/a1.ts';
import { linkOf, targetOf } from '../sheet/link.ts';
import { at } from '../sheet/selection.ts';
import { cellAt, type Tab } from '../sheet/tab.ts';
import type { Desk } from './desk.ts';
import { type Ledger, only } from './ledger.ts';
import type { Typing } from './typing.ts';

/** The mouse and the finger on the grid. */
export function listenToPointer(desk: Desk, typing: Typing, ledger: Ledger): void {
  const { element } = desk.grid;
  let activeBefore = '';
  element.addEventListener('pointerdown', (event) => {
    const place = placeOf(desk, event.target);
    activeBefore = nameOf(desk);
    if (event.button !== 0 || event.pointerType === 'touch' || !place) return;
    selectFrom(desk, typing, place, event.shiftKey);
    if (!(event.target as Element).closest('a')) event.preventDefault();
  });
  element.addEventListener('pointermove', (event) => {
    if (event.pointerType === 'touch' || (event.buttons & 1) === 0 || typing.editor.place) return;
    const place = placeOf(desk, document.elementFromPoint(event.clientX, event.clientY));
    if (place && isElsewhere(desk.selection.head, place)) desk.select({ ...desk.selection, head: place }, false);
  });
  element.addEventListener('click', (event) => {
    const target = event.target as Element;
    const place = placeOf(desk, target);
    if (!place) return selectHeading(desk, typing, target);
    const isSecondTouch =
      event instanceof PointerEvent && event.pointerType === 'touch' && activeBefore === nameAt(target);
    if (event instanceof PointerEvent && event.pointerType === 'touch') selectFrom(desk, typing, place, false);
    if (target.closest('a')) followClick(desk, place, event);
    else if (target.closest('.tick')) void ledger.tick(only(place), place);
    else if (target.closest('.choices')) typing.choose();
    else if (isSecondTouch) typing.inside();
  });
  element.addEventListener('dblclick', (event) => {
    const target = event.target as Element;
    if (placeOf(desk, target) && !target.closest('a, .tick, .choices')) typing.inside();
  });
}

function selectFrom(desk: Desk, typing: Typing, place: Place, extend: boolean): void {
  typing.editor.finish();
  typing.endRun();
  desk.select(extend ? { ...desk.selection, head: place } : at(place), true);
}

const nameAt = (target: EventTarget | null): string =>
  (target instanceof Element && target.closest<HTMLElement>('[data-cell]')?.dataset.cell) || '';

const nameOf = (desk: Desk): string => desk.grid.cellElement(desk.selection.active)?.dataset.cell ?? '';

export function placeOf(desk: Desk, target: EventTarget | null): Place | undefined {
  const { tab } = desk;
  const block = tab && parseBlock(nameAt(target), sizeOf(tab));
  return block && { row: block.top, column: block.left };
}

const sizeOf = (tab: Tab) => ({ rows: tab.rows.count, columns: tab.columns.count });
const isElsewhere = (a: Place, b: Place): boolean => a.row !== b.row || a.column !== b.column;

/** A click on a row's number or a column's letter selects all of it. */
function selectHeading(desk: Desk, typing: Typing, target: Element): void {
  const heading = target.closest<HTMLElement>('.heading');
  const { tab } = desk;
  if (!heading || !tab || target.closest('button')) return;
  typing.editor.finish();
  const last = { row: tab.rows.count - 1, column: tab.columns.count - 1 };
  const row = heading.dataset.row === undefined ? undefined : Number(heading.dataset.row);
  const column = heading.dataset.column === undefined ? undefined : Number(heading.dataset.column);
  desk.select(
    { active: { row: row ?? 0, column: column ?? 0 }, head: { row: row ?? last.row, column: column ?? last.column } },
    false,
  );
}

function followClick(desk: Desk, place: Place, event: MouseEvent): void {
  event.preventDefault();
  followLink(desk, place);
}

/** Opens the link in a cell: a workbook here, anything else outside this page. */
export function followLink(desk: Desk, place: Place): void {
  const link = desk.tab && linkOf(cellAt(desk.tab, place));
  const target = link && targetOf(link, { origin: location.origin, fileId: desk.fileId });
  if (!target) return;
  if (target.kind === 'here') desk.world.go(target.route);
  else if (/^https?:/.test(target.href)) window.open(target.href, '_blank', 'noopener,noreferrer');
  else location.href = target.href;
}
