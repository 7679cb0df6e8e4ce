/**
 * The workbooks themselves, read from the data folder when first needed. After a change only the sheets that the edit
 * replaced are written: a sheet is copied on write, so one that is still the same object has not changed.
 */
import type { Contents } from '../drive/drive.ts';
import type { Sheet } from '../sheets/model/sheet.ts';
import type { StoredWorkbook } from '../sheets/model/stored.ts';
import { Workbook } from '../sheets/model/workbook.ts';
import { notFound } from './error.ts';
import { exportWorkbook } from './export.ts';
import type { Rows } from './rows.ts';

const BOOK = 'workbook';
const SHEET = 'sheet';

/** As a workbook lies in its row: its sheets are rows of their own, named here in their order. */
type BookRow = Omit<StoredWorkbook, 'sheets'> & { readonly sheetKeys: readonly string[] };

interface Open {
  readonly workbook: Workbook;
  /** Each sheet as it was last written, by key. */
  written: ReadonlyMap<string, Sheet>;
}

export class Workbooks implements Contents {
  readonly #rows: Rows;
  readonly #now: () => number;
  readonly #open = new Map<string, Open>();
  readonly #unread = new Map<string, BookRow>();
  readonly #unreadSheets = new Map<string, string>();

  constructor(rows: Rows, now: () => number) {
    this.#rows = rows;
    this.#now = now;
    for (const { key, text } of rows.all(BOOK)) this.#unread.set(key, JSON.parse(text) as BookRow);
    for (const { key, text } of rows.all(SHEET)) this.#unreadSheets.set(key, text);
  }

  get(id: string): Workbook | undefined {
    const row = this.#unread.get(id);
    if (row) this.#read(id, row);
    return this.#open.get(id)?.workbook;
  }

  need(id: string): Workbook {
    const workbook = this.get(id);
    if (!workbook) throw notFound();
    return workbook;
  }

  add(workbook: Workbook): void {
    this.#keep(workbook, new Map());
    this.save(workbook.id);
  }

  save(id: string): void {
    const open = this.#open.get(id);
    if (!open) throw new Error(`save(): workbook ${id} is not open`);
    const { workbook, written } = open;
    const now = new Map(workbook.state.sheets.map((sheet) => [keyOf(id, sheet), sheet]));
    const changed = [...now].filter(([key, sheet]) => written.get(key) !== sheet);
    // A workbook of the changed sheets only: all of it in words would cost more than the edit.
    const part = new Workbook(id, { ...workbook.state, sheets: changed.map(([, sheet]) => sheet) });
    const { sheets, ...book } = part.toJSON();
    for (const [index, [key]] of changed.entries()) this.#rows.put(SHEET, key, JSON.stringify(sheets[index]));
    for (const key of written.keys()) if (!now.has(key)) this.#rows.remove(SHEET, key);
    this.#rows.put(BOOK, id, JSON.stringify({ ...book, sheetKeys: [...now.keys()] } satisfies BookRow));
    open.written = now;
  }

  create(id: string, title: string): void {
    this.add(Workbook.create({ properties: { title } }, id));
  }

  copy(from: string, to: string, title: string, account: string): void {
    this.add(this.need(from).duplicate(to, title, account));
  }

  rename(id: string, title: string): void {
    this.need(id).setTitle(title);
    this.save(id);
  }

  remove(id: string): void {
    if (!this.get(id)) return;
    for (const key of this.#open.get(id)?.written.keys() ?? []) this.#rows.remove(SHEET, key);
    this.#rows.remove(BOOK, id);
    this.#open.delete(id);
  }

  export(id: string, mimeType: string): Buffer {
    return exportWorkbook(this.need(id), mimeType);
  }

  #keep(workbook: Workbook, written: ReadonlyMap<string, Sheet>): void {
    workbook.useClock(this.#now);
    this.#open.set(workbook.id, { workbook, written });
  }

  #read(id: string, { sheetKeys, ...book }: BookRow): void {
    const sheets = sheetKeys.map((key) => JSON.parse(this.#unreadSheets.get(key) ?? '{}'));
    const workbook = Workbook.fromJSON({ ...book, sheets });
    const written = new Map(workbook.state.sheets.map((sheet) => [keyOf(id, sheet), sheet]));
    this.#keep(workbook, written);
    this.#unread.delete(id);
    for (const key of sheetKeys) this.#unreadSheets.delete(key);
  }
}

const keyOf = (id: string, sheet: Sheet): string => `${id}/${sheet.id}`;
