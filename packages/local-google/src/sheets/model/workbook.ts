import { randomInt } from 'node:crypto';
import { rewriteFormula } from '../formula/rewrite/rewrite.ts';
import { refuse } from '../refusal.ts';
import { COLUMNS, defaultProperties, ROWS, sheetNamePrefix } from './format/defaults.ts';
import { localMs } from './format/local-time.ts';
import type { Cell, Color, ExtendedValue, NumberFormat, SpreadsheetProperties } from './json.ts';
import type { Reach } from './range/reach.ts';
import { Results } from './results.ts';
import { Sheet } from './sheet.ts';
import type { State } from './stored/state.ts';
import { copyOf, type StoredWorkbook, stateFrom, workbookToJSON } from './stored/stored.ts';
import { workbookText } from './stored/stored-text.ts';

export class Workbook {
  readonly id: string;
  state: State;
  /** Counts edits; a sheet or row whose owner differs belongs to an earlier edit and is copied before it is written. */
  private edits = 0;
  private editing = false;
  private lastFound: Sheet | undefined;
  private readonly results: Results;
  private instant = 0;
  private clock: () => number = () => 0;
  private theme: ReadonlyMap<string, Color> | undefined;

  constructor(id: string, state: State) {
    this.id = id;
    this.state = state;
    this.results = new Results(this);
  }

  static empty(id: string, properties: SpreadsheetProperties = {}): Workbook {
    return new Workbook(id, {
      properties: { ...defaultProperties(), ...properties },
      sheets: [],
      namedRanges: [],
      metadata: [],
    });
  }

  /** An empty workbook, as Drive's files.create makes it: one sheet, named in the workbook's language. */
  static create(given: { properties?: SpreadsheetProperties }, id: string): Workbook {
    const workbook = Workbook.empty(id, given.properties);
    workbook.transact(() => workbook.addFirstSheet());
    return workbook;
  }

  static fromJSON(json: StoredWorkbook): Workbook {
    return new Workbook(json.spreadsheetId, stateFrom(json));
  }

  toJSON(): StoredWorkbook {
    return workbookToJSON(this.id, this.state);
  }

  /** `JSON.stringify(workbook.toJSON())`, faster: unchanged parts are not serialised again. */
  toText(): string {
    return workbookText(this.id, this.state);
  }

  /** A copy as Drive makes it, by `account`; only that account may edit the copy's protected ranges. */
  duplicate(id: string, title: string, account?: string): Workbook {
    return Workbook.fromJSON({ ...copyOf(this.toJSON(), title, account), spreadsheetId: id });
  }

  addFirstSheet(): void {
    const gridProperties = { rowCount: ROWS, columnCount: COLUMNS };
    const title = `${sheetNamePrefix(this.locale)}1`;
    this.state.sheets.push(this.newSheet({ sheetId: 0, title, sheetType: 'GRID', gridProperties }));
    this.restructured();
  }

  get title(): string {
    return this.state.properties.title ?? '';
  }

  setTitle(title: string): void {
    this.transact(() => {
      this.state.properties = { ...this.state.properties, title };
    });
  }

  get locale(): string {
    return this.state.properties.locale ?? 'en_US';
  }

  get version(): number {
    return this.edits;
  }

  /** The clock of the machine that this workbook lies on. */
  useClock(clock: () => number): void {
    this.clock = clock;
    this.setNow(clock());
  }

  /** For reads outside a call of the API. */
  refreshNow(): void {
    this.setNow(this.clock());
  }

  /** The time of the call that is being answered: what NOW() and TODAY() read, one moment for the whole call. */
  setNow(instant: number): void {
    this.instant = instant;
    this.results.begin();
  }

  /** Runs an edit; when it throws, the workbook is what it was. Edits inside an edit belong to the outer one. */
  transact<T>(work: () => T): T {
    if (this.editing) return work();
    const before = this.state;
    const { changes } = this.results;
    this.edits++;
    this.state = { ...before, sheets: before.sheets.slice() };
    this.editing = true;
    try {
      return work();
    } catch (error) {
      this.state = before;
      this.theme = undefined;
      this.lastFound = undefined;
      if (this.results.changes !== changes) this.restructured();
      throw error;
    } finally {
      this.editing = false;
    }
  }

  sheetById(sheetId: number | undefined): Sheet | undefined {
    const id = sheetId ?? 0;
    if (this.lastFound?.id === id) return this.lastFound;
    this.lastFound = this.state.sheets.find((sheet) => sheet.id === id);
    return this.lastFound;
  }

  sheetByTitle(title: string): Sheet | undefined {
    const lower = title.toLowerCase();
    return this.state.sheets.find((sheet) => sheet.title.toLowerCase() === lower);
  }

  requireSheet(sheetId: number | undefined): Sheet {
    return this.sheetById(sheetId) ?? refuse(`No sheet with id: ${sheetId ?? 0}`);
  }

  requireGrid(sheetId: number | undefined): Sheet {
    const sheet = this.sheetById(sheetId);
    return sheet?.hasGrid ? sheet : refuse(`No grid with id: ${sheetId ?? 0}`);
  }

  /** The sheet, ready to be written to in this edit. */
  edit(sheet: Sheet): Sheet {
    const index = this.state.sheets.findIndex((other) => other.id === sheet.id);
    const current = this.state.sheets[index];
    if (!current) throw new Error(`edit(): sheet ${sheet.id} is not in the workbook`);
    if (current.owner === this.edits) return current;
    const copy = current.copy(this.edits);
    this.state.sheets[index] = copy;
    this.lastFound = undefined;
    return copy;
  }

  newSheet(properties: Sheet['properties']): Sheet {
    return new Sheet(this.edits, properties);
  }

  /** Replaces one cell and remembers that what depends on it must be calculated again. */
  setCell(sheet: Sheet, row: number, column: number, cell: Cell | undefined): void {
    sheet.setCell(row, column, cell);
    this.results.touch(sheet.id, row, column);
  }

  /** Rows, columns, sheets or names moved: every result is calculated again when it is next read. */
  restructured(): void {
    this.results.forget();
    this.lastFound = undefined;
  }

  reach(sheet: Sheet): Reach {
    return this.results.reach(sheet);
  }

  effective(sheet: Sheet, row: number, column: number): ExtendedValue | undefined {
    return this.results.effective(sheet, row, column);
  }

  numberFormat(sheet: Sheet, row: number, column: number): NumberFormat | undefined {
    return this.results.numberFormat(sheet, row, column);
  }

  shown(sheet: Sheet, row: number, column: number): string {
    return this.results.shown(sheet, row, column);
  }

  evaluate(formula: string, sheet: Sheet, row: number, column: number): ExtendedValue {
    return this.results.evaluate(formula, sheet, row, column);
  }

  /** A formula as it reads that many rows and columns further: relative references move along. */
  shifted(formula: string, sheet: Sheet, rows: number, columns: number): string {
    if (rows === 0 && columns === 0) return formula;
    return rewriteFormula(formula, this.locale, sheet.title, { kind: 'shift', rows, columns });
  }

  /** The clock on the wall in the workbook's time zone, counted as if it were UTC. */
  localNow(): number {
    return localMs(this.instant, this.state.properties.timeZone ?? 'Etc/GMT');
  }

  themeColors(): ReadonlyMap<string, Color> {
    this.theme ??= new Map(
      (this.state.properties.spreadsheetTheme?.themeColors ?? []).map((pair) => [
        pair.colorType ?? '',
        pair.color?.rgbColor ?? {},
      ]),
    );
    return this.theme;
  }

  forgetTheme(): void {
    this.theme = undefined;
  }

  /** An id that nothing in the workbook has yet. */
  freshId(taken: (id: number) => boolean): number {
    for (;;) {
      const id = randomInt(1, 2_147_483_647);
      if (!taken(id)) return id;
    }
  }
}
