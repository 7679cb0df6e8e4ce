import { el } from '../dom.ts';
import { listenToPrinting } from '../print/listen.ts';
import { blockName, cellName, parseBlock } from '../sheet/a1.ts';
import { linkOf } from '../sheet/link.ts';
import { lockAt } from '../sheet/protection.ts';
import { selectedBlock, selectionOf } from '../sheet/selection.ts';
import { cellAt, mergeAt } from '../sheet/tab.ts';
import { texts } from '../texts.ts';
import { Bubble } from './bubble.ts';
import { Desk } from './desk.ts';
import { Clipboard } from './input/clipboard.ts';
import { listenToKeyboard } from './input/keyboard.ts';
import { followLink, listenToPointer, placeOf } from './input/pointer.ts';
import { Typing } from './input/typing.ts';
import { Ledger } from './ledger.ts';
import type { World } from './world.ts';

/** Builds an open workbook: the desk, and the input handlers around it. */
export function openBook(
  world: World,
  fileId: string,
): { desk: Desk; element: HTMLElement; finish(): void; close(): void } {
  const desk = new Desk(world, fileId);
  const ledger = new Ledger(desk);
  const typing = new Typing(desk, ledger);
  const bubble = new Bubble();
  new Clipboard(desk, ledger, typing.editor);
  listenToPointer(desk, typing, ledger);
  listenToKeyboard(desk, typing, ledger);
  listenToBars(desk, typing);
  listenToHover(desk, bubble);
  desk.onSelect = () => showActive(desk, typing, bubble);
  desk.onRefresh = () => refreshed(desk, typing);
  const { frame } = desk;
  const element = el('main', { class: 'book' }, frame.heading, frame.formula, frame.body, frame.foot);
  const stopPrinting = listenToPrinting(() => desk.printed());
  const finish = () => typing.editor.finish();
  const close = () => {
    stopPrinting();
    finish();
    typing.editor.remove();
    bubble.element.remove();
    desk.close();
  };
  return { desk, element, finish, close };
}

function showActive(desk: Desk, typing: Typing, bubble: Bubble): void {
  const { tab, selection, frame } = desk;
  if (!tab) return;
  const cell = cellAt(tab, selection.active);
  const block = selectedBlock(tab, selection);
  const merge = mergeAt(tab, selection.active);
  const isOneCell = merge && blockName(merge) === blockName(block);
  frame.nameBox.value = isOneCell ? cellName(selection.active) : blockName(block);
  if (!typing.editor.place) frame.bar.value = typing.enteredAt(selection.active);
  frame.bar.style.height = '';
  frame.bar.readOnly = !desk.canEdit || lockAt(tab, selection.active) === 'locked';
  frame.follow.hidden = !linkOf(cell);
  bubble.show(cell, desk.grid.cellElement(selection.active), desk.rules.verdictAt(tab, selection.active) === 'invalid');
}

/** After a refresh an open edit stays, and the person is told when the cell under it changed. */
function refreshed(desk: Desk, typing: Typing): void {
  const place = typing.editor.place;
  if (!place) {
    desk.frame.bar.value = typing.enteredAt(desk.selection.active);
    return;
  }
  typing.editor.follow();
  const now = typing.enteredAt(place);
  if (typing.editor.noticeChange(now)) {
    desk.world.notices.say(texts.changedMeanwhile(cellName(place), now));
  }
}

function listenToBars(desk: Desk, typing: Typing): void {
  const { nameBox, bar, follow } = desk.frame;
  bar.addEventListener('focus', () => {
    if (!typing.editor.place && !bar.readOnly) typing.inside(true);
  });
  follow.addEventListener('click', () => followLink(desk, desk.selection.active));
  nameBox.addEventListener('focus', () => nameBox.select());
  nameBox.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    const { tab } = desk;
    const block = tab && parseBlock(nameBox.value, { rows: tab.rows.count, columns: tab.columns.count });
    const isGoing = block && event.key === 'Enter';
    desk.select(isGoing ? selectionOf(block) : desk.selection, true);
  });
}

function listenToHover(desk: Desk, bubble: Bubble): void {
  const { element } = desk.grid;
  const show = (target: EventTarget | null) => {
    const place = placeOf(desk, target) ?? desk.selection.active;
    const { tab } = desk;
    if (tab)
      bubble.show(cellAt(tab, place), desk.grid.cellElement(place), desk.rules.verdictAt(tab, place) === 'invalid');
  };
  element.addEventListener('pointerover', (event) => {
    if (event.pointerType === 'mouse' && event.buttons === 0) show(event.target);
  });
  element.addEventListener('pointerleave', () => bubble.hide());
  element.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') bubble.hide();
  });
  element.addEventListener('scroll', () => bubble.hide(), { passive: true });
}
