/** The workbooks themselves, read from the data folder when first needed and written after every change. */

import type { Rows } from '../admin/rows.ts';
import type { Contents } from '../drive/drive.ts';
import { notFound } from '../http/error.ts';
import { exportWorkbook } from '../http/export.ts';
import type { Sheet } from '../sheets/model/sheet.ts';
import { Workbook } from '../sheets/model/workbook.ts';
import { readWorkbooks, removeWorkbook, writeWorkbook } from './workbook-rows.ts';

interface Open {
  readonly workbook: Workbook;
  /** The sheets as they were last written. */
  written: readonly Sheet[];
}

export class Workbooks implements Contents {
  readonly #rows: Rows;
  readonly #now: () => number;
  readonly #open = new Map<string, Open>();
  readonly #unread: Map<string, () => Workbook>;

  constructor(rows: Rows, now: () => number) {
    this.#rows = rows;
    this.#now = now;
    this.#unread = readWorkbooks(rows);
  }

  get(id: string): Workbook | undefined {
    const read = this.#unread.get(id);
    if (read) {
      this.#unread.delete(id);
      const workbook = read();
      this.#keep(workbook, workbook.state.sheets);
    }
    return this.#open.get(id)?.workbook;
  }

  need(id: string): Workbook {
    const workbook = this.get(id);
    if (!workbook) throw notFound();
    return workbook;
  }

  add(workbook: Workbook): void {
    this.#keep(workbook, []);
    this.save(workbook.id);
  }

  save(id: string): void {
    const open = this.#open.get(id);
    if (!open) throw new Error(`save(): workbook ${id} is not open`);
    if (this.#rows.kept) writeWorkbook(this.#rows, open.workbook, open.written);
    open.written = [...open.workbook.state.sheets];
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
    removeWorkbook(this.#rows, id, this.#open.get(id)?.written ?? []);
    this.#open.delete(id);
  }

  export(id: string, mimeType: string): Promise<Buffer> {
    return exportWorkbook(this.need(id), mimeType);
  }

  #keep(workbook: Workbook, written: readonly Sheet[]): void {
    workbook.useClock(this.#now);
    this.#open.set(workbook.id, { workbook, written });
  }
}
