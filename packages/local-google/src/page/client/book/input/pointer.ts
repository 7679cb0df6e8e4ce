import { routePath } from '../../route.ts';
import { isSamePlace, only, type Place, parseBlock } from '../../sheet/a1.ts';
import { linkOf } from '../../sheet/link.ts';
import { at } from '../../sheet/selection.ts';
import { cellAt, type Tab } from '../../sheet/tab.ts';
import type { Desk } from '../desk.ts';
import type { Ledger } from '../ledger.ts';
import type { Typing } from './typing.ts';

/**
 * The cell under the pointer. Stored as data, because its element may be painted again while the
 * button is down.
 */
type Pressed =
  | { kind: 'link' | 'tick' | 'choices' | 'text'; place: Place }
  | { kind: 'heading'; row: number | undefined; column: number | undefined };

interface Press {
  pressed: Pressed | undefined;
  x: number;
  y: number;
}

/** A mouse that moves further than this between press and release, in pixels, drags. */
const CLICK_PIXELS_MAX = 5;

/**
 * Mouse and touch on the grid. A press and release of the mouse at one spot click the pressed cell:
 * the browser's own `click` fails when the cell is painted again or moves in between. Touch and
 * screen readers press and release at once, so for them the browser's `click` works.
 */
export function listenToPointer(desk: Desk, typing: Typing, ledger: Ledger): void {
  const { element } = desk.grid;
  const act = (pressed: Pressed) => actOn(desk, typing, ledger, pressed);
  let isMouse = false;
  let press: Press | undefined;
  let activeBefore = desk.selection.active;
  element.addEventListener('pointerdown', (event) => {
    activeBefore = desk.selection.active;
    isMouse = event.pointerType !== 'touch';
    press = undefined;
    if (!isMouse || event.button !== 0) return;
    const pressed = pressedAt(desk, event.target);
    press = { pressed, x: event.clientX, y: event.clientY };
    if (!pressed || pressed.kind === 'heading') return;
    if (pressed.kind === 'link' && opensNewWindow(event)) return;
    selectFrom(desk, typing, pressed.place, event.shiftKey);
    if (pressed.kind !== 'link') event.preventDefault();
  });
  element.addEventListener('pointermove', (event) => {
    if (!press?.pressed || press.pressed.kind === 'heading' || (event.buttons & 1) === 0) return;
    if (typing.editor.place || isNear(press, event)) return;
    const place = placeOf(desk, document.elementFromPoint(event.clientX, event.clientY));
    if (place && !isSamePlace(desk.selection.head, place)) desk.select({ ...desk.selection, head: place }, false);
  });
  element.addEventListener('pointerup', (event) => {
    const pressed = press && isNear(press, event) ? press.pressed : undefined;
    press = undefined;
    if (pressed?.kind === 'link' && opensNewWindow(event)) followLink(desk, pressed.place, true);
    else if (pressed) act(pressed);
  });
  element.addEventListener('click', (event) => {
    const isDone = isMouse && event.detail > 0;
    if ((event.target as Element).closest('.cell a')) {
      if (opensNewWindow(event) && !isDone) return;
      event.preventDefault();
    }
    const pressed = pressedAt(desk, event.target);
    if (!pressed || isDone) return;
    if (pressed.kind !== 'heading') selectFrom(desk, typing, pressed.place, false);
    act(pressed);
    if (pressed.kind === 'text' && isSamePlace(activeBefore, pressed.place)) typing.inside();
    activeBefore = desk.selection.active;
  });
  element.addEventListener('dblclick', (event) => {
    if (pressedAt(desk, event.target)?.kind === 'text' && !typing.editor.place) typing.inside();
  });
}

/** Ctrl (or ⌘) and a click on a link opens it in a new window. */
const opensNewWindow = (event: MouseEvent): boolean => event.ctrlKey || event.metaKey;

const isNear = (press: Press, { clientX, clientY }: MouseEvent): boolean =>
  Math.hypot(clientX - press.x, clientY - press.y) <= CLICK_PIXELS_MAX;

function pressedAt(desk: Desk, target: EventTarget | null): Pressed | undefined {
  if (!(target instanceof Element) || target.closest('button')) return undefined;
  const place = placeOf(desk, target);
  if (place) return { kind: partOf(target), place };
  const heading = target.closest<HTMLElement>('.heading');
  const index = (text: string | undefined) => (text === undefined ? undefined : Number(text));
  return heading
    ? { kind: 'heading', row: index(heading.dataset.row), column: index(heading.dataset.column) }
    : undefined;
}

function partOf(target: Element): 'link' | 'tick' | 'choices' | 'text' {
  if (target.closest('a')) return 'link';
  if (target.closest('.tick')) return 'tick';
  return target.closest('.choices') ? 'choices' : 'text';
}

function actOn(desk: Desk, typing: Typing, ledger: Ledger, pressed: Pressed): void {
  if (pressed.kind === 'heading') selectHeading(desk, typing, pressed.row, pressed.column);
  else if (pressed.kind === 'link') followLink(desk, pressed.place);
  else if (pressed.kind === 'tick') void ledger.tick(only(pressed.place), pressed.place);
  else if (pressed.kind === 'choices') typing.choose();
}

function selectFrom(desk: Desk, typing: Typing, place: Place, extend: boolean): void {
  typing.editor.finish();
  typing.endRun();
  desk.select(extend ? { ...desk.selection, head: place } : at(place), true);
}

export function placeOf(desk: Desk, target: EventTarget | null): Place | undefined {
  const { tab } = desk;
  const name = target instanceof Element ? target.closest<HTMLElement>('[data-cell]')?.dataset.cell : undefined;
  const block = tab && name ? parseBlock(name, sizeOf(tab)) : undefined;
  return block && { row: block.top, column: block.left };
}

const sizeOf = (tab: Tab) => ({ rows: tab.rows.count, columns: tab.columns.count });

/** A click on a row's number or a column's letter selects all of it; one in the corner selects all cells. */
function selectHeading(desk: Desk, typing: Typing, row: number | undefined, column: number | undefined): void {
  const { tab } = desk;
  if (!tab) return;
  typing.editor.finish();
  const last = { row: tab.rows.count - 1, column: tab.columns.count - 1 };
  desk.select(
    { active: { row: row ?? 0, column: column ?? 0 }, head: { row: row ?? last.row, column: column ?? last.column } },
    false,
  );
}

/** Opens the link in a cell: a workbook here (or in a new window), anything else outside this page. */
export function followLink(desk: Desk, place: Place, inNewWindow = false): void {
  const link = desk.tab && linkOf(cellAt(desk.tab, place));
  const target = link ? desk.targetOf(link) : undefined;
  if (!target) return;
  if (target.kind === 'here' && inNewWindow) window.open(routePath(target.route), '_blank', 'noopener,noreferrer');
  else if (target.kind === 'here') desk.world.go(target.route);
  else if (/^https?:/.test(target.href)) window.open(target.href, '_blank', 'noopener,noreferrer');
  else location.href = target.href;
}
