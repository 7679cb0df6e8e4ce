import { type Action, actionOf } from '../../editing/keys.ts';
import { tickOf } from '../../editing/tick.ts';
import type { Place } from '../../sheet/a1.ts';
import {
  at,
  type Field,
  jump,
  rowEnd,
  rowStart,
  selectedBlock,
  step,
  tabEnd,
  tabStart,
} from '../../sheet/selection.ts';
import { cellAt, ROW_HEIGHT_DEFAULT } from '../../sheet/tab.ts';
import type { Desk } from '../desk.ts';
import type { Ledger } from '../ledger.ts';
import { followLink } from './pointer.ts';
import type { Typing } from './typing.ts';

/** The keyboard while a cell is selected. While one is being typed in, the editor has the keys. */
export function listenToKeyboard(desk: Desk, typing: Typing, ledger: Ledger): void {
  desk.grid.element.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || (event.target as Element).closest('button')) return;
    const action = actionOf(event);
    const { field } = desk;
    if (!action || !field || isWayOut(field, desk.selection.active, action)) return;
    // A key that begins a text must still reach the text field that opens here.
    if (action.kind !== 'type' && !isSpaceForText(field, desk.selection.active, action)) event.preventDefault();
    run(desk, typing, ledger, field, action, event.key);
  });
}

/** The space bar turns a check box; in any other cell it is a character like the others. */
const isSpaceForText = (field: Field, active: Place, action: Action): boolean =>
  action.kind === 'tick' && !isTick(field, active);

/** Tab at the last cell leaves the grid, so that keyboard users can get out of it. */
function isWayOut(field: Field, active: Place, action: Action): boolean {
  if (action.kind !== 'next' || (action.direction !== 'left' && action.direction !== 'right')) return false;
  const next = step(field, active, action.direction);
  return next.row === active.row && next.column === active.column;
}

function run(desk: Desk, typing: Typing, ledger: Ledger, field: Field, action: Action, key: string): void {
  const { active } = desk.selection;
  if (action.kind !== 'next') typing.endRun();
  switch (action.kind) {
    case 'next':
      typing.move(action.direction);
      break;
    case 'move':
    case 'page':
    case 'rowStart':
    case 'rowEnd':
    case 'tabStart':
    case 'tabEnd':
      go(desk, destination(desk, field, action), action.extend);
      break;
    case 'all':
      desk.select({ active, head: tabEnd(field) }, false);
      break;
    case 'clear':
      void ledger.clear();
      break;
    case 'undo':
    case 'redo':
      ledger.takeBack(action.kind === 'redo');
      break;
    case 'follow':
      followLink(desk, active);
      break;
    case 'choose':
      typing.choose();
      break;
    case 'type':
      typing.over(key);
      break;
    case 'tick':
      if (isTick(field, active)) void ledger.tick(selectedBlock(field.tab, desk.selection), active);
      else typing.over(key);
      break;
    case 'edit':
      if (isTick(field, active)) typing.move('down');
      else typing.inside();
      break;
  }
}

type Travel = Extract<Action, { extend: boolean }>;

function destination(desk: Desk, field: Field, action: Travel): Place {
  const { active, head } = desk.selection;
  const from = action.extend ? head : active;
  switch (action.kind) {
    case 'move':
      return action.jump ? jump(field, from, action.direction) : step(field, from, action.direction);
    case 'page':
      return step(field, from, action.direction, rowsPerPage(desk));
    case 'rowStart':
      return rowStart(field, from);
    case 'rowEnd':
      return rowEnd(field, from);
    case 'tabStart':
      return tabStart(field);
    case 'tabEnd':
      return tabEnd(field);
  }
}

/** A few rows less than fit, so that a page down keeps sight of where it came from. */
const rowsPerPage = (desk: Desk): number =>
  Math.max(1, Math.floor(desk.grid.element.clientHeight / ROW_HEIGHT_DEFAULT) - 3);

const isTick = (field: Field, place: Place): boolean => tickOf(cellAt(field.tab, place)) !== undefined;

function go(desk: Desk, place: Place, extend: boolean): void {
  desk.select(extend ? { ...desk.selection, head: place } : at(place), true);
}
