import { parseClipboard, spread, writeClipboard } from '../editing/block.ts';
import type { Editor } from '../editing/editor.ts';
import type { SheetRequest } from '../google.ts';
import type { Block } from '../sheet/a1.ts';
import { selectedBlock } from '../sheet/selection.ts';
import { cellAt, type Tab } from '../sheet/tab.ts';
import type { Desk } from './desk.ts';
import type { Ledger } from './ledger.ts';
import { mayChange } from './permission.ts';
import { gridRange } from './undo.ts';

/** Our own copies carry where they came from, so that a paste in the same workbook takes formulas and formats along. */
const MARK = 'data-sheet-block';

interface Source {
  fileId: string;
  sheetId: number;
  block: Block;
  isCut: boolean;
}

export class Clipboard {
  readonly #desk: Desk;
  readonly #ledger: Ledger;
  readonly #editor: Editor;
  #isPlain = false;

  constructor(desk: Desk, ledger: Ledger, editor: Editor) {
    this.#desk = desk;
    this.#ledger = ledger;
    this.#editor = editor;
    const { element } = desk.grid;
    element.addEventListener('copy', (event) => this.#copy(event, false));
    element.addEventListener('cut', (event) => this.#copy(event, true));
    element.addEventListener('paste', (event) => void this.#paste(event));
    // Ctrl+Shift+V pastes without formats; the paste event itself does not say which keys were held.
    element.addEventListener('keydown', (event) => {
      this.#isPlain = event.shiftKey && event.key.toLowerCase() === 'v';
    });
  }

  get #isTyping(): boolean {
    return this.#editor.place !== undefined;
  }

  #copy(event: ClipboardEvent, isCut: boolean): void {
    const { tab, selection, fileId } = this.#desk;
    if (!tab || this.#isTyping) return;
    const block = selectedBlock(tab, selection);
    const rows = shownRows(tab, block);
    const source: Source = { fileId, sheetId: tab.sheetId, block, isCut };
    event.clipboardData?.setData('text/plain', writeClipboard(rows));
    event.clipboardData?.setData('text/html', htmlTable(rows, source));
    event.preventDefault();
  }

  async #paste(event: ClipboardEvent): Promise<void> {
    const { tab, selection, fileId } = this.#desk;
    if (!tab || this.#isTyping) return;
    event.preventDefault();
    const source = sourceIn(event.clipboardData?.getData('text/html') ?? '');
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const target = selectedBlock(tab, selection);
    if (source?.fileId === fileId && !this.#isPlain) return this.#pasteCells(tab, source, target);
    if (text === '') return;
    const size = { rows: target.bottom - target.top + 1, columns: target.right - target.left + 1 };
    await this.#ledger.paste(spread(parseClipboard(text), size), { row: target.top, column: target.left });
  }

  /** Within a workbook a paste is a copy of cells: formulas move along, formats and rules come with them, as in Sheets. */
  async #pasteCells(tab: Tab, source: Source, target: Block): Promise<void> {
    const height = source.block.bottom - source.block.top + 1;
    const width = source.block.right - source.block.left + 1;
    const isMultiple =
      (target.bottom - target.top + 1) % height === 0 && (target.right - target.left + 1) % width === 0;
    const block =
      isMultiple && !source.isCut
        ? target
        : { top: target.top, left: target.left, bottom: target.top + height - 1, right: target.left + width - 1 };
    if (!(await mayChange(this.#desk, block))) return;
    const from = gridRange(source.sheetId, source.block);
    const request: SheetRequest = source.isCut
      ? {
          cutPaste: {
            source: from,
            destination: { sheetId: tab.sheetId, rowIndex: block.top, columnIndex: block.left },
            pasteType: 'PASTE_NORMAL',
          },
        }
      : { copyPaste: { source: from, destination: gridRange(tab.sheetId, block), pasteType: 'PASTE_NORMAL' } };
    const here = { sheetId: tab.sheetId, block };
    const replaced = source.isCut ? [here, { sheetId: source.sheetId, block: source.block }] : [here];
    await this.#ledger.request(request, tab.sheetId, replaced);
    this.#desk.select(
      { active: { row: block.top, column: block.left }, head: { row: block.bottom, column: block.right } },
      true,
    );
  }
}

function shownRows(tab: Tab, block: Block): string[][] {
  const rows: string[][] = [];
  for (let row = block.top; row <= block.bottom; row++) {
    if (tab.rows.hidden.has(row)) continue;
    const cells: string[] = [];
    for (let column = block.left; column <= block.right; column++) {
      if (!tab.columns.hidden.has(column)) cells.push(cellAt(tab, { row, column })?.formattedValue ?? '');
    }
    rows.push(cells);
  }
  return rows;
}

function htmlTable(rows: readonly (readonly string[])[], source: Source): string {
  const table = document.createElement('table');
  table.setAttribute(MARK, JSON.stringify(source));
  for (const cells of rows) {
    const row = table.insertRow();
    for (const text of cells) row.insertCell().textContent = text;
  }
  return table.outerHTML;
}

function sourceIn(html: string): Source | undefined {
  if (!html.includes(MARK)) return undefined;
  const mark = new DOMParser().parseFromString(html, 'text/html').querySelector(`[${MARK}]`)?.getAttribute(MARK);
  return mark ? (JSON.parse(mark) as Source) : undefined;
}
