import { parseClipboard, spread, writeClipboard } from '../../editing/block.ts';
import type { Editor } from '../../editing/editor.ts';
import type { Block } from '../../sheet/a1.ts';
import { selectedBlock } from '../../sheet/selection.ts';
import { cellAt, type Tab } from '../../sheet/tab.ts';
import type { Desk } from '../desk.ts';
import type { Ledger } from '../ledger.ts';
import { pasteCells, pasteTexts, type Source } from './paste.ts';

/** Our own copies carry where they came from, so that a paste in the same workbook takes formulas and formats along. */
const MARK = 'data-sheet-block';

export class Clipboard {
  readonly #desk: Desk;
  readonly #ledger: Ledger;
  readonly #editor: Editor;
  #isPlain = false;
  #spent: number | undefined;

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
    const source: Source = { fileId, sheetId: tab.sheetId, block, isCut, takenAt: Date.now() };
    event.clipboardData?.setData('text/plain', writeClipboard(rows));
    event.clipboardData?.setData('text/html', htmlTable(rows, source));
    event.preventDefault();
  }

  /** What was cut moves once; pasted again, there are no cells left to move, and its texts land as if typed. */
  #isSpent(source: Source): boolean {
    if (!source.isCut) return false;
    if (this.#spent === source.takenAt) return true;
    this.#spent = source.takenAt;
    return false;
  }

  async #paste(event: ClipboardEvent): Promise<void> {
    const { tab, selection, fileId } = this.#desk;
    if (!tab || this.#isTyping) return;
    event.preventDefault();
    const source = sourceIn(event.clipboardData?.getData('text/html') ?? '');
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const target = selectedBlock(tab, selection);
    if (source?.fileId === fileId && !this.#isPlain && !this.#isSpent(source)) {
      return pasteCells(this.#desk, this.#ledger, source, target);
    }
    if (text === '') return;
    const size = { rows: target.bottom - target.top + 1, columns: target.right - target.left + 1 };
    const start = { row: target.top, column: target.left };
    await pasteTexts(this.#desk, this.#ledger, spread(parseClipboard(text), size), start);
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
